import type { ChartData, ChartPoint } from "../atlas/chartData.ts";
import { countWords } from "../i18n/words.ts";
import { BinBar } from "./charts/BinBar.tsx";
import { type ChartBox, type ChartLayout, laneMiddle, px, whenX } from "./charts/chartLayout.ts";
import { Frame, Told } from "./charts/Frame.tsx";
import { MarkButton } from "./charts/MarkButton.tsx";
import type { Spot } from "./charts/spots.ts";
import type { MarksHand } from "./charts/useMarks.ts";

const TICK_PX = 4;
const YEAR_SEC = 365.25 * 86_400;
const HEAD_PX = 112;

type Props = { data: ChartData; layout: ChartLayout; spots: readonly Spot[]; hand: MarksHand; active: ChartPoint | null };

/** Years with words, and as many as there is room for. */
function yearTicks({ span }: ChartData, box: ChartBox) {
	const first = new Date(span.startSec * 1000).getUTCFullYear();
	const last = new Date((span.endSec - 1) * 1000).getUTCFullYear();
	const step = whenX(box, { startSec: 0, endSec: span.endSec - span.startSec }, 5 * YEAR_SEC) >= 40 ? 5 : 10;
	const years = [first];
	for (let year = Math.ceil(first / step) * step; year <= last; year += step) if (year > first) years.push(year);
	return years.map((year, i) => {
		const x = whenX(box, span, Date.UTC(year, 0, 1) / 1000);
		const next = years[i + 1];
		const room = i > 0 || next === undefined || whenX(box, span, Date.UTC(next, 0, 1) / 1000) - x > 34;
		return { key: year, x, label: room ? String(year) : "" };
	});
}

function barOf(spot: Spot): { x: number; widthPx: number; heightPx: number } {
	const widthPx = Math.max(TICK_PX, spot.toX - spot.x);
	const years = spot.point ? (spot.point.endSec - spot.point.startSec) / YEAR_SEC : 0;
	return { x: spot.toX - spot.x < TICK_PX ? spot.middleX - TICK_PX / 2 : spot.x, widthPx, heightPx: years > 0.6 ? 8 : 16 };
}

function Bar({ spot, lanePx }: { spot: Spot; lanePx: number }) {
	if (spot.bin) return <BinBar spot={spot} lanePx={lanePx} />;
	const { x, widthPx, heightPx } = barOf(spot);
	// Without a published duration the bar is only the time within which it happened.
	if (spot.point?.lasted) return <rect className="chart-bar" x={px(x)} y={px(spot.y - heightPx / 2)} width={px(widthPx)} height={heightPx} rx="1" />;
	return (
		<rect
			className="chart-bar is-open"
			x={px(x + 0.7)}
			y={px(spot.y - heightPx / 2 + 0.7)}
			width={px(Math.max(3, widthPx - 1.4))}
			height={heightPx - 1.4}
			rx="1"
		/>
	);
}

/** When it happened: a bar for each incident from its start to its end, or counts where there are many. */
export function WhenChart({ data, layout, spots, hand, active }: Props) {
	const box = layout.when;
	const lane = active ? data.lanes.findIndex(({ kind }) => kind === active.kind) : -1;
	const [from, to] = active ? [whenX(box, data.span, active.startSec), whenX(box, data.span, active.endSec)] : [0, 0];
	const widthPx = Math.max(9, to - from);
	const middle = (from + to) / 2;
	return (
		<Frame
			data={data}
			layout={layout}
			box={box}
			head="When it happened"
			label={`When it happened: ${countWords(data.count, "incident")}`}
			ticks={yearTicks(data, box)}
			hand={hand}
		>
			{spots.map((spot) => (
				<MarkButton key={spot.key} spot={spot} hand={hand}>
					<Bar spot={spot} lanePx={layout.lanePx} />
				</MarkButton>
			))}
			{active && lane >= 0 && (
				<>
					<Told x={middle} fromY={laneMiddle(layout, lane)} words={active.when} layout={layout} box={box} headPx={HEAD_PX} />
					<rect
						className="chart-active"
						x={px(middle - widthPx / 2)}
						y={layout.topY + lane * layout.lanePx + 4}
						width={px(widthPx)}
						height={layout.lanePx - 8}
						rx="1.5"
					/>
				</>
			)}
		</Frame>
	);
}
