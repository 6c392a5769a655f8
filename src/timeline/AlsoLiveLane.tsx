import type { AlsoLive } from "./alsoLive.ts";
import { hatchPath } from "./band.ts";
import type { Lane, Layout } from "./layout.ts";
import { fitted, px, type TimeScale } from "./scale.ts";

/** Another incident of that time, neutral: it was live too, and no more is said. */
export function AlsoLiveLane({ live, layout, lane, scale }: { live: readonly AlsoLive[]; layout: Layout; lane: Lane & { textY: number }; scale: TimeScale }) {
	const { narrow, left, plotPx } = layout;
	const shown = live.filter((other) => other.startSec <= scale.span.endSec && (other.endSec ?? Infinity) >= scale.span.startSec);
	const words = shown.length > 0 ? shown.map((other) => other.words).join(" ") : "No other incident on record in this window.";
	return (
		<g>
			<text className="timeline-name" x={narrow ? left : 20} y={lane.nameY}>
				Also live
			</text>
			<g transform={`translate(${left} 0)`}>
				{shown.map((other) => {
					const from = Math.max(0.5, scale.xOf(other.startSec));
					const to = Math.min(plotPx - 0.5, scale.xOf(other.endSec ?? scale.span.endSec));
					if (other.endSec === null) {
						return <path key={other.id} className="timeline-hatch timeline-hatch-none" d={hatchPath(from, lane.y, to - from, lane.heightPx)} />;
					}
					return (
						<rect key={other.id} className="timeline-live" x={px(from)} y={lane.y + 0.5} width={px(Math.max(2, to - from))} height={lane.heightPx - 1} rx="1" />
					);
				})}
				<text className="timeline-note" x="0" y={lane.textY}>
					{fitted(words, 12, plotPx)}
				</text>
			</g>
		</g>
	);
}
