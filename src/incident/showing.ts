/** What of a record's scene is drawn at an instant, and how strongly. Made to be asked on every tick. */
import { type Incident, type PlacedWay, ROUTES, type RouteName, type Routes, type Scene } from "./derived.ts";
import { drawnWays, usualBefore } from "./drawnWays.ts";
import type { MeasuredSeries } from "./measured.ts";
import { createReplay, JUST_BEFORE_SEC } from "./replay.ts";
import { type Drawn, drawnIn } from "./scene.ts";
import { segmentIndex } from "./state.ts";

/** Thickness of a line by the share of vantage points that use it: 1 to 3. */
export type Weight = 1 | 2 | 3;

export type Showing = {
	/** By flow; AS paths, by leg, and by `stopAlone` where a way runs within one city. What is not named is hidden. */
	drawn: Readonly<Record<string, Drawn>>;
	/** By leg, of measured AS paths only. */
	weight: Readonly<Record<string, Weight>>;
	/** Vantage points on the ways that are drawn, with a route in all, and how many further ways they use; `null`: not of a series. */
	counted: { drawn: number; all: number } | null;
};

export type ShowingAt = (atSec: number) => Showing;

/** What can be drawn of a record. */
export const routesOf = ({ derived }: Pick<Incident, "derived">): Routes[] =>
	ROUTES.filter((routes) => routes === derived.routes || derived.scenes[routes] !== undefined);

/**
 * What `routes=` in an address asks for; `null`: what is drawn first. `problem`: a sentence, where it is nothing that can be
 * drawn of this record.
 */
export function routesAsked(incident: Pick<Incident, "derived">, text: string | null): { routes: Routes | null; problem: string | null } {
	if (text === null || text === incident.derived.routes) return { routes: null, problem: null };
	const all = routesOf(incident);
	const routes = all.find((one) => one === text);
	if (routes) return { routes, problem: null };
	const choice = all.length > 1 ? `expected ${all.slice(0, -1).join(", ")} or ${all.at(-1)}` : `this record has only ${all[0]}`;
	return { routes: null, problem: `“routes=${text.slice(0, 30)}” cannot be drawn for this incident; ${choice}.` };
}

/** The record with the scene that was asked for in the place of what is drawn first; `null` or nothing to draw so: as it is. */
export function withRoutes(incident: Incident, routes: Routes | null): Incident {
	const { derived } = incident;
	const scene = routes === null || routes === derived.routes ? undefined : derived.scenes[routes];
	if (scene === undefined || routes === null) return incident;
	return { ...incident, derived: { ...derived, scene, routes, scenes: { ...derived.scenes, [derived.routes]: derived.scene } } };
}

/** Name of a stop of AS paths that has no leg. */
export const stopAlone = (route: RouteName, stop: string): string => `${route}-${stop}`;

const isControl = (scene: Scene) => scene.plane === "control";

/** Shares from which on a line is thicker. */
export const THICK = 1 / 3;
export const MIDDLE = 1 / 10;
const weightOf = (count: number, all: number): Weight => (count >= all * THICK ? 3 : count >= all * MIDDLE ? 2 : 1);

/** As long as nothing that is drawn changes, the same object. */
function kept(worked: (atSec: number) => { key: string; make: () => Showing }): ShowingAt {
	let last: { key: string; showing: Showing } | null = null;
	return (atSec) => {
		const { key, make } = worked(atSec);
		if (last?.key !== key) last = { key, showing: make() };
		return last.showing;
	};
}

/** By segment: flows as their episodes have it; published AS paths, the diverted ones like the state. */
function bySegment({ derived, flows = [] }: Incident): ShowingAt {
	const { segments, scene } = derived;
	return kept((atSec) => {
		const index = segmentIndex(segments, atSec);
		const make = (): Showing => {
			const segment = segments[index];
			if (segment === undefined || !isControl(scene)) return { drawn: segment ? drawnIn(segment, flows) : {}, weight: {}, counted: null };
			const diverted: Drawn = segment.state === "diverted" ? "shown" : segment.state === "possibly diverted" ? "possible" : "hidden";
			const alone = scene.stops.flatMap((stop) => stop.routes.map((route) => ({ id: stopAlone(route, stop.id), route })));
			const drawn = Object.fromEntries([...scene.legs, ...alone].map(({ id, route }) => [id, route === "usual" ? "shown" : diverted]));
			return { drawn, weight: {}, counted: null };
		};
		return { key: String(index), make };
	});
}

/** How many vantage points use each way where a replay stands. */
function wayCounter(series: MeasuredSeries, used: readonly number[], ways: number) {
	const replay = createReplay(series);
	const point = (change: number) => series.changes[change * 4 + 1] as number;
	const counts = new Array<number>(ways).fill(0);
	const now = new Array<number>(series.vantagePoints.length).fill(-1);
	/** What each change replaced, to walk back. */
	const before: number[] = [];
	const last = new Array<number>(series.vantagePoints.length).fill(-1);
	for (const [change, way] of used.entries()) {
		before.push(last[point(change)] as number);
		last[point(change)] = way;
	}
	const set = (at: number, way: number) => {
		const old = now[at] as number;
		if (old >= 0) counts[old] = (counts[old] as number) - 1;
		if (way >= 0) counts[way] = (counts[way] as number) + 1;
		now[at] = way;
	};
	let done = 0;
	return (atSec: number) => {
		const to = Math.max(0, replay.goTo(atSec));
		for (; done < to; done++) set(point(done), used[done] as number);
		for (; done > to; done--) set(point(done - 1), before[done - 1] as number);
		return { counts, states: replay.counts };
	};
}

const pointsOn = (ways: readonly number[], counts: readonly number[]) => ways.reduce((sum, way) => sum + (counts[way] as number), 0);

/** Legs that nobody uses any more are those of usual ways from before the onset: faint. */
function showingOf(ways: readonly PlacedWay[], chosen: readonly number[], counts: readonly number[], all: number): Showing {
	const legs = new Map<string, number>();
	for (const way of chosen) for (const leg of ways[way]?.legs ?? []) legs.set(leg, (legs.get(leg) ?? 0) + (counts[way] as number));
	const alone = chosen.flatMap((way): [string, number][] => {
		const { legs: own, route, start } = ways[way] as PlacedWay;
		return own.length === 0 ? [[stopAlone(route, start.place), counts[way] as number]] : [];
	});
	return {
		drawn: Object.fromEntries([...legs, ...alone].map(([id, count]) => [id, count > 0 ? "shown" : "possible"])),
		weight: Object.fromEntries([...legs].map(([leg, count]) => [leg, weightOf(count, all)])),
		counted: { drawn: pointsOn(chosen, counts), all },
	};
}

/** Of a measured series: at most six ways, by how many vantage points use them. */
function wayChooser(series: MeasuredSeries, used: readonly number[], ways: readonly PlacedWay[]) {
	const count = wayCounter(series, used, ways.length);
	const routes: RouteName[] = ways.map(({ route }) => route);
	const { onsetSec, span } = series;
	const before = onsetSec === null || onsetSec <= span.startSec ? [] : usualBefore(count(onsetSec - JUST_BEFORE_SEC).counts, routes);
	return (atSec: number) => {
		const { counts, states } = count(atSec);
		// Unknown and without a route are not among them: the order of SEEN.
		const all = states.slice(2).reduce((sum, one) => sum + one, 0);
		return { counts, all, chosen: drawnWays(counts, routes, before) };
	};
}

function bySeries(series: MeasuredSeries, used: readonly number[], ways: readonly PlacedWay[]): ShowingAt {
	const choose = wayChooser(series, used, ways);
	return kept((atSec) => {
		const { counts, all, chosen } = choose(atSec);
		const key = `${all} ${chosen.map((way) => `${way}:${counts[way]}`).join(" ")}`;
		return { key, make: () => showingOf(ways, chosen, counts, all) };
	});
}

const seriesOf = ({ derived: { placed, measured } }: Incident, seriesId: string | null) => {
	const series = measured.find(({ id }) => id === seriesId) ?? measured[0];
	const used = series && placed.series[series.id];
	return series && used ? { series, used } : null;
};

/** Ways of AS paths that are drawn at an instant; `points`: how many vantage points use each, `null` where none were measured. */
export function drawnWaysAt(incident: Incident, seriesId: string | null, atSec: number): { way: PlacedWay; points: number | null }[] {
	const { ways } = incident.derived.placed;
	const measured = seriesOf(incident, seriesId);
	if (measured) {
		const { counts, chosen } = wayChooser(measured.series, measured.used, ways)(atSec);
		return chosen.map((way) => ({ way: ways[way] as PlacedWay, points: counts[way] as number }));
	}
	const { drawn } = showingAt(incident, seriesId, atSec);
	const isDrawn = (id: string) => (drawn[id] ?? "hidden") !== "hidden";
	return ways
		.filter(({ legs, route, start }) => (legs.length > 0 ? legs.some(isDrawn) : isDrawn(stopAlone(route, start.place))))
		.map((way) => ({ way, points: null }));
}

/** How many vantage points of a measured series are on the ways that are drawn at an instant, and how many have a route. */
export function countedAt(incident: Incident, seriesId: string, atSec: number): Showing["counted"] {
	const measured = seriesOf(incident, seriesId);
	if (!measured) return null;
	const { counts, all, chosen } = wayChooser(measured.series, measured.used, incident.derived.placed.ways)(atSec);
	return { drawn: pointsOn(chosen, counts), all };
}

/** Follows a record, as `withRoutes` has it, through time. `seriesId`: of the series that is followed; default: its first. */
export function createShowing(incident: Incident, seriesId: string | null = null): ShowingAt {
	const { scene, placed } = incident.derived;
	const measured = seriesOf(incident, seriesId);
	return isControl(scene) && measured ? bySeries(measured.series, measured.used, placed.ways) : bySegment(incident);
}

/** The same for one instant. */
export const showingAt = (incident: Incident, seriesId: string | null, atSec: number): Showing => createShowing(incident, seriesId)(atSec);

/** A record without a time: all routes of packets; AS paths as they are at the peak. */
export function showingOverall(incident: Incident): Showing {
	const { scene, peakSec } = incident.derived;
	if (isControl(scene)) return showingAt(incident, null, peakSec);
	return { drawn: Object.fromEntries((incident.flows ?? []).map(({ id }) => [id, "shown"])), weight: {}, counted: null };
}
