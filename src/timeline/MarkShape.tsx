import { isVague, type Mark, markX } from "./marks.ts";
import { px, type TimeScale } from "./scale.ts";

/** A single instant: said is a filled diamond, context an open one, happened a tick with a small diamond on top. */
export function MarkShape({ mark, scale, lane, chosen }: { mark: Mark; scale: TimeScale; lane: { y: number; heightPx: number }; chosen: boolean }) {
	const { y, heightPx } = lane;
	const x = px(markX(mark, scale));
	const middle = y + heightPx / 2;
	const vague = isVague(mark, scale);
	const doubtY = mark.kind === "happened" ? y - 1 : middle;
	const from = Math.max(0, scale.xOf(mark.earliestSec));
	const to = Math.min(scale.widthPx, scale.xOf(mark.latestSec));
	const shape = `timeline-mark timeline-mark-${mark.kind}${vague ? " is-vague" : ""}`;
	return (
		<g>
			{vague && to > from && <path className="timeline-doubt" d={`M${px(from)} ${doubtY}H${px(to)}`} />}
			{mark.kind === "happened" ? (
				<>
					{!vague && <path className="timeline-moment-line" d={`M${x} ${y - 1}V${y + heightPx}`} />}
					<path className={shape} d={`M${x} ${y - 6}l4 5l-4 5l-4 -5z`} />
				</>
			) : (
				<path className={shape} d={`M${x} ${middle - 7}l6 7l-6 7l-6 -7z`} />
			)}
			{chosen && <circle className="timeline-ring" cx={x} cy={mark.kind === "happened" ? y - 1 : middle} r="10" />}
		</g>
	);
}
