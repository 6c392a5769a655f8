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
	/** Where the arrowhead sits, and a point a little further along the line that it looks towards. */
	arrow: { at: LonLat; toward: LonLat };
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

export type Scene = {
	legs: SceneLeg[];
	stops: SceneStop[];
	regions: SceneRegion[];
	sites: SceneSite[];
	countries: SceneCountry[];
	/** west, south, east, north; east may exceed 180. */
	bounds: [number, number, number, number];
};

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
	scene: Scene;
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
	/** Diverted legs, thinned, for the overview. */
	lines: { grade: Grade; line: LonLat[] }[];
	/** Stops of the diverted path and named sites. */
	points: LonLat[];
	bounds: Scene["bounds"];
	search: string;
};

export type Catalogue = { schemaVersion: number; incidents: CatalogueEntry[] };
