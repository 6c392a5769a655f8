/** Path families as ribbons: how thick each is and where it lies. Pixels of the drawing; pure. */
import { asnsOf, tilesOf } from "../incident/asPath.ts";
import type { Family } from "../incident/families.ts";
import type { SeenState } from "../incident/measured.ts";

/** A ribbon of all vantage points, and of one. */
const FULL_PX = 84;
const LEAST_PX = 2;
/** Every ribbon has a lower edge in its full colour: the thinnest is nothing else. */
export const EDGE_PX = 2;
/** Words over or on a ribbon: number and count, and a second line where the name is known. */
const LABEL_PX = 22;
const NAMED_PX = 36;
const GAP_PX = 4;
/** What a finger can hit (WCAG 2.2, 2.5.8). */
const LEAST_TARGET_PX = 24;
/** More branches than this are put together. */
export const MOST_BRANCHES = 6;

/**
 * hop: a network · others: what is beyond the first branches, put together · here: vantage points that are the network
 * before it themselves.
 */
export type Ribbon = {
	kind: "hop" | "others" | "here";
	/** Stays the same as time moves. */
	key: string;
	hop: string;
	seen: SeenState;
	count: number;
	/** How many branches it stands for or splits into; 0: it cannot be split. */
	ways: number;
	open: boolean;
	branches: Ribbon[];
	/** Of the ribbon with its words. */
	slotPx: number;
	thickPx: number;
	/** Of everything under it; the slot is in the middle of it. */
	heightPx: number;
	/** Top of the slot, and of the ribbon, from the top of all of it. */
	slotTopPx: number;
	ribbonTopPx: number;
};

export type Drawing = { total: number; isOpen: (key: string, level: number) => boolean; isNamed: (hop: string) => boolean };

type Bare = Pick<Ribbon, "kind" | "key" | "hop" | "seen" | "count" | "ways" | "open" | "branches">;

const branchesPx = (branches: readonly Ribbon[]) => branches.reduce((sum, { heightPx }) => sum + heightPx, 0) + GAP_PX * Math.max(0, branches.length - 1);

function placed(ribbon: Bare, drawing: Drawing): Ribbon {
	const thickPx = Math.max(LEAST_PX, (ribbon.count / Math.max(1, drawing.total)) * FULL_PX);
	const labelPx = ribbon.kind === "hop" && drawing.isNamed(ribbon.hop) ? NAMED_PX : LABEL_PX;
	// Words stand on a ribbon that is thick enough, over one that is not.
	const slotPx = Math.max(LEAST_TARGET_PX, Math.ceil(thickPx >= labelPx ? thickPx : labelPx + thickPx));
	const heightPx = Math.max(slotPx, branchesPx(ribbon.branches));
	const slotTopPx = Math.floor((heightPx - slotPx) / 2);
	return { ...ribbon, slotPx, thickPx, heightPx, slotTopPx, ribbonTopPx: slotTopPx + slotPx - thickPx };
}

function branchesOf(families: readonly Family[], drawing: Drawing, level: number, under: string, seen: SeenState): Ribbon[] {
	const othersKey = `${under} others`;
	const all = families.length <= MOST_BRANCHES + 1 || drawing.isOpen(othersKey, level);
	const shown = all ? families : families.slice(0, MOST_BRANCHES);
	const rest = families.slice(shown.length);
	const ribbons = shown.map((family) => ribbonOf(family, drawing, level));
	if (families.length <= MOST_BRANCHES + 1) return ribbons;
	const count = rest.reduce((sum, family) => sum + family.count, 0);
	const others: Bare = { kind: "others", key: othersKey, hop: "", seen, count, ways: families.length - MOST_BRANCHES, open: all, branches: [] };
	return [...ribbons, placed(others, drawing)];
}

function ribbonOf(family: Family, drawing: Drawing, level: number): Ribbon {
	const { hop, suffix, seen, count, ends, branches } = family;
	const key = `${seen} ${suffix}`;
	const open = branches.length > 0 && drawing.isOpen(key, level);
	const bare: Bare = { kind: "hop", key, hop, seen, count, ways: branches.length, open, branches: [] };
	if (!open) return placed(bare, drawing);
	const here: Bare = { kind: "here", key: `${key} here`, hop, seen, count: ends, ways: 0, open: false, branches: [] };
	const split = branchesOf(branches, drawing, level + 1, key, seen);
	return placed({ ...bare, branches: ends > 0 ? [...split, placed(here, drawing)] : split }, drawing);
}

/** The ribbons of an instant, origins first. An unfolded "others" stays, without a ribbon of its own, so that it can be folded again. */
export function ribbonsOf(families: readonly Family[], drawing: Drawing): Ribbon[] {
	return branchesOf(families, drawing, 0, "", families[0]?.seen ?? "unknown");
}

/** What joins a split ribbon to its branches: from x 0, at the branches, to `widthPx`, at the ribbon. `edge`: its lower edge. */
export function jointPaths(ribbon: Ribbon, widthPx: number): { key: string; d: string; edge: string }[] {
	const { branches, heightPx, ribbonTopPx, thickPx } = ribbon;
	const drawnPx = branches.reduce((all, branch) => all + (branch.count > 0 ? branch.thickPx : 0), 0);
	const middle = widthPx / 2;
	const at = (value: number) => Math.round(value * 100) / 100;
	// Branches lower than the ribbon itself stand in its middle.
	let top = (heightPx - branchesPx(branches)) / 2;
	let into = ribbonTopPx;
	return branches.flatMap((branch) => {
		const [from, to] = [at(top + branch.ribbonTopPx), at(top + branch.ribbonTopPx + branch.thickPx)];
		top += branch.heightPx + GAP_PX;
		if (branch.count === 0) return [];
		const [start, end] = [at(into), at(into + (branch.thickPx / drawnPx) * thickPx)];
		into = end;
		const [low, lowEnd] = [at(to - EDGE_PX / 2), at(end - EDGE_PX / 2)];
		const d = `M0 ${from}C${middle} ${from} ${middle} ${start} ${widthPx} ${start}V${end}C${middle} ${end} ${middle} ${to} 0 ${to}Z`;
		return [{ key: branch.key, d, edge: `M0 ${low}C${middle} ${low} ${middle} ${lowEnd} ${widthPx} ${lowEnd}` }];
	});
}

/** AS numbers of a joint's name: "17557 ×2" is 17557, "{1,2}" both. */
export const hopAsns = (hop: string): number[] => tilesOf(hop).flatMap(asnsOf);
