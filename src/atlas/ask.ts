/** What a visitor asks of the atlas: a typed line, chosen filters, an order. All of it fits into an address. */
import { queryOf } from "../incident/address.ts";
import { EXAMPLE_DOCUMENTS, GRADES, KINDS } from "../incident/terms.ts";
import { DRAWN_ROUTES, OUTCOMES, STANCES, VERDICTS } from "./atlas.ts";

/** Filters with a fixed set of values: any of the chosen ones will do. */
export const CHOICES = {
	kind: KINDS,
	cause: STANCES,
	verdict: VERDICTS,
	grade: GRADES,
	route: DRAWN_ROUTES,
	outcome: OUTCOMES,
	example: EXAMPLE_DOCUMENTS,
} as const;
export type ChoiceName = keyof typeof CHOICES;

export const ORDERS = { longest: "Longest first", newest: "Newest first", oldest: "Oldest first" } as const;
export type Order = keyof typeof ORDERS;

export type Ask = {
	line: string;
	/** Chosen values, as their places in `CHOICES`; none: all. */
	chosen: Readonly<Record<ChoiceName, readonly number[]>>;
	/** Duration in seconds: at least, at most. Incidents whose range reaches into it are found. */
	minSec: number | null;
	maxSec: number | null;
	/** Period, seconds since 1970: incidents that overlap it are found. */
	fromSec: number | null;
	toSec: number | null;
	order: Order;
};

export const NOTHING_ASKED: Ask = {
	line: "",
	chosen: { kind: [], cause: [], verdict: [], grade: [], route: [], outcome: [], example: [] },
	minSec: null,
	maxSec: null,
	fromSec: null,
	toSec: null,
	order: "longest",
};

/** More characters of a line are neither read nor written into an address. */
export const LONGEST_LINE = 400;

const DAY_SEC = 86_400;
const UNITS = { s: 1, min: 60, h: 3600, d: DAY_SEC, w: 7 * DAY_SEC, mo: 30.44 * DAY_SEC, y: 365.25 * DAY_SEC } as const;

/** "1w", "18min", "90s": the largest unit that tells it whole. */
export function lengthCode(sec: number): string {
	const unit = (Object.keys(UNITS) as (keyof typeof UNITS)[])
		.reverse()
		.find((name) => Math.abs(sec / UNITS[name] - Math.round(sec / UNITS[name])) < 1e-6 && sec >= UNITS[name]);
	return unit ? `${Math.round(sec / UNITS[unit])}${unit}` : `${Math.round(sec)}s`;
}

/** Seconds of "1w" or "18min"; `null` for anything else. */
export function lengthOf(text: string): number | null {
	const [, digits, unit] = /^(\d{1,7}(?:\.\d+)?)(s|min|h|d|w|mo|y)$/.exec(text) ?? [];
	return digits === undefined ? null : Number(digits) * UNITS[unit as keyof typeof UNITS];
}

function dayOf(text: string): number | null {
	const full = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
	const ms = /^\d{4}-\d\d-\d\d$/.test(full) ? Date.parse(`${full}T00:00:00Z`) : Number.NaN;
	return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== full ? null : ms / 1000;
}

const dayText = (sec: number) => new Date(sec * 1000).toISOString().slice(0, 10);
/** In an address a value has no spaces. */
const code = (value: string) => value.replaceAll(" ", "-");

/** Reads the query of an address. `notes` say what in it was not understood; the rest holds. */
export function readAsk(search: string): { ask: Ask; notes: string[] } {
	const query = queryOf(search);
	const notes: string[] = [];
	const chosen = Object.fromEntries(
		(Object.keys(CHOICES) as ChoiceName[]).map((name) => {
			const values: readonly string[] = CHOICES[name];
			const places = (query.get(name) ?? "").split(",").flatMap((text): number[] => {
				const at = values.findIndex((value) => code(value) === text);
				if (at < 0 && text !== "") notes.push(`“${name}=${text.slice(0, 40)}” is none of ${values.map(code).join(", ")}, and was left out.`);
				return at < 0 ? [] : [at];
			});
			return [name, [...new Set(places)].sort((a, b) => a - b)];
		}),
	) as unknown as Ask["chosen"];
	const read = (name: string, parse: (text: string) => number | null, expected: string) => {
		const text = query.get(name);
		if (!text) return null;
		const value = parse(text);
		if (value === null) notes.push(`“${name}=${text.slice(0, 40)}” is not understood, and was left out. Expected ${expected}.`);
		return value;
	};
	const sort = query.get("sort");
	if (sort !== null && !Object.hasOwn(ORDERS, sort)) notes.push(`“sort=${sort.slice(0, 40)}” is none of ${Object.keys(ORDERS).join(", ")}.`);
	const ask: Ask = {
		line: query.get("q") ?? "",
		chosen,
		minSec: read("longer", lengthOf, "a length such as 1w, 6mo or 18min"),
		maxSec: read("shorter", lengthOf, "a length such as 1w, 6mo or 18min"),
		fromSec: read("from", dayOf, "a day such as 2016-02-01"),
		toSec: read("to", dayOf, "a day such as 2016-12-31"),
		order: sort !== null && Object.hasOwn(ORDERS, sort) ? (sort as Order) : "longest",
	};
	if (ask.minSec !== null && ask.maxSec !== null && ask.minSec > ask.maxSec)
		notes.push("Nothing is longer than the one and shorter than the other length asked for.");
	if (ask.fromSec !== null && ask.toSec !== null && ask.fromSec > ask.toSec) notes.push("The period asked for ends before it starts.");
	return { ask, notes };
}

/** Parameters of an address; `null` where nothing is asked. */
export function askParameters(ask: Ask): Record<string, string | null> {
	const chosen = Object.entries(ask.chosen).map(([name, places]) => {
		const values = CHOICES[name as ChoiceName];
		return [name, places.length === 0 ? null : places.map((at) => code(values[at] as string)).join(",")] as const;
	});
	return {
		q: ask.line.trim() === "" ? null : ask.line.slice(0, LONGEST_LINE),
		...Object.fromEntries(chosen),
		longer: ask.minSec === null ? null : lengthCode(ask.minSec),
		shorter: ask.maxSec === null ? null : lengthCode(ask.maxSec),
		from: ask.fromSec === null ? null : dayText(ask.fromSec),
		to: ask.toSec === null ? null : dayText(ask.toSec),
		sort: ask.order === "longest" ? null : ask.order,
	};
}
