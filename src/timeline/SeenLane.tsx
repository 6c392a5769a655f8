import { useId } from "react";
import type { SeenState } from "../incident/measured.ts";
import { pointWords, withData } from "../incident/share.ts";
import { type Area, areasOf, stairsOf, uncovered, uncoveredBetween } from "./area.ts";
import { hatchPath } from "./band.ts";
import type { Lane, Layout } from "./layout.ts";
import { px, type TimeScale, textWidthPx } from "./scale.ts";
import type { Seen } from "./seen.ts";

const NO_DATA = "no data";

/** What is not known is hatched: the vantage points not told of yet, and everything outside the file's period. */
function Unknown({ areas, boxes, lane, widthPx }: { areas: readonly Area[]; boxes: readonly { x: number; widthPx: number }[]; lane: Lane; widthPx: number }) {
	const id = useId();
	const unknown = areas.find(({ state }) => state === "unknown")?.d ?? "";
	const outside = boxes.map((box) => `M${px(box.x)} ${lane.y}h${px(box.widthPx)}v${lane.heightPx}h${px(-box.widthPx)}z`).join("");
	return (
		<>
			<clipPath id={id}>
				<path d={unknown + outside} />
			</clipPath>
			<path className="timeline-hatch timeline-hatch-none" clipPath={`url(#${id})`} d={hatchPath(0, lane.y, widthPx, lane.heightPx)} />
		</>
	);
}

/** How many vantage points used which route, and where the file tells of how many: their share. Still: the playhead and the counts move, not this. */
export function SeenLane({ seen, layout, lane, scale }: { seen: Seen; layout: Layout; lane: Lane; scale: TimeScale }) {
	const { narrow, left, plotPx } = layout;
	const { span, told } = seen.series;
	const all = withData(seen.series);
	// Where counts are no shares, the upper half is what the file does not tell.
	const allY = told === null ? lane.y + lane.heightPx / 2 : lane.y;
	const boxes = uncovered(span, scale);
	const toX = Math.min(plotPx, scale.xOf(span.endSec));
	const areas = toX > 0 && scale.xOf(span.startSec) < plotPx ? areasOf(stairsOf(seen.steps, scale), toX, lane) : [];
	const bottomY = lane.y + lane.heightPx;
	const scaleX = narrow ? left + plotPx : left - 6;
	return (
		<g>
			<text className="timeline-name" x={narrow ? left : 20} y={lane.nameY}>
				Seen by
			</text>
			{narrow ? (
				<text className="timeline-scale" x={scaleX} y={lane.nameY}>
					{told === null ? `0 to ${pointWords(all)}, above them not known` : `0 to ${pointWords(all)}`}
				</text>
			) : (
				<>
					<text className="timeline-scale" x={scaleX} y={allY + 9}>
						{all}
					</text>
					<text className="timeline-scale" x={scaleX} y={bottomY}>
						0
					</text>
				</>
			)}
			<g transform={`translate(${left} 0)`}>
				{areas.map(({ state, d }) => state !== "unknown" && <path key={state} className={`timeline-seen-${state satisfies SeenState}`} d={d} />)}
				{areas.map(({ state, top }) => state === "expected" && <path key={state} className="timeline-seen-line" d={top} />)}
				<Unknown areas={areas} boxes={boxes} lane={lane} widthPx={plotPx} />
				<path className="timeline-seen-frame" d={`M0 ${lane.y + 0.5}H${plotPx}M0 ${bottomY - 0.5}H${plotPx}`} />
			</g>
		</g>
	);
}

/** "no data" over the stretches outside the file's period, at full strength before and after the playhead. */
export function NoData({ seen, lane, scale }: { seen: Seen; lane: Lane; scale: TimeScale }) {
	return uncoveredBetween(seen.series.span, scale)
		.filter((box) => box.widthPx > textWidthPx(NO_DATA, 12) + 16)
		.map((box) => (
			<text key={box.x} className="timeline-nodata" x={px(box.x + box.widthPx / 2)} y={lane.y + lane.heightPx / 2 + 4}>
				{NO_DATA}
			</text>
		));
}

/** An instant found by rule, as a small pointer on the band's upper edge. */
export function SeenPointer({ x, lane, chosen }: { x: number; lane: Lane; chosen: boolean }) {
	const [half, up] = chosen ? [7, 9] : [4.5, 5];
	return (
		<g transform={`translate(${px(x)} ${lane.y})`}>
			<path className="timeline-pointer-line" d={`M0 0V${lane.heightPx}`} />
			<path className="timeline-mark" d={`M${-half} ${-up}h${2 * half}L0 2z`} />
		</g>
	);
}
