import type { ReactNode } from "react";
import type { ChartData } from "../../atlas/chartData.ts";
import { numberWords } from "../../i18n/numbers.ts";
import { KIND_WORDS } from "../../i18n/words.ts";
import { drawnEm } from "../../ui/textScale.ts";
import type { ChartBox, ChartLayout } from "./chartLayout.ts";
import { px } from "./chartLayout.ts";
import type { MarksHand } from "./useMarks.ts";

export type AxisTick = { key: number; x: number; label: string };

/** Baseline of a name in the middle of a lane. */
const BASE_PX = 4.5;

function LaneNames({ data, layout, box }: { data: ChartData; layout: ChartLayout; box: ChartBox }) {
	const x = layout.narrow ? 8 : 20;
	return data.lanes.map(({ kind, count }, i) => {
		const y = layout.topY + (i + 0.5) * layout.lanePx + BASE_PX;
		return (
			<g key={kind}>
				<text className="chart-name" x={x} y={y}>
					{KIND_WORDS[kind].short}
				</text>
				<text className="chart-count" x={box.left - 12} y={y}>
					{numberWords(count)}
				</text>
			</g>
		);
	});
}

type FrameProps = {
	data: ChartData;
	layout: ChartLayout;
	box: ChartBox;
	head: string;
	note?: string | undefined;
	label: string;
	ticks: readonly AxisTick[];
	hand: MarksHand;
	children: ReactNode;
};

/** Stripes, names, grid and axis of a chart; its marks are the children, in pixels of the plot. */
export function Frame({ data, layout, box, head, note, label, ticks, hand, children }: FrameProps) {
	return (
		// The marks inside are what the keyboard reaches; the pointer takes the one that is nearest to it.
		// biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
		<svg
			ref={hand.svg}
			className={hand.pointed ? "chart is-pointing" : "chart"}
			width={drawnEm(box.widthPx)}
			height={drawnEm(box.heightPx)}
			viewBox={`0 0 ${box.widthPx} ${box.heightPx}`}
			role="group"
			aria-label={label}
			onPointerMove={hand.onPointerMove}
			onPointerLeave={hand.onPointerLeave}
			onClick={hand.onClick}
			onKeyDown={hand.onKeyDown}
			onBlur={hand.onBlur}
		>
			{/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes the focus */}
			<g aria-hidden="true">
				{data.lanes.map(
					({ kind }, i) => i % 2 === 0 && <rect key={kind} className="chart-stripe" y={layout.topY + i * layout.lanePx} width="100%" height={layout.lanePx} />,
				)}
				{!layout.narrow && box.names && (
					<text className="chart-head" x="20" y={layout.headY}>
						Kind
					</text>
				)}
				<text className="chart-head" x={layout.narrow ? 8 : box.left} y={layout.headY}>
					{head}
					{note && (
						<tspan className="chart-head-note" dx="6">
							{note}
						</tspan>
					)}
				</text>
				{box.names && <LaneNames data={data} layout={layout} box={box} />}
				<g transform={`translate(${box.left} 0)`}>
					{ticks.map(({ key, x, label: words }) => (
						<g key={key}>
							<path className="chart-grid" d={`M${px(x)} ${layout.topY}V${layout.bottomY}`} />
							{words && (
								<text className="chart-tick" x={px(x)} y={box.axisY}>
									{words}
								</text>
							)}
						</g>
					))}
				</g>
			</g>
			<g transform={`translate(${box.left} 0)`}>{children}</g>
		</svg>
	);
}

type ToldProps = { x: number; fromY: number | null; words: string; layout: ChartLayout; box: ChartBox; headPx: number };

/** The line from the active mark, if it has one, up to its words, which give way at the ends of the plot and beside the head. */
export function Told({ x, fromY, words, layout, box, headPx }: ToldProps) {
	const half = (words.length * 7.2) / 2;
	const least = layout.narrow ? half - box.left + 8 : headPx + 8 + half;
	const most = box.plotPx + (layout.narrow ? 16 : 22) - half;
	const at = Math.min(most, Math.max(least, x));
	const y = layout.toldY + 6;
	return (
		// biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes the focus
		<g className="chart-told" aria-hidden="true">
			{fromY !== null && <path d={Math.abs(at - x) < half ? `M${px(x)} ${px(fromY)}V${y}` : `M${px(x)} ${px(fromY)}V${y + 6}H${px(at)}V${y}`} />}
			<text x={px(at)} y={layout.toldY}>
				{words}
			</text>
		</g>
	);
}
