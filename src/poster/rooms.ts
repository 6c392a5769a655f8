/**
 * Rooms for which names are placed while a scene is shown as it fits. The still in the page cannot know how large the map will be,
 * so it holds the places for each of these, and the live map asks for the same: nothing moves when it takes over.
 */
import type { Plane } from "../incident/derived.ts";
import { type Box, isInside, overlaps } from "./boxes.ts";
import { type Fit, NARROW_PX, type Size, standOf, viewOf } from "./mercator.ts";
import type { Name, Project, Room } from "./names.ts";
import { stripeCountAt } from "./stripes.ts";

const controls = { widthPx: 152, heightPx: 112 };
const choices = { widthPx: 368, heightPx: 46 };
/** `legend`, `choices` and `controls`: what names leave free in the lower left, upper left and upper right corner, as large as it gets there. */
const SIZES = {
	narrow: {
		widthPx: 390,
		heightPx: 320,
		legend: { widthPx: 310, heightPx: 86 },
		choices: { widthPx: 196, heightPx: 82 },
		controls: { widthPx: 212, heightPx: 44 },
	},
	low: { widthPx: 720, heightPx: 300, legend: { widthPx: 632, heightPx: 84 }, choices, controls },
	wide: { widthPx: 800, heightPx: 400, legend: { widthPx: 712, heightPx: 84 }, choices, controls },
	high: { widthPx: 800, heightPx: 490, legend: { widthPx: 712, heightPx: 84 }, choices, controls },
	large: { widthPx: 960, heightPx: 490, legend: { widthPx: 872, heightPx: 66 }, choices, controls },
	tall: { widthPx: 960, heightPx: 590, legend: { widthPx: 872, heightPx: 66 }, choices, controls },
};
export type RoomName = keyof typeof SIZES;
export const sizeOf = (name: RoomName): Size => SIZES[name];
export const ROOM_NAMES = Object.keys(SIZES) as RoomName[];
/** From these sizes on a map is wide and not low, high, large, tall; the style sheet of the still has the same numbers. */
const FROM = { widePx: 400, highPx: 490, largePx: 480, tallPx: 570, broadPx: 900 };
/** What the key of AS paths has more; on narrow maps it is scrolled. */
const PLACED_PX = 52;
/** The line over AS paths, below the switch. */
const BANNER = { widthPx: { narrow: 190, wide: 400 }, heightPx: 38 };
const CREDIT = { widthPx: 84, heightPx: 26 };

export function roomNameOf({ widthPx, heightPx }: Size): RoomName {
	if (widthPx < NARROW_PX) return "narrow";
	if (heightPx < FROM.widePx) return "low";
	if (widthPx < FROM.broadPx) return heightPx < FROM.highPx ? "wide" : "high";
	if (heightPx < FROM.largePx) return "wide";
	return heightPx < FROM.tallPx ? "large" : "tall";
}

/** Lines are the same in all that are not narrow: stripes are thinned out for this one. */
export const hatchRoomOf = (size: Size): RoomName => (roomNameOf(size) === "narrow" ? "narrow" : "wide");

export type Reference = ReturnType<typeof viewOf> & { room: Room; scale: number };

/** A scene as it fits into one of these rooms. */
export function referenceOf(fit: Fit, name: RoomName, plane: Plane = "data"): Reference {
	const { legend, choices, controls, ...size } = SIZES[name];
	const isNarrow = name === "narrow";
	const legendPx = legend.heightPx + (plane === "control" && !isNarrow ? PLACED_PX : 0);
	const { widthPx: right, heightPx: bottom } = size;
	const taken: Box[] = [
		{ left: right - controls.widthPx, top: 0, right, bottom: controls.heightPx },
		{ left: 0, top: 0, right: choices.widthPx, bottom: choices.heightPx },
		...(plane === "control"
			? [
					{
						left: 0,
						top: choices.heightPx,
						right: isNarrow ? BANNER.widthPx.narrow : BANNER.widthPx.wide,
						bottom: choices.heightPx + BANNER.heightPx,
					},
				]
			: []),
		{ left: 0, top: bottom - legendPx, right: legend.widthPx, bottom },
		{ left: right - CREDIT.widthPx, top: bottom - CREDIT.heightPx, right, bottom },
	];
	const stand = standOf(fit, size);
	return { ...viewOf(stand, size), scale: stand.scale, room: { ...size, taken } };
}

/**
 * Stripes round the equator over the countries of a scene, in a map of this size: as many as the fit has, and twice or half as many for
 * each step of zoom from there. `scale`: pixels to a degree; `null` as fitted.
 */
export function stripesIn(fit: Fit, size: Size, scale: number | null): number {
	const steps = scale === null ? 0 : Math.round(Math.log2(scale / standOf(fit, size).scale));
	return stripeCountAt(referenceOf(fit, hatchRoomOf(size)).scale, steps);
}

/**
 * Of names that were placed for another room, those that stand well in this one: inside it, off what is taken, off each other. Vantage
 * points may go without a name; `null` where any other name does not stand well.
 */
export function standingWell(names: readonly Name[], project: Project, { widthPx, heightPx, taken }: Room): Name[] | null {
	const frame: Box = { left: 0, top: 0, right: widthPx, bottom: heightPx };
	const boxes: Box[] = [...taken];
	const standing: Name[] = [];
	for (const name of names) {
		const { at, from, box, of } = name;
		const here = project(at);
		const [dx, dy] = here ? [here.x - from.x, here.y - from.y] : [Number.NaN, Number.NaN];
		const moved = { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
		if (isInside(moved, frame) && !boxes.some((other) => overlaps(other, moved))) {
			boxes.push(moved);
			standing.push(name);
		} else if (of.kind !== "vantage") return null;
	}
	return standing;
}
