/**
 * All incidents at once, as columns: entry `i` of every column belongs to incident `i`, in order of start.
 * Built for 100,000 incidents, so nothing here is an object per incident.
 */
import { byText } from "../i18n/order.ts";
import type { LonLat, Range } from "../incident/derived.ts";
import { EXAMPLE_DOCUMENTS, type ExampleDocument, KINDS, type Kind, ROLES, STANCES } from "../incident/terms.ts";
import { pairsOf } from "./pairs.ts";

export const VERDICTS = ["potential", "corroborated", "confirmed by operator", "disputed", "retracted", "benign"] as const;
export { STANCES };
export const OUTCOMES = ["delivered", "blackholed", "imposture", "unknown"] as const;
/** What can be drawn of an incident. known: where packets went · placed: its AS paths, at the shortest way they could run · none: neither. */
export const DRAWN_ROUTES = ["known", "placed", "none"] as const;
/**
 * What a country has to do with an incident. origin: home of a network that originated or leaked the routes · crossed: on a
 * published diverted path · affected: home of an affected network or expected origin, or where diverted traffic came from or went.
 */
export const COUNTRY_PARTS = ["origin", "crossed", "affected"] as const;

export type Role = (typeof ROLES)[number];
export type Verdict = (typeof VERDICTS)[number];
export type Stance = (typeof STANCES)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type DrawnRoute = (typeof DRAWN_ROUTES)[number];
export type CountryPart = (typeof COUNTRY_PARTS)[number];

/** `asn` is null for a network whose number was not published; `country` a two-letter code. */
export type AtlasNetwork = { asn: number | null; name: string; organisation: string | null; country: string | null };
/** `vague`: a country or region, of which no source says where in it; `at` is then its middle. */
export type AtlasPlace = { name: string; country: string | null; at: LonLat; vague?: boolean };

/** A list per incident: those of incident `i` are `from[i]` up to, not including, `from[i + 1]`. */
export type Offsets = Uint32Array;

export type Atlas = {
	count: number;
	networks: readonly AtlasNetwork[];
	places: readonly AtlasPlace[];
	/** Two-letter codes. */
	countries: readonly string[];
	/** Earliest start, seconds since 1970, UTC. Ascending. */
	startSec: Float64Array;
	/** The latest instant at which it may still have been going on, as far as was published; never before the start. */
	endSec: Float64Array;
	/** How long it lasted, shortest and longest account; NaN where no duration was published. */
	minSec: Float64Array;
	maxSec: Float64Array;
	/** The kind shown in lists, as its place in KINDS. */
	kind: Uint8Array;
	/** Sets, as bits in the order of KINDS, OUTCOMES, STANCES, EXAMPLE_DOCUMENTS, DRAWN_ROUTES. */
	kinds: Uint8Array;
	outcomes: Uint8Array;
	stances: Uint8Array;
	examples: Uint8Array;
	routes: Uint8Array;
	/** The last verdict, as its place in VERDICTS; the grade of its start, as its place in GRADES. */
	verdict: Uint8Array;
	grade: Uint8Array;
	/** Places in `networks`, each with its roles as bits in the order of ROLES. */
	networkFrom: Offsets;
	network: Uint32Array;
	roles: Uint16Array;
	/** Places in `countries`, each with its parts as bits in the order of COUNTRY_PARTS. */
	countryFrom: Offsets;
	country: Uint16Array;
	parts: Uint8Array;
	prefixFrom: Offsets;
	prefix: readonly string[];
	/**
	 * Diverted legs: places in `places`, grade, and sideways bow as `arc` takes it. Where a route is known, of that; else of AS paths,
	 * those drawn at the peak (`isPlaced` in `namedPlaces.ts`).
	 */
	legFrom: Offsets;
	legA: Uint32Array;
	legB: Uint32Array;
	legGrade: Uint8Array;
	legBow: Float32Array;
	/** Between which two places a leg lies, in whichever direction: pair `p` is `pairs[2 * p]` and `pairs[2 * p + 1]`, places in `places`. */
	legPair: Uint32Array;
	pairs: Uint32Array;
	/** Places in `places` that a source names and that are not stops of a route. */
	siteFrom: Offsets;
	site: Uint32Array;
	/** Words of records written by people; incidents without them are named by what happened (`atlas/words.ts`). */
	own: ReadonlyMap<number, OwnWords>;
	/** Id of every incident with a record of its own. */
	indexOf: ReadonlyMap<string, number>;
};

export type OwnWords = { id: string; title: string; when: string; duration: string };

/** One incident as the atlas takes it in. */
export type AtlasInput = {
	own: OwnWords | null;
	startSec: number;
	endSec: number;
	duration: Range | null;
	/** The first is the one shown in lists. */
	kinds: readonly Kind[];
	outcomes: readonly Outcome[];
	stances: readonly Stance[];
	/** Documents that give it as an example. */
	examples: readonly ExampleDocument[];
	routes: readonly DrawnRoute[];
	verdict: Verdict;
	grade: number;
	networks: readonly { network: number; roles: readonly Role[] }[];
	countries: readonly { code: string; parts: readonly CountryPart[] }[];
	prefixes: readonly string[];
	legs: readonly { a: number; b: number; grade: number; bow: number }[];
	sites: readonly number[];
};

/**
 * `atlas.json`. Times are whole seconds: `start` the differences from one to the next, `end` and `max` above `start` and `min`; `min` 0: none.
 * Columns that are strings have one digit for each incident: compressed, a comma would cost as much as what it parts.
 */
export type AtlasFile = {
	atlasVersion: number;
	networks: [asn: number, name: string, organisation: string, country: string][];
	places: [name: string, country: string, lon: number, lat: number, vague?: 1][];
	countries: string[];
	own: [index: number, id: string, title: string, when: string, duration: string][];
	start: number[];
	end: number[];
	min: number[];
	max: number[];
	kind: string;
	/** Kinds besides the one shown in lists. */
	kinds: number[];
	outcomes: number[];
	stances: number[];
	examples: number[];
	routes: string;
	verdict: string;
	grade: number[];
	/** How many of each list an incident has, and the lists one after another. */
	networkCount: number[];
	network: number[];
	roles: number[];
	countryCount: number[];
	country: number[];
	parts: number[];
	prefixCount: number[];
	prefix: string[];
	legCount: number[];
	legA: number[];
	legB: number[];
	legGrade: number[];
	/** In hundredths. */
	legBow: number[];
	siteCount: number[];
	site: number[];
};

export const ATLAS_VERSION = 3;

/** The set as bits in the order of `all`. */
export function bitsOf<T>(all: readonly T[], chosen: readonly T[]): number {
	return chosen.reduce((bits, one) => bits | (1 << all.indexOf(one)), 0);
}

/** What the bits stand for, in the order of `all`. */
export function namesOf<T>(all: readonly T[], bits: number): T[] {
	return all.filter((_, i) => bits & (1 << i));
}

/** `inputs` in any order; `networks` and `places` are what they refer to by number. */
export function atlasFileOf(inputs: readonly AtlasInput[], networks: readonly AtlasNetwork[], places: readonly AtlasPlace[]): AtlasFile {
	const sorted = [...inputs].sort((a, b) => a.startSec - b.startSec || byText(a.own?.id ?? "", b.own?.id ?? ""));
	const countries = [...new Set(sorted.flatMap((input) => input.countries.map(({ code }) => code)))].sort();
	const codeOf = new Map(countries.map((code, i) => [code, i]));
	const starts = sorted.map(({ startSec }) => Math.floor(startSec));
	return {
		atlasVersion: ATLAS_VERSION,
		networks: networks.map(({ asn, name, organisation, country }) => [asn ?? 0, name, organisation ?? "", country ?? ""]),
		places: places.map(({ name, country, at, vague }) => (vague ? [name, country ?? "", at[0], at[1], 1] : [name, country ?? "", at[0], at[1]])),
		countries,
		own: sorted.flatMap(({ own }, i) => (own ? [[i, own.id, own.title, own.when, own.duration] as AtlasFile["own"][number]] : [])),
		start: starts.map((start, i) => start - (starts[i - 1] ?? 0)),
		end: sorted.map(({ endSec }, i) => Math.max(0, Math.ceil(endSec) - (starts[i] as number))),
		min: sorted.map(({ duration }) => (duration ? Math.max(1, Math.round(duration.min)) : 0)),
		max: sorted.map(({ duration }) => (duration ? Math.max(0, Math.round(duration.max) - Math.max(1, Math.round(duration.min))) : 0)),
		kind: sorted.map(({ kinds }) => KINDS.indexOf(kinds[0] as Kind)).join(""),
		kinds: sorted.map(({ kinds }) => bitsOf(KINDS, kinds.slice(1))),
		outcomes: sorted.map(({ outcomes }) => bitsOf(OUTCOMES, outcomes)),
		stances: sorted.map(({ stances }) => bitsOf(STANCES, stances)),
		examples: sorted.map(({ examples }) => bitsOf(EXAMPLE_DOCUMENTS, examples)),
		routes: sorted.map(({ routes }) => bitsOf(DRAWN_ROUTES, routes)).join(""),
		verdict: sorted.map(({ verdict }) => VERDICTS.indexOf(verdict)).join(""),
		grade: sorted.map(({ grade }) => grade),
		networkCount: sorted.map((input) => input.networks.length),
		network: sorted.flatMap((input) => input.networks.map(({ network }) => network)),
		roles: sorted.flatMap((input) => input.networks.map(({ roles }) => bitsOf(ROLES, roles))),
		countryCount: sorted.map((input) => input.countries.length),
		country: sorted.flatMap((input) => input.countries.map(({ code }) => codeOf.get(code) as number)),
		parts: sorted.flatMap((input) => input.countries.map(({ parts }) => bitsOf(COUNTRY_PARTS, parts))),
		prefixCount: sorted.map(({ prefixes }) => prefixes.length),
		prefix: sorted.flatMap(({ prefixes }) => prefixes),
		legCount: sorted.map(({ legs }) => legs.length),
		legA: sorted.flatMap(({ legs }) => legs.map(({ a }) => a)),
		legB: sorted.flatMap(({ legs }) => legs.map(({ b }) => b)),
		legGrade: sorted.flatMap(({ legs }) => legs.map(({ grade }) => grade)),
		legBow: sorted.flatMap(({ legs }) => legs.map(({ bow }) => Math.round(bow * 100))),
		siteCount: sorted.map(({ sites }) => sites.length),
		site: sorted.flatMap(({ sites }) => sites),
	};
}

function offsets(counts: readonly number[]): Offsets {
	const from = new Uint32Array(counts.length + 1);
	for (let i = 0; i < counts.length; i++) from[i + 1] = (from[i] as number) + (counts[i] as number);
	return from;
}

/** Throws with a sentence for the reader when the file is of another version or its columns do not fit each other. */
export function openAtlas(file: AtlasFile): Atlas {
	if (file?.atlasVersion !== ATLAS_VERSION) {
		throw new Error(
			`The index of incidents has version ${String(file?.atlasVersion)}; this page reads version ${ATLAS_VERSION}. Reload the page, or run \`npm run data\`.`,
		);
	}
	const count = file.start.length;
	for (const column of [
		"end",
		"min",
		"max",
		"kind",
		"kinds",
		"outcomes",
		"stances",
		"examples",
		"routes",
		"verdict",
		"grade",
		"networkCount",
		"countryCount",
		"prefixCount",
		"legCount",
		"siteCount",
	] as const) {
		if (file[column]?.length !== count)
			throw new Error(`The index of incidents is damaged: “${column}” has ${file[column]?.length} entries, expected ${count}.`);
	}
	const startSec = new Float64Array(count);
	let at = 0;
	for (let i = 0; i < count; i++) startSec[i] = at += file.start[i] as number;
	const own = new Map(file.own.map(([index, id, title, when, duration]) => [index, { id, title, when, duration }]));
	return {
		count,
		networks: file.networks.map(([asn, name, organisation, country]) => ({
			asn: asn || null,
			name,
			organisation: organisation || null,
			country: country || null,
		})),
		places: file.places.map(([name, country, lon, lat, vague]) => ({ name, country: country || null, at: [lon, lat], vague: vague === 1 })),
		countries: file.countries,
		startSec,
		endSec: startSec.map((start, i) => start + (file.end[i] as number)),
		minSec: Float64Array.from(file.min, (sec) => sec || Number.NaN),
		maxSec: Float64Array.from(file.min, (sec, i) => (sec ? sec + (file.max[i] as number) : Number.NaN)),
		kind: Uint8Array.from(file.kind, Number),
		kinds: Uint8Array.from(file.kinds, (others, i) => others | (1 << Number(file.kind[i]))),
		outcomes: Uint8Array.from(file.outcomes),
		stances: Uint8Array.from(file.stances),
		examples: Uint8Array.from(file.examples),
		routes: Uint8Array.from(file.routes, Number),
		verdict: Uint8Array.from(file.verdict, Number),
		grade: Uint8Array.from(file.grade),
		networkFrom: offsets(file.networkCount),
		network: Uint32Array.from(file.network),
		roles: Uint16Array.from(file.roles),
		countryFrom: offsets(file.countryCount),
		country: Uint16Array.from(file.country),
		parts: Uint8Array.from(file.parts),
		prefixFrom: offsets(file.prefixCount),
		prefix: file.prefix,
		legFrom: offsets(file.legCount),
		legA: Uint32Array.from(file.legA),
		legB: Uint32Array.from(file.legB),
		legGrade: Uint8Array.from(file.legGrade),
		legBow: Float32Array.from(file.legBow, (hundredths) => hundredths / 100),
		...pairsOf(file),
		siteFrom: offsets(file.siteCount),
		site: Uint32Array.from(file.site),
		own,
		indexOf: new Map([...own].map(([index, { id }]) => [id, index])),
	};
}
