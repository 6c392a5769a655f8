import type { Span } from "../incident/derived.ts";
import type { Lane } from "./layout.ts";
import { px, type TimeScale } from "./scale.ts";

const NARROWEST_PX = 8;
const SERIF_PX = 4;

/** The stretch of time that a chosen fact is about: ink braces over and under the lane it is about. */
export function Highlight({ span, scale, lane }: { span: Span; scale: TimeScale; lane: Pick<Lane, "y" | "heightPx"> }) {
	const [from, to] = [scale.xOf(span.startSec), scale.xOf(span.endSec)];
	if (to < 0 || from > scale.widthPx) return null;
	const middle = (from + to) / 2;
	const narrow = to - from < NARROWEST_PX;
	const x = narrow ? middle - NARROWEST_PX / 2 : Math.max(-6, from);
	const end = narrow ? middle + NARROWEST_PX / 2 : Math.min(scale.widthPx + 6, to);
	const brace = (y: number, serif: number) => `M${px(x)} ${y}v${-serif}H${px(end)}v${serif}`;
	return <path className="timeline-highlight" d={brace(lane.y - 1, SERIF_PX) + brace(lane.y + lane.heightPx + 1, -SERIF_PX)} />;
}
