/**
 * Rooms for which names are placed while a scene is shown as it fits. The still in the page cannot know how large the map will be,
 * so it holds the places for each of these, and the live map asks for the same: nothing moves when it takes over.
 */
import { type Box, isInside, overlaps } from "./boxes.ts";
import { type Fit, NARROW_PX, type Size, standOf, viewOf } from "./mercator.ts";
import type { Name, Project, Room } from "./names.ts";
import { stripeCountAt } from "./stripes.ts";

/** `legendPx`: how wide and how high legend and credit get there, `controls`: how far the buttons reach from the upper right corner. */
const SIZES = {
	narrow: { widthPx: 390, heightPx: 320, legend: { left: 8, widthPx: 302, heightPx: 86 }, controls: { widthPx: 212, heightPx: 44 } },
	low: { widthPx: 720, heightPx: 300, legend: { left: 16, widthPx: 520, heightPx: 66 }, controls: { widthPx: 152, heightPx: 112 } },
	wide: { widthPx: 800, heightPx: 400, legend: { left: 16, widthPx: 696, heightPx: 84 }, controls: { widthPx: 152, heightPx: 112 } },
	large: { widthPx: 960, heightPx: 500, legend: { left: 16, widthPx: 856, heightPx: 66 }, controls: { widthPx: 152, heightPx: 112 } },
};
export type RoomName = keyof typeof SIZES;
export const sizeOf = (name: RoomName): Size => SIZES[name];
export const ROOM_NAMES = Object.keys(SIZES) as RoomName[];
/** From these sizes on the map is not low, and large; the same numbers stand in the style sheet of the still. */
const WIDE_FROM_PX = 400;
const LARGE_FROM = { widthPx: 900, heightPx: 480 };
const CREDIT = { widthPx: 84, heightPx: 26 };

export function roomNameOf({ widthPx, heightPx }: Size): RoomName {
	if (widthPx < NARROW_PX) return "narrow";
	if (heightPx < WIDE_FROM_PX) return "low";
	return widthPx < LARGE_FROM.widthPx || heightPx < LARGE_FROM.heightPx ? "wide" : "large";
}

/** Lines are the same in all that are not narrow: stripes are thinned out for this one. */
export const hatchRoomOf = (size: Size): RoomName => (roomNameOf(size) === "narrow" ? "narrow" : "wide");

export type Reference = ReturnType<typeof viewOf> & { room: Room; scale: number };

/** A scene as it fits into one of these rooms. */
export function referenceOf(fit: Fit, name: RoomName): Reference {
	const { legend, controls, ...size } = SIZES[name];
	const { widthPx: right, heightPx: bottom } = size;
	const taken: Box[] = [
		{ left: right - controls.widthPx, top: 0, right, bottom: controls.heightPx },
		{ left: 0, top: bottom - legend.heightPx, right: legend.left + legend.widthPx, bottom },
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

/** Whether names that were placed for another room stand well in this one: inside it, off what is taken, off each other. */
export function standWell(names: readonly Name[], project: Project, { widthPx, heightPx, taken }: Room): boolean {
	const frame: Box = { left: 0, top: 0, right: widthPx, bottom: heightPx };
	const boxes: Box[] = [];
	for (const { at, from, box } of names) {
		const here = project(at);
		if (!here) return false;
		const [dx, dy] = [here.x - from.x, here.y - from.y];
		const moved = { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
		if (!isInside(moved, frame) || [...taken, ...boxes].some((other) => overlaps(other, moved))) return false;
		boxes.push(moved);
	}
	return true;
}
