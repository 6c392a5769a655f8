import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import type { Lane } from "./layout.ts";
import { px, type TimeScale } from "./scale.ts";

/** The in and out points of playback, as brackets round the lane. */
export function InOut({ view, scale, lane }: { view: View; scale: TimeScale; lane: Lane }) {
	const inSec = useStoreValue(view, (state) => state.inSec);
	const outSec = useStoreValue(view, (state) => state.outSec);
	const bracket = (atSec: number | null, way: 1 | -1) => {
		if (atSec === null) return null;
		const x = scale.xOf(atSec);
		if (x < 0 || x > scale.widthPx) return null;
		return <path className="timeline-inout" d={`M${px(x + 5 * way)} ${lane.y - 1}H${px(x)}V${lane.y + lane.heightPx + 1}H${px(x + 5 * way)}`} />;
	};
	return (
		<g>
			{bracket(inSec, 1)}
			{bracket(outSec, -1)}
		</g>
	);
}
