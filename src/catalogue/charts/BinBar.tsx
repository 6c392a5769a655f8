import { px } from "./chartLayout.ts";
import type { Spot } from "./spots.ts";

/** A count as a bar that stands on the floor of its lane. */
export function BinBar({ spot, lanePx }: { spot: Spot; lanePx: number }) {
	const heightPx = Math.max(2, spot.share * (lanePx - 6));
	return (
		<rect
			className="chart-bin"
			x={px(spot.x)}
			y={px(spot.y + lanePx / 2 - 2 - heightPx)}
			width={px(Math.max(1, spot.toX - spot.x - 1))}
			height={px(heightPx)}
		/>
	);
}
