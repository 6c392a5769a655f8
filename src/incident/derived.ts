/**
 * What `npm run data` works out from a record. A name that ends in `Sec` is seconds since 1970-01-01T00:00:00Z,
 * `Km` kilometres, `Ms` milliseconds. Everything here is plain JSON.
 */
import type { MeasuredSeries } from "./measured.ts";
import type { Grade, Published } from "./schema.ts";

/** [longitude, latitude] in degrees. Longitudes are unwrapped: a line over the antimeridian runs on past ±180. */
export type LonLat = [number, number];
/** A quantity known between two bounds. */
export type Range = { min: number; max: number };
export type Span = { startSec: number; endSec: number };
/** An instant known between two bounds; equal bounds mean an exact one. */
export type Bounds = { earliestSec: number; latestSec: number };

export type State = "none" | "possibly diverted" | "diverted" | "no data";
export type Why = "start uncertain" | "end uncertain" | "end not published" | "on and off" | "observation gap";

export type EpisodeTimes = {
	id: string;
	title: string;
	pattern: "continuous" | "intermittent";
	grade: Grade;
	start: Bounds;
	/** `null`: the end was not published, or it goes on. */
	end: Bounds | null;
	/** The last instant at which it is known to have been going on, or its latest start. */
	lastKnownSec: number;
};

/** A stretch in which the state sentence does not change. Segments follow each other without a hole over the overview. */
export type Segment = Span & { state: State; episode: string | null; grade: Grade | null; why: Why | null };

export type MomentTimes = Bounds & { id: string; label: string; clock: "happened" | "said"; grade: Grade; precision: Precision };
export type Precision = "second" | "minute" | "day" | "month" | "year" | "other";

export type RouteName = "usual" | "diverted";

export type SceneLeg = {
	id: string;
	flow: string;
	route: RouteName;
	grade: Grade;
	from: string;
	to: string;
	/** From the true great circle, bowed sideways into its lane. */
	line: LonLat[];
	/** How far it is bowed, as `arc` takes it. */
	bow: number;
	/** Where the arrowhead sits, and a point a little further along the line that it looks towards. `null`: AS paths have none. */
	arrow: { at: LonLat; toward: LonLat } | null;
	/** Of an AS path: no city is on record in which the networks on both sides could meet. */
	gap?: true;
	/** Great-circle length, over every place it may join. */
	lengthKm: Range;
};

export type SceneStop = {
	id: string;
	at: LonLat;
	/** Grade of the place: a stop in an undisclosed city counts as inferred. */
	grade: Grade;
	routes: RouteName[];
	flows: string[];
	/** First or last stop of a flow: drawn in ink, as it belongs to neither route alone. */
	end: boolean;
	/** City or region. */
	title: string;
	/** Network, and "city not given" where that is so. */
	detail: string;
	/** Words of the usual route, where they differ: what is true of the stop while its diverted route is not drawn. */
	usualWords?: { title: string; detail: string };
};

/** An undisclosed place: outline through its candidate cities, filled with hatch lines already clipped to it. */
export type SceneRegion = { id: string; title: string; route: RouteName; flows: string[]; ring: LonLat[]; hatch: [LonLat, LonLat][] };

/** A place a source names that is not a stop of a route. Neutral mark. */
export type SceneSite = { id: string; at: LonLat; title: string; detail: string; grade: Grade; ring: LonLat[] | null };

/** Where no route is known: the countries in which the networks are registered, as quiet regions. `code` is ISO 3166-1 alpha-2. */
export type SceneCountry = { code: string; title: string; detail: string; at: LonLat };

/**
 * data: where packets went, hop by hop. control: AS paths, each placed where its networks could meet; a leg or stop then
 * has its own id as its only flow.
 */
export type Plane = "data" | "control";

export type Scene = {
	/** Left out: data. */
	plane?: Plane;
	legs: SceneLeg[];
	stops: SceneStop[];
	regions: SceneRegion[];
	sites: SceneSite[];
	countries: SceneCountry[];
	/** west, south, east, north; east may exceed 180. */
	bounds: [number, number, number, number];
};

/** What the map draws of a record: where packets went, its AS paths, or neither. */
export const ROUTES = ["packets", "paths", "none"] as const;
export type Routes = (typeof ROUTES)[number];

/** A handover from one network of an AS path to the next that has a city on record. Places are ids of the record's places. */
export type PlacedHandover = {
	/** AS numbers. */
	from: number;
	to: number;
	leave: string;
	/** Where it differs from `leave`, a city of the same metropolitan area or, across a gap, any. */
	enter: string;
	/** The two share no city on record. */
	gap: boolean;
	/** The cities it was chosen from. */
	candidates: string[];
	/** What stands between the two in the path and cannot be placed: "...", "{1,2}", a private number as "64512", a network without a city. */
	between: string[];
};

/** An AS path, or several that run alike, at the shortest way it could run between cities on record (`placing.ts`). */
export type PlacedWay = {
	id: string;
	route: RouteName;
	/** Name of the published AS path; `null`: paths of a measured series. */
	fact: string | null;
	/** The AS path, or the most common one; vantage point first. */
	path: string;
	/** How many AS paths of the series run so. */
	paths: number;
	/** Where it begins. `network`: whose city that is; `seen`: the city of the vantage point, or of its collector. */
	start: { place: string; network: number | null; seen: boolean };
	handovers: PlacedHandover[];
	/** AS numbers of which only the country is on record. */
	roughly: number[];
	/** Parts of the path that cannot be placed, before, between and after: sets, holes, private and reserved numbers, networks without a city. */
	unknown: string[];
	/** Ids of the scene's legs. */
	legs: string[];
	/** Least length and the greatest over the same shared cities; `null` where more than half of the handovers are gaps. */
	km: Range | null;
	gapKm: number;
	/** Two-letter codes of countries that every way over the cities on record touches, ends aside. */
	countries: string[];
};

/** Why nothing of a path or record is placed. */
export const WHY_NOT_PLACED = ["no AS path", "packets elsewhere", "one network", "loop", "mostly unknown", "no city", "no shared city", "one city"] as const;
export type WhyNotPlaced = (typeof WHY_NOT_PLACED)[number];

/** The shortest usual way held against the shortest diverted way of the same vantage point. */
export type PlacedPair = {
	/** Ids of ways. */
	usual: string;
	diverted: string;
	/** Vantage points of a series for which it holds; `null`: a published pair. */
	points: number | null;
	/** Diverted less usual. Neither a least nor a greatest: the usual way may have been longer than its shortest. */
	extraKm: number;
};

export type Placed = {
	ways: PlacedWay[];
	/** Of each measured series that is placed: parallel to its changes, the index in `ways` used from then on; -1: none of them. */
	series: Record<string, number[]>;
	pairs: PlacedPair[];
	/** Published paths that are not placed. */
	left: { fact: string; why: WhyNotPlaced }[];
	/** Why no line is drawn; `null`: at least one is. */
	why: WhyNotPlaced | null;
};

export const PLACED_NOTHING: Placed = { ways: [], series: {}, pairs: [], left: [], why: "no AS path" };

export type FlowFigures = {
	flow: string;
	usualKm: Range | null;
	divertedKm: Range | null;
	extraKm: Range | null;
	/** diverted ÷ usual */
	stretch: Range | null;
	/** Lower bound of the added round trip, by light in fibre. */
	addedDelayMs: Range | null;
	/** Over how many combinations of candidate cities the ranges were taken. */
	combinations: number;
	/** Two-letter country codes in order, repeats merged. */
	countries: { usual: string[]; diverted: string[] };
};

export type Derived = {
	/** Everything the clock can reach: all episodes and all that was said about them. */
	overview: Span;
	/** The main stretch, shown first. */
	window: Span;
	episodes: EpisodeTimes[];
	segments: Segment[];
	/** What the state is called: where nothing was diverted (registry records were changed), routes were "disturbed". */
	stateWord: "diverted" | "disturbed";
	moments: MomentTimes[];
	/** What `t=onset`, `t=peak` and `t=end` mean. `endSec` is null when no end was published. */
	onsetSec: number;
	peakSec: number;
	endSec: number | null;
	/** `null` bounds: no duration was published. `text` says it in words either way. */
	duration: { range: Range | null; text: string };
	/** "Feb 2016 to about Aug 2016" */
	period: string;
	/** The same without clock times, for lists: "Feb–Aug 2016", "12 Nov 2018". */
	when: string;
	/** One letter per UTC day of the overview, run-length coded: n none, p possibly, d diverted, x no data. "31n29p153d". */
	days: string;
	/** What is drawn unless asked otherwise: where packets went, else AS paths, else countries. */
	scene: Scene;
	/** What `scene` shows. */
	routes: Routes;
	/** What else can be drawn. */
	scenes: Partial<Record<Routes, Scene>>;
	placed: Placed;
	figures: FlowFigures[];
	/** One for each raw measurement file, in the record's order. */
	measured: MeasuredSeries[];
	headline: string;
	search: string;
};

/** A record as the app shows it. */
export type Incident = Published & { derived: Derived };

/** One line of `catalogue.json`. */
export type CatalogueEntry = {
	id: string;
	title: string;
	kinds: Published["kinds"];
	period: string;
	when: string;
	onsetSec: number;
	duration: Derived["duration"];
	headline: string;
	stances: string[];
	/** Diverted legs, thinned, for the overview. `placed`: of an AS path, where its networks could meet, as it stood at the peak. */
	lines: { grade: Grade; placed?: true; line: LonLat[] }[];
	/** Stops of a known diverted route, and named sites. */
	points: LonLat[];
	bounds: Scene["bounds"];
	search: string;
};

export type Catalogue = { schemaVersion: number; incidents: CatalogueEntry[] };
