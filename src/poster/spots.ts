/** Where a label may stand: the places tried beside a marker, best first. */
import { type Box, nearestIn, type Point } from "./boxes.ts";

export type Align = "start" | "middle" | "end";
/** A place for a block of text. `cost` ranks it among the others; smaller is better. */
export type Spot = { box: Box; align: Align; leader: [number, number, number, number] | null; cost: number };

export type Mark = {
	x: number;
	y: number;
	radius: number;
	/** What belongs to the marker and is kept free too, e.g. the outline of its region. */
	around?: Box;
	/** The words name an area: they go on the point itself if they can. */
	centred?: boolean;
	/** Quiet words: they stand beside the mark and off every route, or nowhere. */
	minor?: boolean;
};

/** How far out a label goes when there is no room near, px, and in how many directions. */
const FAR_PX = [16, 26, 38, 54, 74, 100, 132];
const DIRECTIONS = 16;
const FAR_COST = 24;
/** Inside its own region a label stands on hatching, which is worse than any place beside it but better than a long leader. */
const INSIDE_COST = 30;

type Size = { widthPx: number; heightPx: number };

function at(left: number, top: number, size: Size): Box {
	return { left, top, right: left + size.widthPx, bottom: top + size.heightPx };
}

/** Right, left, below, above, then the corners, then below and above pushed to one side. */
function beside(keep: Box, [x, y]: Point, size: Size, gapPx: number, baseCost: number): Spot[] {
	const { widthPx: w, heightPx: h } = size;
	const [right, left] = [keep.right + gapPx, keep.left - gapPx - w];
	// Text carries its own air above and below, so the vertical gap is smaller.
	const [below, above] = [keep.bottom + gapPx / 3, keep.top - gapPx / 3 - h];
	const cornerX = (keep.right - keep.left) * 0.15;
	const spots: [number, number, Align][] = [
		[right, y - h / 2, "start"],
		[left, y - h / 2, "end"],
		[x - w / 2, below, "middle"],
		[x - w / 2, above, "middle"],
		[right - cornerX, y + gapPx / 4, "start"],
		[left + cornerX, y + gapPx / 4, "end"],
		[right - cornerX, y - gapPx / 4 - h, "start"],
		[left + cornerX, y - gapPx / 4 - h, "end"],
		[x - gapPx, below, "start"],
		[x + gapPx - w, below, "end"],
		[x - gapPx, above, "start"],
		[x + gapPx - w, above, "end"],
		[right, keep.bottom - h / 2, "start"],
		[left, keep.bottom - h / 2, "end"],
	];
	return spots.map(([boxLeft, boxTop, align], i) => ({ box: at(boxLeft, boxTop, size), align, leader: null, cost: baseCost + i }));
}

/** Words of an area: on its point, else moved so that they still cover it or almost do. */
function onPoint(x: number, y: number, { widthPx: w, heightPx: h }: Size): Spot[] {
	const shifts = [0, -0.25, 0.25, -0.45, 0.45].flatMap((across) => [0, -0.45, 0.45, -0.75, 0.75].map((down): Point => [across, down]));
	return shifts.map(([across, down]) => ({
		box: at(x - w / 2 + across * w, y - h / 2 + down * h, { widthPx: w, heightPx: h }),
		align: "middle",
		leader: null,
		cost: 2 * (Math.abs(across) + Math.abs(down)) - 1,
	}));
}

/** Farther out, tied to the marker by a thin line. */
function farther(mark: Mark, size: Size): Spot[] {
	const { x, y, radius } = mark;
	return FAR_PX.flatMap((farPx) =>
		Array.from({ length: DIRECTIONS }, (_, i): Spot => {
			const angle = (2 * Math.PI * i) / DIRECTIONS;
			const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
			const px = x + ux * (radius + farPx);
			const py = y + uy * (radius + farPx);
			const align: Align = ux > 0.3 ? "start" : ux < -0.3 ? "end" : "middle";
			const left = align === "start" ? px : align === "end" ? px - size.widthPx : px - size.widthPx / 2;
			const box = at(left, py - size.heightPx / 2 + (uy * size.heightPx) / 2, size);
			const [nearX, nearY] = nearestIn(box, [x, y]);
			const far = Math.hypot(nearX - x, nearY - y) || 1;
			const leader: Spot["leader"] = [
				x + ((nearX - x) * radius) / far,
				y + ((nearY - y) * radius) / far,
				nearX - (nearX - x) * (2 / far),
				nearY - (nearY - y) * (2 / far),
			];
			return { box, align, leader, cost: FAR_COST + farPx * 0.4 + i * 0.01 };
		}),
	);
}

/** All places for a block of text of this size, in the order of their cost. */
export function spotsOf(mark: Mark, size: Size, gapPx: number): Spot[] {
	const { x, y, radius, around } = mark;
	const own: Box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
	const on = mark.centred ? onPoint(x, y, size) : [];
	const near = around ? [...beside(around, [x, y], size, gapPx, 0), ...beside(own, [x, y], size, gapPx, INSIDE_COST)] : beside(own, [x, y], size, gapPx, 0);
	return [...on, ...near, ...(mark.minor ? [] : farther(mark, size))].sort((a, b) => a.cost - b.cost);
}
