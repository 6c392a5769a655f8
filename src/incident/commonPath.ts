/** The path that most vantage points share, before the first unexpected route and at an instant. */
import { type Tile, tilesOf } from "./asPath.ts";
import { type Family, familiesOf } from "./families.ts";
import type { MeasuredSeries, SeenState } from "./measured.ts";
import { createReplay, JUST_BEFORE_SEC, type Replay } from "./replay.ts";

export type CommonPath = {
	seen: SeenState;
	/** From where they part to the origin. */
	tiles: Tile[];
	/** Vantage points whose path ends so. */
	count: number;
	/** Vantage points in this state, whatever their path. */
	all: number;
	/** In how many ways it goes on outwards; 0 where every path begins here. */
	ways: number;
};

/**
 * The most common family of a state: from its largest origin outwards for as long as more than half of that origin's
 * vantage points go the same way. `null` when no vantage point is in that state.
 */
export function commonPath(families: readonly Family[], seen: SeenState): CommonPath | null {
	const own = families.filter((family) => family.seen === seen);
	const root = own.reduce<Family | null>((most, family) => (most && most.count >= family.count ? most : family), null);
	if (!root) return null;
	let family = root;
	for (let next = family.branches[0]; next && next.count * 2 > root.count; next = family.branches[0]) family = next;
	const all = own.reduce((sum, { count }) => sum + count, 0);
	return { seen, tiles: tilesOf(family.suffix), count: family.count, all, ways: family.branches.length };
}

/** The most common expected path just before the first unexpected route, at the start of the span without one; `null`: the file has none. */
export function pathBefore(series: MeasuredSeries): (CommonPath & { atSec: number }) | null {
	const replay = createReplay(series);
	const { startSec } = series.span;
	const atSec = Math.max(startSec, (series.onsetSec ?? startSec) - JUST_BEFORE_SEC);
	replay.goTo(atSec);
	const common = commonPath(familiesOf(replay), "expected");
	return common && { ...common, atSec: series.onsetSec ?? startSec };
}

/** What a series says of an instant. `kind` "outside": the file does not cover it; "none": no vantage point has a route. */
export type PathNow = { kind: "outside" | "none"; path: null } | { kind: "unexpected" | "usual"; path: CommonPath };

/** The most common unexpected path where a replay stands, else the most common of any kind. `covered`: what `goTo` said. */
export function pathNow(replay: Replay, covered: boolean): PathNow {
	if (!covered) return { kind: "outside", path: null };
	const families = familiesOf(replay);
	const unexpected = commonPath(families, "unexpected");
	if (unexpected) return { kind: "unexpected", path: unexpected };
	const usual = commonPath(families, "expected") ?? commonPath(families, "other");
	return usual ? { kind: "usual", path: usual } : { kind: "none", path: null };
}
