/**
 * Places labels beside their markers. Pixels in, pixels out: the poster and the live map both use it, each with its own
 * positions. Deterministic: the same input gives the same labels.
 */
import { type Box, boxRound, type Circle, entersBox, entersCircle, grown, isInside, lineEnters, overlaps, type Point, touchesCircle } from "./boxes.ts";
import { wrapText } from "./measure.ts";
import { type Align, type Mark, type Spot, spotsOf } from "./spots.ts";

export type TextRole = "title" | "detail" | "minor";
/**
 * `title` is the place (of the role "minor" where the mark is), `detail` the second line ("" for none); a higher `priority`
 * chooses its place earlier.
 */
export type LabelAnchor = Mark & { id: string; title: string; detail: string; priority: number };
/** `routes`: lines of the selected routes, which no label may cross · `faint`: lines it should rather not · `boxes`: taken already. */
export type Obstacles = { routes: readonly Point[][]; faint?: readonly Point[][]; boxes?: readonly Box[] };
export type LabelStyle = {
	measure: (text: string, role: TextRole) => number;
	/** Height of one line, px. */
	linePx: Record<TextRole, number>;
	/** Room between a marker and its label, px. */
	gapPx: number;
	/** A second line wider than this is broken, px. */
	wrapPx: number;
};
export type LabelLine = { text: string; role: TextRole /** Baseline, px. */; y: number };
export type PlacedLabel = {
	id: string;
	/** Where the text is anchored; `y` is the baseline of the first line. */
	x: number;
	y: number;
	anchor: Align;
	lines: LabelLine[];
	box: Box;
	leader: [number, number, number, number] | null;
};

/** Half of a route's width with its casing, px: closer than this a label touches it. */
const ROUTE_PX = 4;
const AIR_PX = 3;
/** What it costs to lose the second line, to stand on a route, to be left out; see `spots.ts` for the cost of a place. */
const COST = { shorter: 70, faint: 5, leaderOnRoute: 12, onRoute: 300, leftOut: 5000 };
/** Baseline below the top of a line, as a share of its height. */
const BASELINE = 0.76;
const ROUNDS = 8;
/** A second line that takes more lines than this is broken more widely, by these factors. */
const MOST_LINES = 3;
const WIDER = [1, 1.3, 1.6];

type Block = { lines: { text: string; role: TextRole }[]; widthPx: number; heightPx: number; cost: number };
type Choice = Spot & { block: Block };
type Line = { points: readonly Point[]; box: Box };

const boxed = (lines: readonly Point[][] = []): Line[] => lines.filter((l) => l.length > 1).map((points) => ({ points, box: boxRound(points) }));
const crosses = (line: Line, box: Box) => overlaps(line.box, box) && lineEnters(line.points, box);

function blocksOf(anchor: LabelAnchor, style: LabelStyle): Block[] {
	const block = (details: string[], cost: number): Block => {
		const lines = [
			{ text: anchor.title, role: (anchor.minor ? "minor" : "title") as TextRole },
			...details.map((text) => ({ text, role: "detail" as TextRole })),
		];
		return {
			lines,
			widthPx: Math.max(...lines.map((line) => style.measure(line.text, line.role))),
			heightPx: lines.reduce((sum, line) => sum + style.linePx[line.role], 0),
			cost,
		};
	};
	if (anchor.detail === "") return [block([], 0)];
	let details: string[] = [];
	for (const factor of WIDER) {
		details = wrapText(anchor.detail, style.wrapPx * factor, (text) => style.measure(text, "detail"));
		if (details.length <= MOST_LINES) break;
	}
	return [block(details, 0), block([], COST.shorter)];
}

type Surroundings = { frame: Box; markers: readonly (Circle & { id: string })[]; routes: Line[]; faint: Line[]; boxes: readonly Box[] };

/** What a leader costs on its way to a spot; `null` if it would run through another marker or label. */
function leaderCost(spot: Spot, id: string, scene: Surroundings, taken: readonly Choice[]): number | null {
	if (spot.leader === null) return 0;
	const [x1, y1, x2, y2] = spot.leader;
	const [a, b]: [Point, Point] = [
		[x1, y1],
		[x2, y2],
	];
	if (scene.markers.some((marker) => marker.id !== id && entersCircle(a, b, { ...marker, radius: marker.radius + 2 }))) return null;
	if (scene.boxes.some((box) => entersBox(a, b, box)) || taken.some((other) => entersBox(a, b, other.box))) return null;
	const around = grown(boxRound([a, b]), 0.5);
	return (
		scene.routes.filter((route) => overlaps(route.box, around) && route.points.some((p) => entersCircle(a, b, { x: p[0], y: p[1], radius: 3 }))).length *
		COST.leaderOnRoute
	);
}

function best(anchor: LabelAnchor, blocks: readonly Block[], scene: Surroundings, taken: readonly Choice[], gapPx: number): Choice | null {
	let found: Choice | null = null;
	for (const block of blocks) {
		for (const spot of spotsOf(anchor, block, gapPx)) {
			let cost = spot.cost + block.cost;
			if (found !== null && cost >= found.cost) break;
			const { box } = spot;
			if (!isInside(box, scene.frame)) continue;
			const aired = grown(box, AIR_PX);
			if (taken.some((other) => overlaps(other.box, aired)) || scene.boxes.some((other) => overlaps(other, box))) continue;
			if (taken.some(({ leader }) => leader !== null && entersBox([leader[0], leader[1]], [leader[2], leader[3]], box))) continue;
			if (scene.markers.some((marker) => !(marker.id === anchor.id && anchor.centred) && touchesCircle(box, marker))) continue;
			const toLeader = leaderCost(spot, anchor.id, scene, taken);
			if (toLeader === null) continue;
			cost += toLeader;
			cost += COST.faint * scene.faint.filter((line) => crosses(line, box)).length;
			const near = grown(box, ROUTE_PX);
			const crossed = scene.routes.filter((route) => crosses(route, near)).length;
			if (crossed > 0 && anchor.minor) continue;
			cost += COST.onRoute * crossed;
			if (found === null || cost < found.cost) found = { ...spot, cost, block };
		}
	}
	return found;
}

function placed(id: string, { box, align, leader, block }: Choice, style: LabelStyle): PlacedLabel {
	const x = align === "start" ? box.left : align === "end" ? box.right : (box.left + box.right) / 2;
	let top = box.top;
	const lines = block.lines.map((line): LabelLine => {
		const y = top + style.linePx[line.role] * BASELINE;
		top += style.linePx[line.role];
		return { ...line, y };
	});
	return { id, x, y: (lines[0] as LabelLine).y, anchor: align, lines, box, leader };
}

/**
 * Labels that never overlap each other, a marker or a taken box, and never leave the frame. Tried in order: right, left, below,
 * above, the corners, then farther out with a leader. A label with nowhere to go loses its second line, then crosses a
 * route, and is left out only if that fails too. Labels come back in the order of their anchors.
 */
export function placeLabels(anchors: readonly LabelAnchor[], obstacles: Obstacles, frame: Box, style: LabelStyle): PlacedLabel[] {
	const scene: Surroundings = { frame, markers: anchors, routes: boxed(obstacles.routes), faint: boxed(obstacles.faint), boxes: obstacles.boxes ?? [] };
	const blocks = new Map(anchors.map((anchor) => [anchor.id, blocksOf(anchor, style)]));
	let order = [...anchors].sort((a, b) => b.priority - a.priority || a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
	let bestCost = Infinity;
	let bestChoices = new Map<string, Choice>();
	// First come, first served; whoever got the worst place goes first in the next round.
	for (let round = 0; round < ROUNDS; round++) {
		const choices = new Map<string, Choice>();
		let total = 0;
		let worst = { cost: COST.shorter / 2, index: 0 };
		for (const [index, anchor] of order.entries()) {
			const choice = best(anchor, blocks.get(anchor.id) ?? [], scene, [...choices.values()], style.gapPx);
			if (choice) choices.set(anchor.id, choice);
			const cost = choice?.cost ?? COST.leftOut + anchor.priority;
			total += cost;
			if (cost > worst.cost) worst = { cost, index };
		}
		if (total < bestCost) [bestCost, bestChoices] = [total, choices];
		if (worst.index === 0) break;
		order = [order[worst.index] as LabelAnchor, ...order.filter((_, i) => i !== worst.index)];
	}
	return anchors.flatMap((anchor) => {
		const choice = bestChoices.get(anchor.id);
		return choice ? [placed(anchor.id, choice, style)] : [];
	});
}
