/** What the palette offers for what was typed: plain data in, sections out. */
import { countryName } from "../../i18n/countries.ts";
import type { CatalogueEntry } from "../../incident/derived.ts";
import type { Names } from "../../state/names.ts";
import type { Choice, ChoiceGroup } from "../../ui/Chooser.tsx";
import { scoreOf } from "../../ui/score.ts";

export type Given = {
	incidents: readonly CatalogueEntry[];
	names: Names | undefined;
	/** Of the incident that is open. */
	moments: readonly Choice[];
	actions: readonly (Choice & { keywords?: readonly string[] })[];
	/** Goes to a page, by its path below the root. */
	go: (path: string) => void;
};

/** Below this, letters that happen to stand in the right order are no answer. */
const LEAST_SCORE = 0.03;
/** Nor are they beside a name that answers far better. */
const LEAST_OF_BEST = 0.12;
const MOST = 6;

type Scored = { choice: Choice; score: number };

const best = (scored: readonly Scored[]): Scored[] => {
	const least = Math.max(LEAST_SCORE, Math.max(...scored.map(({ score }) => score)) * LEAST_OF_BEST);
	return scored
		.filter(({ score }) => score >= least)
		.sort((a, b) => b.score - a.score)
		.slice(0, MOST);
};

const search = (text: string) => `?q=${encodeURIComponent(text)}`;

/** An address or prefix, IPv4 or IPv6, as far as one can tell while it is being typed. */
const isPrefix = (typed: string) => /^\d{1,3}(\.\d{1,3}){1,3}(\/\d{1,2})?$/.test(typed) || /^[0-9a-f]{0,4}:[0-9a-f:]*(\/\d{1,3})?$/i.test(typed);

function networksFor(typed: string, { names, go }: Given): Scored[] {
	const digits = /^(?:as)?\s*(\d{1,10})$/i.exec(typed)?.[1];
	return best(
		(names?.networks ?? []).flatMap(({ asn, name, organisation, country }): Scored[] => {
			if (asn === null) return [];
			const choice: Choice = {
				key: `network ${asn}`,
				title: `AS${asn} ${name}`,
				detail: [organisation === name ? null : organisation, country && countryName(country)].filter(Boolean).join(", "),
				choose: () => go(`networks/AS${asn}/`),
			};
			if (digits) return [{ choice, score: String(asn) === digits ? 2 : String(asn).startsWith(digits) ? 1 : 0 }];
			return [{ choice, score: scoreOf(name, typed, [organisation ?? "", `AS${asn}`]) }];
		}),
	);
}

function placesFor(typed: string, { names, go }: Given): { cities: Scored[]; countries: Scored[] } {
	const cities = (names?.places ?? []).map(({ name, country }): Scored => {
		const detail = country ? countryName(country) : "";
		return { choice: { key: `city ${name} ${country}`, title: name, detail, choose: () => go(search(name)) }, score: scoreOf(name, typed) };
	});
	const countries = (names?.countries ?? []).map((code): Scored => {
		const name = countryName(code);
		const score = code === typed.toUpperCase() ? 1 : scoreOf(name, typed);
		return { choice: { key: `country ${code}`, title: name, detail: code, choose: () => go(`countries/${code}/`) }, score };
	});
	// A country that stands among the places too is one entry.
	const titles = new Set(countries.map(({ choice }) => choice.title));
	return { cities: best(cities.filter(({ choice }) => !titles.has(choice.title))), countries: best(countries) };
}

const incidentChoice = ({ id, title, when }: CatalogueEntry, go: Given["go"]): Choice => ({
	key: `incident ${id}`,
	title,
	detail: when,
	choose: () => go(`incidents/${id}/`),
});

function incidentsFor(typed: string, { incidents, go }: Given): Scored[] {
	const lower = typed.toLowerCase();
	return best(
		incidents.map((entry) => ({
			choice: incidentChoice(entry, go),
			score: Math.max(scoreOf(entry.title, typed, [entry.id]), lower.length > 2 && entry.search.includes(lower) ? 0.15 : 0),
		})),
	);
}

/** With nothing typed: what one can do here. */
function unasked({ incidents, moments, actions, go }: Given): ChoiceGroup[] {
	const latest = [...incidents].sort((a, b) => b.onsetSec - a.onsetSec).slice(0, 4);
	return [
		{ head: "Moments of this incident", choices: moments },
		{ head: "Actions", choices: actions },
		{ head: "Latest incidents", choices: latest.map((entry) => incidentChoice(entry, go)) },
	];
}

/** Sections for what was typed (trimmed, short), the best answered first; empty ones are left out. The last is always the atlas's own search. */
export function sectionsFor(typed: string, given: Given): ChoiceGroup[] {
	const { moments, actions, go } = given;
	if (typed === "") return unasked(given).filter(({ choices }) => choices.length > 0);
	const { cities, countries } = placesFor(typed, given);
	const prefix: Choice = { key: "prefix", title: `Incidents with ${typed}`, detail: "prefix or address", choose: () => go(search(typed)) };
	const sections: { head: string; scored: Scored[] }[] = [
		{ head: "Prefix", scored: isPrefix(typed) ? [{ choice: prefix, score: 3 }] : [] },
		{ head: "Networks", scored: networksFor(typed, given) },
		{ head: "Incidents", scored: incidentsFor(typed, given) },
		{ head: "Countries", scored: countries },
		{ head: "Cities", scored: cities },
		{ head: "Moments of this incident", scored: best(moments.map((choice) => ({ choice, score: scoreOf(choice.title, typed) }))) },
		{ head: "Actions", scored: best(actions.map(({ keywords, ...choice }) => ({ choice, score: scoreOf(choice.title, typed, keywords) }))) },
	];
	const top = ({ scored }: (typeof sections)[number]) => scored[0]?.score ?? 0;
	return [
		...sections
			.filter(({ scored }) => scored.length > 0)
			.sort((a, b) => top(b) - top(a))
			.map(({ head, scored }) => ({ head, choices: scored.map(({ choice }) => choice) })),
		{ head: "Search", choices: [{ key: "search", title: `Search the atlas for “${typed}”`, choose: () => go(search(typed)) }] },
	];
}

/** Whether nothing but the search is left to offer. */
export const isEmpty = (groups: readonly ChoiceGroup[]) => groups.length === 1 && groups[0]?.head === "Search";
