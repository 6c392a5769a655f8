/** Where the lanes lie. Pixels; y counts from the top of the drawing it belongs to. TOKENS 5, "Timeline dock". */
export const STATIC_WIDTH_PX = 960;
/** Below this the gutter is gone and each lane is named above itself. */
const NARROW_PX = 640;

export type Lane = { nameY: number; y: number; heightPx: number };

export type Layout = {
	narrow: boolean;
	widthPx: number;
	/** Left edge and width of the plot. */
	left: number;
	plotPx: number;
	axisBaseY: number;
	/** Under the axis labels: where grid lines begin. */
	gridY: number;
	detour: Lane;
	said: Lane | null;
	live: (Lane & { textY: number }) | null;
	/** Lower end of playhead and grid. */
	bottomY: number;
	lanesPx: number;
	/** The drawing below, with its own y. */
	context: Lane & { labelY: number; yearY: number; totalPx: number };
};

function wideLanes(said: boolean, live: boolean): Pick<Layout, "said" | "live" | "bottomY"> {
	if (said && live) {
		return { said: { nameY: 76, y: 64, heightPx: 16 }, live: { nameY: 96, y: 87, heightPx: 10, textY: 110 }, bottomY: 97 };
	}
	if (live) return { said: null, live: { nameY: 86, y: 76, heightPx: 12, textY: 103 }, bottomY: 90 };
	return { said: said ? { nameY: 84, y: 70, heightPx: 20 } : null, live: null, bottomY: 92 };
}

export function layoutOf(widthPx: number, said: boolean, live: boolean): Layout {
	if (widthPx >= NARROW_PX) {
		const left = 124;
		return {
			narrow: false,
			widthPx,
			left,
			plotPx: widthPx - left - 24,
			axisBaseY: 15,
			gridY: 24,
			detour: { nameY: 47, y: 28, heightPx: 30 },
			...wideLanes(said, live),
			lanesPx: 114,
			context: { nameY: 38, labelY: 15, y: 23, heightPx: 22, yearY: 59, totalPx: 72 },
		};
	}
	const left = 16;
	let y = 80;
	const saidLane = said ? { nameY: y + 14, y: y + 20, heightPx: 20 } : null;
	if (saidLane) y += 44;
	const liveLane = live ? { nameY: y + 14, y: y + 22, heightPx: 12, textY: y + 50 } : null;
	if (liveLane) y += 56;
	return {
		narrow: true,
		widthPx,
		left,
		plotPx: Math.max(120, widthPx - 32),
		axisBaseY: 15,
		gridY: 24,
		detour: { nameY: 37, y: 50, heightPx: 30 },
		said: saidLane,
		live: liveLane,
		bottomY: liveLane ? liveLane.y + 12 : saidLane ? saidLane.y + 20 : 82,
		lanesPx: y + 6,
		context: { nameY: 16, labelY: 38, y: 46, heightPx: 22, yearY: 82, totalPx: 94 },
	};
}
