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
	/** The band of a measured series, where there is one. */
	seen: Lane | null;
	/** Lower end of playhead and grid. */
	bottomY: number;
	lanesPx: number;
	/** The drawing below, with its own y. */
	context: Lane & { labelY: number; yearY: number; totalPx: number };
};

/** Which lanes there are beside the detour's own. */
export type Wanted = { said: boolean; live: boolean; seen: boolean };

const SEEN_PX = 44;

function wideLanes({ said, live, seen }: Wanted): Pick<Layout, "seen" | "said" | "live" | "bottomY" | "lanesPx"> {
	/** What the band of the measured series pushes down. */
	const by = seen ? SEEN_PX + 10 : 0;
	const band = seen ? { nameY: 94, y: 68, heightPx: SEEN_PX } : null;
	const down = { seen: band, lanesPx: 114 + by };
	if (said && live) {
		return {
			...down,
			said: { nameY: 76 + by, y: 64 + by, heightPx: 16 },
			live: { nameY: 96 + by, y: 87 + by, heightPx: 10, textY: 110 + by },
			bottomY: 97 + by,
		};
	}
	if (live) return { ...down, said: null, live: { nameY: 86 + by, y: 76 + by, heightPx: 12, textY: 103 + by }, bottomY: 90 + by };
	return { ...down, said: said ? { nameY: 84 + by, y: 70 + by, heightPx: 20 } : null, live: null, bottomY: 92 + by };
}

export function layoutOf(widthPx: number, wanted: Wanted): Layout {
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
			...wideLanes(wanted),
			context: { nameY: 38, labelY: 15, y: 23, heightPx: 22, yearY: 59, totalPx: 72 },
		};
	}
	const left = 16;
	let y = 80;
	let bottomY = 82;
	const seen = wanted.seen ? { nameY: y + 16, y: y + 24, heightPx: 40 } : null;
	if (seen) {
		bottomY = seen.y + seen.heightPx;
		y = bottomY + 2;
	}
	const said = wanted.said ? { nameY: y + 14, y: y + 20, heightPx: 20 } : null;
	if (said) {
		bottomY = said.y + 20;
		y += 44;
	}
	const live = wanted.live ? { nameY: y + 14, y: y + 22, heightPx: 12, textY: y + 50 } : null;
	if (live) {
		bottomY = live.y + 12;
		y += 56;
	}
	return {
		narrow: true,
		widthPx,
		left,
		plotPx: Math.max(120, widthPx - 32),
		axisBaseY: 15,
		gridY: 24,
		detour: { nameY: 37, y: 50, heightPx: 30 },
		seen,
		said,
		live,
		bottomY,
		lanesPx: y + 6,
		context: { nameY: 16, labelY: 38, y: 46, heightPx: 22, yearY: 82, totalPx: 94 },
	};
}
