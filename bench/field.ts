/** Seeded catalogues of any size, for measuring only: networks, times and routes in them are made up, and never published. */
import { type AtlasFile, type AtlasInput, type AtlasNetwork, type AtlasPlace, atlasFileOf, type CountryPart, type Role, VERDICTS } from "../src/atlas/atlas.ts";
import { KINDS } from "../src/incident/terms.ts";

const DAY = 86_400;
const YEAR = 365.25 * DAY;
const FROM = Date.UTC(1997, 0) / 1000;
const TO = Date.UTC(2026, 0) / 1000;
/** In these two years every catalogue holds the same incidents, however many it has in others: for scrubbing with the same number in sight. */
export const PROBE = { startSec: Date.UTC(2010, 0) / 1000, endSec: Date.UTC(2012, 0) / 1000, incidents: 400 };

const NETWORKS = 3000;
/** Of how many incidents no route is known, so that their AS paths are placed. */
const PLACED_SHARE = 0.25;
const KIND_WEIGHTS = [30, 20, 5, 35, 3, 5, 2];

/** Mulberry32: a small generator of even numbers from 0 to 1. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** `places`: where its cities are. Same seed, same file. */
export function fieldOf(count: number, places: readonly AtlasPlace[], seed = 1): AtlasFile {
	const next = random(seed);
	const routed = random(seed + 1);
	const below = (limit: number) => Math.floor(next() * limit);
	const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
	/** Few networks are in many incidents, most in few. */
	const skewed = (limit: number) => Math.floor(next() ** 2.5 * limit);
	const codes = [...new Set(places.flatMap(({ country }) => (country ? [country] : [])))];
	const networks = Array.from({ length: NETWORKS }, (_, i): AtlasNetwork => {
		const asn = 1000 + i * 7 + below(7);
		return { asn, name: `Network ${asn}`, organisation: `Holder ${below(NETWORKS / 2)}`, country: pick(codes) };
	});
	const kindOf = () => {
		const at = below(100);
		return KINDS[KIND_WEIGHTS.findIndex((_, i) => at < KIND_WEIGHTS.slice(0, i + 1).reduce((sum, weight) => sum + weight, 0))] ?? "route-leak";
	};
	const startOf = (i: number) => {
		if (i < Math.min(PROBE.incidents, count)) return PROBE.startSec + next() * (PROBE.endSec - PROBE.startSec);
		for (;;) {
			// More in later years, as in the real field.
			const sec = FROM + Math.sqrt(next()) * (TO - FROM);
			if (sec < PROBE.startSec - YEAR || sec > PROBE.endSec) return sec;
		}
	};
	const inputs = Array.from({ length: count }, (_, i): AtlasInput => {
		const startSec = Math.floor(startOf(i));
		const min = Math.round(30 * 10 ** (next() * next() * 6.2));
		const max = next() < 0.1 ? Math.round(min * (1 + next() * 5)) : min;
		const lasts = Math.min(max, startSec < PROBE.startSec ? YEAR / 2 : max, startSec < PROBE.endSec && startSec >= PROBE.startSec ? 5 * DAY : max);
		const [doer, owner, carrier] = [skewed(NETWORKS), skewed(NETWORKS), skewed(NETWORKS)];
		const kind = kindOf();
		const doing: Role = kind === "route-leak" || kind === "blackhole-leak" ? "leaker" : "unexpected origin";
		const stops = Array.from({ length: 2 + below(2) }, () => skewed(places.length));
		const country = (number: number) => networks[number]?.country ?? "US";
		const parts = new Map<string, CountryPart[]>([[country(doer), ["origin"]]]);
		parts.set(country(owner), [...(parts.get(country(owner)) ?? []), "affected"]);
		const length = 18 + below(7);
		return {
			own: null,
			startSec,
			endSec: startSec + lasts,
			duration: next() < 0.03 ? null : { min: Math.min(min, lasts), max: Math.max(Math.min(min, lasts), lasts) },
			kinds: [kind],
			outcomes: [],
			stances: next() < 0.2 ? ["error"] : [],
			examples: [],
			routes: [routed() < PLACED_SHARE ? "placed" : "known"],
			verdict: VERDICTS[below(3)] ?? "potential",
			grade: 0,
			networks: [
				{ network: doer, roles: [doing] },
				{ network: owner, roles: ["affected network"] },
				{ network: carrier, roles: ["propagator"] },
			],
			countries: [...parts].map(([code, its]) => ({ code, parts: its })),
			prefixes: [`${1 + below(222)}.${below(256)}.${below(256)}.0/${length}`],
			legs: stops.slice(1).flatMap((b, at) => (b === stops[at] ? [] : [{ a: stops[at] as number, b, grade: 0, bow: 0 }])),
			sites: [],
		};
	});
	return atlasFileOf(inputs, networks, places);
}
