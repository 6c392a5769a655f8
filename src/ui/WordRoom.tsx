import type { ReactNode } from "react";
import "./wordRoom.css";

/**
 * A box for words that change with time, as high as the tallest of `longest` at its width: nothing is cut, and nothing around it moves or is
 * laid out when the words change. Nothing is measured, so it works in the built page and at any width. In a translated page `longest` is
 * translated too.
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
