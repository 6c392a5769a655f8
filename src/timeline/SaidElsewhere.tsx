import type { Lane } from "./layout.ts";
import { type Mark, markX, outlastsWindow } from "./marks.ts";
import { fitted, type TimeScale, textWidthPx } from "./scale.ts";

/** Below this there is room for one note only. */
const TWO_NOTES_PX = 500;
const TEXT_PX = 12;

/** What was said before or after the window, in words at its edges, so that an empty lane does not look like silence. */
export function SaidElsewhere({ marks, scale, lane }: { marks: readonly Mark[]; scale: TimeScale; lane: Lane }) {
	const said = marks.filter((mark) => mark.kind === "said");
	const before = said.filter((mark) => mark.latestSec < scale.span.startSec);
	const after = said.filter((mark) => mark.earliestSec > scale.span.endSec);
	const y = lane.y + lane.heightPx / 2 + 4;
	const sometime = said.find((mark) => !before.includes(mark) && !after.includes(mark) && outlastsWindow(mark, scale));
	const last = before.at(-1);
	const next = after[0];
	const both = next !== undefined && (sometime !== undefined || last !== undefined);
	const tight = both && scale.widthPx < TWO_NOTES_PX;
	const share = scale.widthPx / (both && !tight ? 2 : 1) - 20;
	const early = sometime
		? `some time ${/^\d+ \w+ \d+$/.test(sometime.dateWords) ? "on" : "in"} ${sometime.dateWords}: ${sometime.label}`
		: last && `← ${last.label}, ${last.dateWords}${before.length > 1 ? ` and ${before.length - 1} before` : ""}`;
	const later = next && `${next.label}, ${next.dateWords}${after.length > 1 ? ` and ${after.length - 1} later` : ""}`;
	const notes = [
		{ text: early && (!tight || sometime) ? fitted(early, TEXT_PX, share) : "", x: 8, anchor: "start" },
		{ text: later && !(tight && sometime) ? `${fitted(later, TEXT_PX, share - 14)} →` : "", x: scale.widthPx, anchor: "end" },
	];
	// A mark on the lane matters more than a note about what is not on it.
	const covers = (note: (typeof notes)[number]) => {
		const widthPx = textWidthPx(note.text, TEXT_PX) + 10;
		const from = note.anchor === "start" ? -10 : note.x - widthPx;
		return said.some((mark) => !outlastsWindow(mark, scale) && markX(mark, scale) >= from && markX(mark, scale) <= from + widthPx + 10);
	};
	return (
		<g>
			<path className="timeline-track" d={`M0 ${lane.y + lane.heightPx / 2}H${scale.widthPx}`} />
			{notes.map(
				(note) =>
					note.text !== "" &&
					!covers(note) && (
						<text key={note.anchor} className={note.anchor === "end" ? "timeline-note is-end" : "timeline-note"} x={note.x} y={y}>
							{note.text}
						</text>
					),
			)}
		</g>
	);
}
