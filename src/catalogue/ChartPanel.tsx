/** The charts of the overview: when incidents happened and how long they lasted, side by side, in the same lanes. */
import { numberWords } from "../i18n/numbers.ts";
import "./charts.css";
import { useMemo, useRef } from "react";
import type { ChartData, ChartPoint } from "../atlas/chartData.ts";
import { useWidth } from "../ui/useWidth.ts";
import { ChartText } from "./charts/ChartText.tsx";
import { chartLayout, STATIC_WIDTH_PX } from "./charts/chartLayout.ts";
import { SweepTrack } from "./charts/SweepTrack.tsx";
import { type BinRange, lastedSpots, whenSpots } from "./charts/spots.ts";
import { useMarks } from "./charts/useMarks.ts";
import { useSweepPlayer } from "./charts/useSweepPlayer.ts";
import { DurationChart } from "./DurationChart.tsx";
import { SweepBar, type SweepParts } from "./SweepBar.tsx";
import { WhenChart } from "./WhenChart.tsx";

export type { BinRange } from "./charts/spots.ts";

export type ChartPanelProps = {
	/** From `atlas/chartData.ts`. Incidents are numbers: their places in the columns of the atlas. */
	data: ChartData;
	/** The incident that is drawn big; `chartPoint()` makes it. One of a kind that has no lane is not drawn. */
	active: ChartPoint | null;
	onPoint: (incident: number | null) => void;
	onSelect: (incident: number) => void;
	/** A bin was chosen: the page can filter to it. Without this, bins only tell their counts. */
	onBin?: (range: BinRange) => void;
	/** With the scrubber over all years. */
	sweep?: SweepParts;
};

export function leftOffWords({ unpublished }: Pick<ChartData, "unpublished">, where: string): string | null {
	if (unpublished === 0) return null;
	return unpublished === 1
		? `1 incident has no published duration and is left off ${where}.`
		: `${numberWords(unpublished)} incidents have no published duration and are left off ${where}.`;
}

export function ChartPanel({ data, active, onPoint, onSelect, onBin, sweep }: ChartPanelProps) {
	const root = useRef<HTMLElement>(null);
	const player = useSweepPlayer(sweep);
	const widthPx = useWidth(root, STATIC_WIDTH_PX);
	const scrubbed = sweep !== undefined;
	const layout = useMemo(() => chartLayout(widthPx, data, scrubbed), [widthPx, data, scrubbed]);
	const when = useMemo(() => whenSpots(data, layout), [data, layout]);
	const lasted = useMemo(() => lastedSpots(data, layout), [data, layout]);
	const asked = { onPoint, onSelect, onBin };
	const whenHand = useMarks(when, layout, layout.when, asked);
	const lastedHand = useMarks(lasted, layout, layout.lasted, asked);
	const bin = (whenHand.pointed ?? lastedHand.pointed)?.bin ? (whenHand.pointed ?? lastedHand.pointed) : null;
	const leftOff = leftOffWords(data, layout.narrow ? "the second chart" : "the right panel");
	return (
		<section className={layout.narrow ? "chart-panel is-narrow" : "chart-panel"} aria-label="Charts" ref={root}>
			{sweep && player && <SweepBar {...sweep} player={player} />}
			{data.count === 0 ? (
				<p className="chart-empty">No incident to draw.</p>
			) : (
				<div className="chart-pair">
					<div className="chart-box">
						<WhenChart data={data} layout={layout} spots={when} hand={whenHand} active={active} />
						{sweep && <SweepTrack {...sweep} span={data.span} layout={layout} />}
					</div>
					<div className="chart-box">
						<DurationChart data={data} layout={layout} spots={lasted} hand={lastedHand} active={active} />
					</div>
				</div>
			)}
			<div className="chart-foot">
				<p>{bin ? `${bin.name}.${onBin ? " Choose it to see them." : ""}` : leftOff}</p>
				<p className="chart-key" aria-hidden="true">
					{data.unpublished > 0 && (
						<span>
							<svg width="8" height="14" viewBox="0 0 8 14" aria-hidden="true">
								<rect className="chart-bar is-open" x="1.7" y="0.7" width="4" height="12.6" rx="1" />
							</svg>
							duration not published
						</span>
					)}
					<span>
						<svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
							<circle className="chart-dot" cx="4" cy="4" r="3.1" />
						</svg>
						midpoint
					</span>
					<span>
						<svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true">
							<path className="chart-range" d="M0 4H24" />
						</svg>
						range where sources differ
					</span>
				</p>
			</div>
			<ChartText data={data} />
		</section>
	);
}
