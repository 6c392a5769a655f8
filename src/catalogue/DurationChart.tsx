import type { ChartData, ChartPoint } from "../atlas/chartData.ts";
import { lastedRangeWords } from "../atlas/persistenceWords.ts";
import { countWords } from "../i18n/words.ts";
import { BinBar } from "./charts/BinBar.tsx";
import { type ChartBox, type ChartLayout, laneMiddle, lastedX, px } from "./charts/chartLayout.ts";
import { Frame, Told } from "./charts/Frame.tsx";
import { MarkButton } from "./charts/MarkButton.tsx";
import type { Spot } from "./charts/spots.ts";
import type { MarksHand } from "./charts/useMarks.ts";
import { CHART_TICKS } from "./durationScale.ts";

/** Width of the head, with and without its note. */
const NOTED_PX = 172;
const HEAD_PX = 116;
/** Longer words beside the head leave no room for its note; still longer ones give way to the range in figures. */
const NOTED_LETTERS = 21;
const MOST_LETTERS = 28;
const DOT_PX = 3.1;
/** A shorter range cannot be told from its middle. */
const LEAST_RANGE_PX = 5;

type Props = { data: ChartData; layout: ChartLayout; spots: readonly Spot[]; hand: MarksHand; active: ChartPoint | null };

function toldWords({ duration, lasted }: ChartPoint): string {
	if (!lasted) return "duration not published";
	return duration !== "" && duration.length <= MOST_LETTERS ? duration : lastedRangeWords(lasted);
}

function ticksOf(box: ChartBox) {
	const roomy = box.plotPx >= 300;
	return CHART_TICKS.map(({ sec, label, always }) => ({ key: sec, x: lastedX(box, sec), label: roomy || always ? label : "" }));
}

function Mark({ spot, lanePx }: { spot: Spot; lanePx: number }) {
	if (spot.bin) return <BinBar spot={spot} lanePx={lanePx} />;
	return (
		<>
			{spot.toX - spot.x >= LEAST_RANGE_PX && <path className="chart-range" d={`M${px(spot.x)} ${px(spot.y)}H${px(spot.toX)}`} />}
			<circle className="chart-dot" cx={px(spot.middleX)} cy={px(spot.y)} r={DOT_PX} />
		</>
	);
}

/** How long it lasted, on a log scale: a mark at the middle of what is published, a dotted line where sources differ. */
export function DurationChart({ data, layout, spots, hand, active }: Props) {
	const box = layout.lasted;
	const lane = active ? data.lanes.findIndex(({ kind }) => kind === active.kind) : -1;
	const at = spots.find(({ point }) => point?.incident === active?.incident);
	const lasted = active?.lasted ?? null;
	const told = active && lane >= 0 ? toldWords(active) : "";
	const noted = layout.narrow || told.length <= NOTED_LETTERS;
	const x = lasted ? lastedX(box, Math.sqrt(lasted.min * lasted.max)) : box.plotPx;
	const y = at?.y ?? laneMiddle(layout, lane);
	const published = data.count - data.unpublished;
	return (
		<Frame
			data={data}
			layout={layout}
			box={box}
			head="How long it lasted"
			note={noted ? "log scale" : undefined}
			label={`How long it lasted: ${countWords(published, "incident")} with a published duration`}
			ticks={ticksOf(box)}
			hand={hand}
		>
			{spots.map((spot) => (
				<MarkButton key={spot.key} spot={spot} hand={hand}>
					<Mark spot={spot} lanePx={layout.lanePx} />
				</MarkButton>
			))}
			{told !== "" && <Told x={x} fromY={lasted ? y : null} words={told} layout={layout} box={box} headPx={noted ? NOTED_PX : HEAD_PX} />}
			{told !== "" && lasted && (
				<>
					<path className="chart-range is-active" d={`M${px(lastedX(box, lasted.min))} ${px(y)}H${px(lastedX(box, lasted.max))}`} />
					<circle className="chart-active" cx={px(x)} cy={px(y)} r="5" />
				</>
			)}
		</Frame>
	);
}
