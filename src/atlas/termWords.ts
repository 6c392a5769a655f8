/** Terms of a query in the words of the page. */
import { countryName } from "../i18n/countries.ts";
import { clockWords, shortDayWords } from "../i18n/dates.ts";
import { KIND_WORDS } from "../i18n/words.ts";
import type { KINDS } from "../incident/terms.ts";
import { CHOICES, type ChoiceName } from "./ask.ts";
import type { Atlas, DrawnRoute } from "./atlas.ts";
import type { Term } from "./queryTerms.ts";
import { lengthWords } from "./words.ts";

const DAY_SEC = 86_400;

/** "2016", "Feb 2016", "14 Jun 2016", or with a clock time: the first instant of a period, in its coarsest exact form. */
function startWords(sec: number, grain: "year" | "month" | "day"): string {
	const text = shortDayWords(sec);
	if (sec % DAY_SEC !== 0) return `${text}, ${clockWords(sec, "minute")}`;
	return grain === "year" ? text.slice(-4) : grain === "month" ? text.replace(/^\d+ /, "") : text;
}

/** The coarsest unit at whose beginning all `ends` are. */
function grainOf(...ends: readonly number[]): "year" | "month" | "day" {
	const all = (holds: (date: Date) => boolean) => ends.every((sec) => sec % DAY_SEC === 0 && holds(new Date(sec * 1000)));
	if (all((date) => date.getUTCDate() === 1 && date.getUTCMonth() === 0)) return "year";
	return all((date) => date.getUTCDate() === 1) ? "month" : "day";
}

/** "2016" · "Feb 2016 to Aug 2016" · "before 2018" · "since 14 Jun 2016". Seconds since 1970; the end is the first second after it. */
export function periodTermWords(startSec: number, endSec: number): string {
	if (startSec === Number.NEGATIVE_INFINITY) return `before ${startWords(endSec, grainOf(endSec))}`;
	if (endSec === Number.POSITIVE_INFINITY) return `since ${startWords(startSec, grainOf(startSec))}`;
	if (endSec - startSec < DAY_SEC) return `${shortDayWords(startSec)}, ${clockWords(startSec, endSec - startSec === 60 ? "minute" : "second")} UTC`;
	const grain = grainOf(startSec, endSec);
	const [first, last] = [startWords(startSec, grain), startWords(endSec - DAY_SEC, grain)];
	return first === last ? first : `${first} to ${last}`;
}

export function lengthTermWords(minSec: number, maxSec: number): string {
	if (maxSec === Number.POSITIVE_INFINITY) return `longer than ${lengthWords(minSec)}`;
	if (minSec === 0) return `shorter than ${lengthWords(maxSec)}`;
	const middle = (minSec + maxSec) / 2;
	return Math.abs(maxSec - minSec - middle / 5) < 1e-6 * middle ? `about ${lengthWords(middle)}` : `${lengthWords(minSec)} to ${lengthWords(maxSec)}`;
}

const ROUTE_WORDS: Record<DrawnRoute, string> = { known: "route known", placed: "AS path placed", none: "nothing placed" };

/** The words for a value of a filter, for its button and for what could be dropped. */
export function choiceWords(name: ChoiceName, place: number): string {
	if (name === "route") return ROUTE_WORDS[CHOICES.route[place] as DrawnRoute];
	return name === "kind" ? KIND_WORDS[CHOICES.kind[place] as (typeof KINDS)[number]].long : (CHOICES[name][place] as string);
}

/** What a chip calls a filter: a cause is what somebody says it is. */
export const filterName = (name: ChoiceName): string => (name === "cause" ? "claimed cause" : name);

/** More AS numbers than this are counted and not listed. */
const MOST_NUMBERS = 4;

function namedWords(atlas: Atlas, name: string, places: readonly number[]): string {
	const asns = places.flatMap((place) => atlas.networks[place]?.asn ?? []).sort((a, b) => a - b);
	if (asns.length === 0) return name;
	return `${name} (${asns.length > MOST_NUMBERS ? `${asns.length} networks` : asns.map((asn) => `AS${asn}`).join(", ")})`;
}

function plainWords(atlas: Atlas, term: Term): string {
	const as = "roles" in term && term.roles.length > 0 ? ` as ${term.roles.join(" or ")}` : "";
	if (term.kind === "network") {
		const name = atlas.networks.find(({ asn }) => asn === term.asn)?.name;
		return `AS${term.asn}${name ? ` ${name}` : ""}${as}`;
	}
	if (term.kind === "named") return namedWords(atlas, term.name, term.places) + as;
	if (term.kind === "country") return `${term.part === null ? "" : `${term.part} `}${countryName(term.code)}`;
	if (term.kind === "prefix") return `${term.text}, what covers it and its parts`;
	if (term.kind === "kinds") return term.kinds.map((kind) => KIND_WORDS[kind].long).join(" or ");
	if (term.kind === "length") return lengthTermWords(term.minSec, term.maxSec);
	if (term.kind === "no length") return "duration not published";
	if (term.kind === "period") return periodTermWords(term.startSec, term.endSec);
	if (term.kind === "text") return `“${term.text}”`;
	if (term.kind === "any") return term.terms.map((one) => termWords(atlas, one)).join(term.not ? " nor " : " or ");
	return `${filterName(term.column)}: ${choiceWords(term.column, term.value)}`;
}

/** A term in a few words, for its chip. */
export function termWords(atlas: Atlas, term: Term): string {
	const not = term.not ? (term.kind === "any" ? "neither " : "not ") : "";
	return not + plainWords(atlas, term);
}
