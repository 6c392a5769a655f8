import { px, type TimeScale, textWidthPx, wrapped } from "./scale.ts";
import type { Spot } from "./spots.ts";

const TEXT_PX = 12;
const LINE_PX = 16;
const PAD_PX = 8;

/** The words of a spot, on a small card over or under it that stays within the plot. */
export function Tip({ spot, scale }: { spot: Spot; scale: TimeScale }) {
	const lines = spot.lines.flatMap((line, i) => wrapped(line, TEXT_PX, scale.widthPx - 2 * PAD_PX).map((text) => ({ text, rule: i > 0 })));
	const widthPx = Math.max(...lines.map(({ text }) => textWidthPx(text, TEXT_PX))) + 2 * PAD_PX;
	const heightPx = 6 + lines.length * LINE_PX;
	const x = px(Math.max(0, Math.min(scale.widthPx - widthPx, spot.x - widthPx / 2)));
	const y = spot.card === "over" ? spot.fromY - 1 - heightPx : spot.toY + 5;
	return (
		<g className="timeline-tip">
			<rect x={x} y={y} width={px(widthPx)} height={heightPx} rx="4" />
			{lines.map(({ text, rule }, i) => (
				<text key={text} className={rule ? "is-rule" : undefined} x={px(x + PAD_PX)} y={y + 15 + i * LINE_PX}>
					{text}
				</text>
			))}
		</g>
	);
}
