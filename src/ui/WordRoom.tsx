import type { ReactNode } from "react";
import "./wordRoom.css";

/**
 * Words that change with time, in a box that is as high as the highest of `longest` needs at this width: nothing is cut, and nothing around
 * moves or is laid out when they change. Written at build and by each width alike, without measuring; a translated page makes room for its
 * own words, as these are translated too.
 */
export function WordRoom({ longest, children }: { longest: readonly { key: string; words: ReactNode }[]; children: ReactNode }) {
	return (
		<div className="word-room">
			<div className="word-room-now">
				<div className="word-room-words">{children}</div>
			</div>
			{longest.map(({ key, words }) => (
				<div key={key} className="word-room-longest" aria-hidden="true">
					{words}
				</div>
			))}
		</div>
	);
}
