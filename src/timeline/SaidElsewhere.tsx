import type { Lane } from "./layout.ts";
import type { Mark } from "./marks.ts";
import { type TimeScale, fitted } from "./scale.ts";

/** What was said before or after the window, in words at its edges, so that an empty lane does not look like silence. */
export function SaidElsewhere({ marks, scale, lane }: { marks: readonly Mark[]; scale: TimeScale; lane: Lane }) {
	const said = marks.filter((mark) => mark.kind === "said");
	const before = said.filter((mark) => mark.latestSec < scale.span.startSec);
	const after = said.filter((mark) => mark.earliestSec > scale.span.endSec);
	const y = lane.y + lane.heightPx / 2 + 4;
	const last = before.at(-1);
	const next = after[0];
	const share = scale.widthPx / (last && next ? 2 : 1) - 12;
	return (
		<g>
			<path className="timeline-track" d={`M0 ${lane.y + lane.heightPx / 2}H${scale.widthPx}`} />
			{last && (
				<text className="timeline-note" x="0" y={y}>
					{fitted(`← ${last.label}, ${last.dateWords}${before.length > 1 ? ` and ${before.length - 1} before` : ""}`, 12, share)}
				</text>
			)}
			{next && (
				<text className="timeline-note is-end" x={scale.widthPx} y={y}>
					{fitted(`${next.label}, ${next.dateWords}${after.length > 1 ? ` and ${after.length - 1} later` : ""}`, 12, share - 14)} →
				</text>
			)}
		</g>
	);
}
