/** A record with only what a stage and its presenter need of it. Where the schema wants words, they say that something was taken out. */
import { type Incident, PLACED_NOTHING } from "../incident/derived.ts";
import type { MeasuredSeries } from "../incident/measured.ts";
import { bandSteps } from "../incident/replay.ts";
import type { Flow, Instant, Route } from "../incident/schema.ts";
import { toldBefore, UNEXPECTED } from "../incident/visibility.ts";

export const TAKEN_OUT = "Taken out of this file before it was shared.";

/** Said in the place of AS paths. */
const PATHS_OUT = "AS paths were taken out of this file before it was shared.";

const FIELDS = 4;
const NO_PATH = -1;

/** The name of a vantage point within a record. */
export const vantageKey = (incident: string, { collector, peer }: MeasuredSeries["vantagePoints"][number]): string => `${incident} ${collector} ${peer}`;

const instantOf = ({ edtf, about, notBefore, notAfter, grade }: Instant): Instant => ({
	...{ edtf, grade },
	...(about === undefined ? {} : { about }),
	...(notBefore === undefined ? {} : { notBefore }),
	...(notAfter === undefined ? {} : { notAfter }),
});

function routeOf({ hops, outcome }: Route): Route {
	return {
		hops: hops.map(({ place, drawAt, network, label, grade, leg }) => ({
			...{ grade },
			...(place === undefined ? {} : { place }),
			...(drawAt === undefined ? {} : { drawAt }),
			...(network === undefined ? {} : { network }),
			...(label === undefined ? {} : { label }),
			...(leg === undefined ? {} : { leg: { grade: leg.grade } }),
		})),
		...(outcome === undefined ? {} : { outcome }),
	};
}

const flowOf = ({ id, title, episodes, usual, diverted }: Flow): Flow => ({
	...{ id, title },
	...(episodes === undefined ? {} : { episodes }),
	...(usual === undefined ? {} : { usual: routeOf(usual) }),
	...(diverted === undefined ? {} : { diverted: routeOf(diverted) }),
});

/** What is said of a series as a whole, counted again: what was true of all its vantage points need not be of some. */
function counted(series: MeasuredSeries): MeasuredSeries {
	const steps = bandSteps(series);
	const using = (i: number) => steps[i]?.counts[UNEXPECTED] ?? 0;
	let peak: MeasuredSeries["peak"] = null;
	for (const [i, { atSec }] of steps.entries()) if (using(i) > (peak?.count ?? 0)) peak = { atSec, count: using(i) };
	const heldAtEnd = using(steps.length - 1);
	const last = steps.findLastIndex((_, i) => using(i) > 0);
	const lastHeldSec = heldAtEnd > 0 || last < 0 ? null : (steps[last + 1]?.atSec ?? null);
	const collectors = new Set(series.vantagePoints.map(({ collector }) => collector)).size;
	const isTold = toldBefore(series);
	const told = series.told === null ? null : series.vantagePoints.filter((_, point) => isTold(point)).length;
	return { ...series, told, peak, heldAtEnd, lastHeldSec, counts: { ...series.counts, collectors } };
}

/** A series without some vantage points and their changes; `null` where none is left. Paths go: they name whom a vantage point talks to. */
function seriesWithout(series: MeasuredSeries, gone: ReadonlySet<string>, incident: string): MeasuredSeries | null {
	const kept = series.vantagePoints.flatMap((point, i) => (gone.has(vantageKey(incident, point)) ? [] : [i]));
	if (kept.length === 0) return null;
	const newIndex = new Map(kept.map((old, i) => [old, i]));
	const changes: number[] = [];
	const states = new Map<number, number>();
	let elapsed = 0;
	for (let i = 0; i < series.changes.length; i += FIELDS) {
		const [waited, point, state] = series.changes.slice(i, i + FIELDS) as [number, number, number];
		elapsed += waited;
		const index = newIndex.get(point);
		if (index === undefined || (states.get(index) ?? 0) === state) continue;
		changes.push(elapsed, index, state, NO_PATH);
		states.set(index, state);
		elapsed = 0;
	}
	const silent = series.silent.flatMap((one) => {
		const sessions = kept.filter((i) => series.vantagePoints[i]?.collector === one.collector).length;
		return sessions > 0 ? [{ ...one, sessions }] : [];
	});
	const lean = {
		...series,
		silent,
		changes,
		paths: [],
		origins: [],
		vantagePoints: kept.map((i) => series.vantagePoints[i] as (typeof series.vantagePoints)[number]),
	};
	return kept.length === series.vantagePoints.length ? lean : counted(lean);
}

/** AS paths go, drawn ones too: cities would tell which networks they are. */
function withoutPaths(derived: Incident["derived"]): Incident["derived"] {
	const scene = derived.scene.plane === "control" ? derived.scenes.none : derived.scene;
	const routes = scene === derived.scene ? derived.routes : "none";
	return { ...derived, scene: scene ?? derived.scene, routes, scenes: {}, placed: PLACED_NOTHING };
}

const hopsOf = (flows: readonly Flow[]) => flows.flatMap(({ usual, diverted }) => [...(usual?.hops ?? []), ...(diverted?.hops ?? [])]);

/** Places that are still drawn. Cities in which networks of AS paths have points of presence would tell which those are. */
function placesLeft({ places, flows = [], sites = [], collectors = {} }: Incident, used: ReadonlySet<string>): Incident["places"] {
	const wanted = new Set([
		...hopsOf(flows).flatMap(({ place, drawAt }) => [place, drawAt]),
		...sites.map(({ place }) => place),
		...Object.entries(collectors).flatMap(([name, { place }]) => (used.has(name) ? [place] : [])),
	]);
	for (const id of [...wanted]) {
		const place = id === undefined ? undefined : places[id];
		if (place && place.kind !== "city") for (const candidate of place.candidates) wanted.add(candidate);
	}
	return Object.fromEntries(Object.entries(places).flatMap(([key, { note: _, ...place }]) => (wanted.has(key) ? [[key, place]] : []))) as Incident["places"];
}

/** Networks that have a part, stand at a stop, or are those of vantage points: those of AS paths alone go with them. */
function registryLeft({ registry, networks, flows = [], derived }: Incident): Incident["registry"] {
	const asns = [
		...networks.map(({ asn }) => asn),
		...hopsOf(flows).map(({ network }) => network),
		...derived.measured.flatMap(({ vantagePoints }) => vantagePoints.map(({ asn }) => asn)),
	];
	const wanted = new Set(asns.map((asn) => `AS${asn}`));
	return Object.fromEntries(
		Object.entries(registry).flatMap(([key, { name, organisation, country }]) =>
			wanted.has(key) ? [[key, { name, ...(organisation === undefined ? {} : { organisation }), ...(country === undefined ? {} : { country }) }]] : [],
		),
	);
}

/** `cited`: keys of sources that chapters name. `gone`: vantage points, by `vantageKey`. */
export function leanRecord(incident: Incident, cited: ReadonlySet<string>, gone: ReadonlySet<string>): Incident {
	const { schemaVersion, id, title, kinds, time, networks, flows, noRoute, sites, verdicts, collectors, derived } = incident;
	const measured = derived.measured.flatMap((series) => seriesWithout(series, gone, id) ?? []);
	const first = verdicts[0] as Incident["verdicts"][number];
	const said = first.sources.filter((key) => cited.has(key));
	const rest = new Set([...cited, ...measured.map(({ source }) => source), ...(said.length === 0 ? first.sources.slice(0, 1) : [])]);
	const used = new Set(measured.flatMap((series) => series.vantagePoints.map(({ collector }) => collector)));
	return {
		...{ schemaVersion, id, title, kinds },
		summary: [{ text: TAKEN_OUT }],
		time: {
			start: instantOf(time.start),
			end: instantOf(time.end),
			...(time.pattern === undefined ? {} : { pattern: time.pattern }),
			...(time.episodes === undefined
				? {}
				: { episodes: time.episodes.map(({ note: _, ...episode }) => ({ ...episode, start: instantOf(episode.start), end: instantOf(episode.end) })) }),
			...(time.moments === undefined ? {} : { moments: time.moments.map(({ id: name, label, at, clock, grade }) => ({ id: name, label, at, clock, grade })) }),
			...(time.gaps === undefined ? {} : { gaps: time.gaps.map((gap) => ({ ...gap, reason: TAKEN_OUT })) }),
		},
		networks: networks.map(({ asn, name, country, roles, grade }) => ({
			...{ roles, grade },
			...(asn === undefined ? {} : { asn }),
			...(name === undefined ? {} : { name }),
			...(country === undefined ? {} : { country }),
		})),
		...(flows === undefined ? {} : { flows: flows.map(flowOf) }),
		...(noRoute === undefined ? {} : { noRoute }),
		...(derived.placed.ways.length > 0 ? { notPlaced: PATHS_OUT } : {}),
		...(sites === undefined ? {} : { sites: sites.map(({ place, label, grade }) => ({ place, label, grade })) }),
		verdicts: [{ verdict: first.verdict, by: first.by, sources: said.length > 0 ? said : first.sources.slice(0, 1) }],
		independentCheck: { text: TAKEN_OUT },
		sources: Object.fromEntries(Object.entries(incident.sources).flatMap(([key, { supports: _, ...source }]) => (rest.has(key) ? [[key, source]] : []))),
		places: placesLeft(incident, used),
		registry: registryLeft(incident),
		context: [],
		alsoLive: [],
		...(collectors === undefined ? {} : { collectors: Object.fromEntries(Object.entries(collectors).filter(([name]) => used.has(name))) }),
		derived: { ...withoutPaths(derived), measured, search: "" },
	};
}
