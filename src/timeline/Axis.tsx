import { shortDayWords } from "../i18n/dates.ts";
import type { Layout } from "./layout.ts";
import { px, type TimeScale } from "./scale.ts";
import { LABEL_GAP_PX, type Tick } from "./ticks.ts";

const DAY_SEC = 86_400;

/** Lines and labels of the zoomed window. UTC is said once; the day too, where the labels are clock times. */
export function Axis({ layout, scale, ticks }: { layout: Layout; scale: TimeScale; ticks: readonly Tick[] }) {
	const { left, axisBaseY, gridY, bottomY, narrow } = layout;
	const clockTimes = scale.drawnSec <= 2 * DAY_SEC;
	const zone = clockTimes && !narrow ? `${shortDayWords(scale.span.startSec)}, UTC` : "UTC";
	return (
		<g>
			<text className={narrow ? "timeline-zone is-end" : "timeline-zone"} x={narrow ? left + layout.plotPx : 20} y={narrow ? layout.detour.nameY : axisBaseY}>
				{zone}
			</text>
			<g transform={`translate(${left} 0)`}>
				<path className="timeline-grid" d={`M0.5 ${gridY}V${bottomY}`} />
				{ticks.map((tick) => (
					<g key={tick.atSec} transform={`translate(${px(scale.xOf(tick.atSec))} 0)`}>
						<path className="timeline-grid" d={`M0 ${gridY}V${bottomY}`} />
						<path className="timeline-tick" d={`M0 4V${axisBaseY + 3}`} />
						<text className={tick.major ? "timeline-label is-major" : "timeline-label"} x={LABEL_GAP_PX} y={axisBaseY}>
							{tick.label}
						</text>
					</g>
				))}
			</g>
		</g>
	);
}
