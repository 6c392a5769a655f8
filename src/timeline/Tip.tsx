import { fitted, px, type TimeScale, textWidthPx } from "./scale.ts";
import type { Spot } from "./spots.ts";

const TEXT_PX = 12;
const LINE_PX = 16;
const PAD_PX = 8;

/** The words of a spot, on a small card over it that stays within the plot. */
export function Tip({ spot, scale }: { spot: Spot; scale: TimeScale }) {
	const lines = spot.lines.map((line) => fitted(line, TEXT_PX, scale.widthPx - 2 * PAD_PX));
	const widthPx = Math.max(...lines.map((line) => textWidthPx(line, TEXT_PX))) + 2 * PAD_PX;
	const heightPx = 6 + lines.length * LINE_PX;
	const x = px(Math.max(0, Math.min(scale.widthPx - widthPx, spot.x - widthPx / 2)));
	const y = spot.fromY - 1 - heightPx;
	return (
		<g className="timeline-tip">
			<rect x={x} y={y} width={px(widthPx)} height={heightPx} rx="4" />
			{lines.map((line, i) => (
				<text key={line} x={px(x + PAD_PX)} y={y + 15 + i * LINE_PX}>
					{line}
				</text>
			))}
		</g>
	);
}
