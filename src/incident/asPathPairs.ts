/** Which published usual AS path a diverted one is held against. */
import { alignPaths, asnsOf, type Column, GAP, type Tile, tilesOf } from "./asPath.ts";
import { factName } from "./facts.ts";
import { covers, parsePrefix } from "./prefix.ts";
import type { AsPath } from "./schema.ts";

export type Published = { asPath: AsPath; fact: string; tiles: Tile[] };
/** A usual path (`null`: none is published) with the diverted ones it is held against, each lined up with it. */
export type PathGroup = { usual: Published | null; diverted: (Published & { columns: Column[] })[] };

function prefixFits(usual: AsPath, diverted: AsPath): boolean | null {
	const [outer, inner] = [parsePrefix(usual.prefix ?? ""), parsePrefix(diverted.prefix ?? "")];
	return outer && inner ? covers(outer, inner) : null;
}

/** 0: nothing says that the two belong together. */
function sharedEnd(usual: Published, diverted: Published): number {
	const prefix = prefixFits(usual.asPath, diverted.asPath);
	if (prefix === false) return 0;
	const [first, other] = [usual.tiles[0], diverted.tiles[0]];
	const vantage = first?.text === other?.text && first?.text !== GAP;
	const origin = asnsOf(usual.tiles.at(-1) as Tile).join() === asnsOf(diverted.tiles.at(-1) as Tile).join();
	return (vantage ? 4 : 0) + (prefix ? 2 : 0) + (origin ? 1 : 0);
}

/**
 * The published paths of a record in groups. A diverted path is held against the usual one of the same vantage point,
 * else of the same or a covering prefix, else to the same origin; against none where nothing speaks for one.
 */
export function groupsOf(paths: readonly AsPath[]): PathGroup[] {
	const all = paths.map((asPath, i): Published => ({ asPath, fact: factName("asPaths", asPath, i), tiles: tilesOf(asPath.path) }));
	const groups: PathGroup[] = all.filter(({ asPath }) => asPath.route === "usual").map((usual) => ({ usual, diverted: [] }));
	const alone: PathGroup = { usual: null, diverted: [] };
	for (const one of all.filter(({ asPath }) => asPath.route === "diverted")) {
		const scores = groups.map(({ usual }) => (usual ? sharedEnd(usual, one) : 0));
		const best = Math.max(0, ...scores);
		const group = best > 0 ? (groups[scores.indexOf(best)] as PathGroup) : alone;
		group.diverted.push({ ...one, columns: alignPaths(group.usual?.tiles ?? [], one.tiles) });
	}
	return alone.diverted.length > 0 ? [...groups, alone] : groups;
}
