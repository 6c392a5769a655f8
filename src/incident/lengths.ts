/** Lengths of routes and of the detour, as ranges over the cities that undisclosed places may be. */
import type { FlowFigures, LonLat, Range } from "./derived.ts";
import { candidatesOf, countryOf, drawnPlace, type Places } from "./places.ts";
import type { Flow, Route } from "./schema.ts";
import { distanceKm } from "./sphere.ts";

/** Speed of light in optical fibre, about two thirds of c: km per second. */
export const FIBRE_KM_PER_SEC = 200_000;
/** There and back again by light in fibre, in milliseconds. */
export const roundTripMs = (km: number): number => (km * 2 * 1000) / FIBRE_KM_PER_SEC;
/** Beyond this many combinations a record is too vague for its lengths to mean anything. */
const MOST_COMBINATIONS = 20_000;

type Choice = Record<string, LonLat>;

function choices(places: Places, ids: readonly string[]): Choice[] {
	let all: Choice[] = [{}];
	for (const id of ids) {
		all = candidatesOf(places, id).flatMap((at) => all.map((choice) => ({ ...choice, [id]: at })));
		if (all.length > MOST_COMBINATIONS) throw new Error(`more than ${MOST_COMBINATIONS} combinations of candidate cities`);
	}
	return all;
}

const stopsOf = (route: Route | undefined) => (route?.hops ?? []).map(drawnPlace).filter((id) => id !== null);

function lengthOf(stops: readonly string[], choice: Choice): number {
	let km = 0;
	for (let i = 1; i < stops.length; i++) km += distanceKm(choice[stops[i - 1] as string] as LonLat, choice[stops[i] as string] as LonLat);
	return km;
}

function rangeOf(values: readonly number[]): Range | null {
	return values.length > 0 ? { min: Math.min(...values), max: Math.max(...values) } : null;
}

function rounded(range: Range | null, digits = 0): Range | null {
	const f = 10 ** digits;
	return range && { min: Math.round(range.min * f) / f, max: Math.round(range.max * f) / f };
}

function countries(places: Places, route: Route | undefined): string[] {
	const codes = (route?.hops ?? []).map((hop) => countryOf(places, hop)).filter((code) => code !== null);
	return codes.filter((code, i) => code !== codes[i - 1]);
}

/**
 * Figures of one flow. A place that both routes pass is taken to be the same city on both; every other undisclosed
 * place varies freely. Extra distance and stretch need both routes, each with two stops or more and the same ends.
 */
export function figuresOf(flow: Flow, places: Places): FlowFigures {
	const usual = stopsOf(flow.usual);
	const diverted = stopsOf(flow.diverted);
	const all = choices(places, [...new Set([...usual, ...diverted])]);
	const usualKm = usual.length > 1 ? all.map((c) => lengthOf(usual, c)) : [];
	const divertedKm = diverted.length > 1 ? all.map((c) => lengthOf(diverted, c)) : [];
	const comparable = usualKm.length > 0 && divertedKm.length > 0 && usual[0] === diverted[0] && usual.at(-1) === diverted.at(-1);
	const extra = comparable ? divertedKm.map((km, i) => km - (usualKm[i] as number)) : [];
	const stretch = comparable ? divertedKm.map((km, i) => km / (usualKm[i] as number)).filter(Number.isFinite) : [];
	const extraKm = rangeOf(extra);
	const delay = extraKm && extraKm.max > 0 ? { min: roundTripMs(Math.max(0, extraKm.min)), max: roundTripMs(extraKm.max) } : null;
	return {
		flow: flow.id,
		usualKm: rounded(rangeOf(usualKm)),
		divertedKm: rounded(rangeOf(divertedKm)),
		extraKm: rounded(extraKm),
		stretch: rounded(rangeOf(stretch), 2),
		addedDelayMs: rounded(delay, 1),
		combinations: all.length,
		countries: { usual: countries(places, flow.usual), diverted: countries(places, flow.diverted) },
	};
}
