import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryName } from "../i18n/countries.ts";
import { dayWords, instantWords, isoWords, monthName, shortDayWords, spanWords } from "../i18n/dates.ts";
import { KIND_WORDS, STANCE_WORDS } from "../i18n/words.ts";
import { KINDS, ROLES } from "../incident/terms.ts";
import { CHOICES, type ChoiceName } from "./ask.ts";
import { type AtlasFile, openAtlas, STANCES } from "./atlas.ts";
import { readQuery } from "./query.ts";
import type { Term } from "./queryTerms.ts";
import { choiceWords, termWords } from "./termWords.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { lengthWords } from "./words.ts";

const file = JSON.parse(readFileSync("public/data/atlas.json", "utf8")) as AtlasFile;
const atlas = openAtlas(file);
const vocabulary = vocabularyOf(atlas);
const listed = JSON.parse(readFileSync("public/data/networks.json", "utf8")) as { countries: { code: string }[] };

/** The term that a label is read as. Throws unless it is exactly one, without notes. */
function only(line: string): Partial<Term> {
	const { terms, notes } = readQuery(line, vocabulary);
	if (terms.length !== 1 || notes.length > 0) throw new Error(`“${line}” is ${terms.map((term) => termWords(atlas, term)).join(" + ")} ${notes.join(" ")}`);
	const { raw: _, ...term } = terms[0] as Term;
	return term;
}
const plural = (words: string) => words.replace(/ changed$/, "").replace(/(?<!s)$/, "s");

describe("a label of the page is understood when it is typed", () => {
	it.each(KINDS)("the kind %s, short and long, in singular and plural", (kind) => {
		const { short, long } = KIND_WORDS[kind];
		for (const words of [long, plural(long), kind, long.toUpperCase()]) expect(only(words), words).toMatchObject({ kind: "kinds", kinds: [kind] });
		for (const words of [short, plural(short)]) expect(only(words), words).toMatchObject({ kind: "kinds", kinds: expect.arrayContaining([kind]) });
		expect(only(`BGP ${long}`)).toMatchObject({ kinds: [kind] });
	});

	it.each((Object.keys(CHOICES) as ChoiceName[]).filter((name) => name !== "kind"))("every value of the filter by %s", (name) => {
		for (const [value] of CHOICES[name].entries()) {
			const words = choiceWords(name, value);
			for (const line of [words, `${name}: ${words}`, `${name}:${words.replaceAll(" ", "-")}`])
				expect(only(line), line).toMatchObject({ kind: "one of", column: name, value });
		}
	});

	it("a document that gives incidents as examples, also in the words of a reader", () => {
		const lines = ["RFC 7908 example", "RFC 7908 examples", "examples of RFC 7908", "RFC7908", "rfc-7908 example", "incidents named in RFC 7908"];
		for (const line of lines) expect(only(line), line).toMatchObject({ kind: "one of", column: "example", value: 0 });
		expect(only("AS7908")).toMatchObject({ kind: "network", asn: 7908 });
	});

	it("causes, in the words of claims", () => {
		for (const [value, stance] of STANCES.entries()) expect(only(STANCE_WORDS[stance])).toMatchObject({ kind: "one of", column: "cause", value });
	});

	it("networks, by name, by organisation, and by number and name", () => {
		expect(atlas.networks.length).toBeGreaterThan(200);
		for (const [place, { asn, name, organisation }] of atlas.networks.entries()) {
			for (const label of [name, organisation].filter((one) => one !== null)) {
				const term = only(label);
				if (term.kind === "network") expect(term.asn, label).toBe(asn);
				else if (term.kind === "named") expect(term.places, label).toContain(place);
				else expect(term, label).toMatchObject({ kind: "named" });
			}
			if (asn !== null)
				for (const label of [`AS${asn} ${name}`, `AS${asn}`, `ASN ${asn}`, `as ${asn}`]) expect(only(label), label).toMatchObject({ kind: "network", asn });
		}
	});

	it("roles of a network", () => {
		for (const role of ROLES) expect(only(`AS4134 as ${role}`)).toMatchObject({ kind: "network", asn: 4134, roles: [role] });
	});

	it("countries, by name and code", () => {
		const codes = new Set([...atlas.countries, ...listed.countries.map(({ code }) => code)]);
		expect(codes.size).toBeGreaterThan(30);
		for (const code of codes) for (const words of [countryName(code), `country:${code}`]) expect(only(words), words).toMatchObject({ kind: "country", code });
	});

	it("the time of every incident, as its row has it", () => {
		for (const [index, { when }] of atlas.own) {
			const term = only(when);
			if (term.kind !== "period") throw new Error(`“${when}” is no period`);
			expect(term.startSec, when).toBeLessThanOrEqual(atlas.endSec[index] as number);
			expect(term.endSec, when).toBeGreaterThan(atlas.startSec[index] as number);
		}
	});

	it("dates and periods, as the page writes them", () => {
		const seconds = fc.integer({ min: Date.UTC(1980, 0) / 1000, max: Date.UTC(2049, 11, 31) / 1000 });
		fc.assert(
			fc.property(seconds, fc.integer({ min: 4 * 86_400, max: 4000 * 86_400 }), (sec, longSec) => {
				const day = Math.floor(sec / 86_400) * 86_400;
				const wholeDay = { kind: "period", startSec: day, endSec: day + 86_400 };
				for (const words of [dayWords(sec), shortDayWords(sec), isoWords(sec, "day"), instantWords(sec, "day")])
					expect(only(words), words).toMatchObject(wholeDay);
				const minute = Math.floor(sec / 60) * 60;
				for (const grain of ["minute", "second"] as const) {
					const start = grain === "minute" ? minute : sec;
					const stretch = { kind: "period", startSec: start, endSec: start + (grain === "minute" ? 60 : 1) };
					for (const words of [isoWords(sec, grain), instantWords(sec, grain)]) expect(only(words), words).toMatchObject(stretch);
				}
				expect(only(`${monthName(sec)} ${dayWords(sec).slice(-4)}`)).toMatchObject({ kind: "period" });
				const endSec = Math.min(sec + longSec, Date.UTC(2049, 11, 31) / 1000 + 86_399);
				if (endSec - sec > 3 * 86_400)
					expect(only(spanWords({ startSec: sec, endSec }))).toMatchObject({ startSec: day, endSec: Math.floor(endSec / 86_400) * 86_400 + 86_400 });
			}),
		);
	});

	it("lengths, as the page writes them", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 200_000_000 }), (sec) => {
				const words = lengthWords(sec);
				const [longer, shorter, about] = [only(`longer than ${words}`), only(`shorter than ${words}`), only(words)];
				if (longer.kind !== "length" || shorter.kind !== "length" || about.kind !== "length") throw new Error(`“${words}” is no length`);
				expect([longer.minSec, shorter.maxSec].map((end) => lengthWords(end as number))).toEqual([words, words]);
				expect(about.minSec).toBeLessThan(longer.minSec as number);
				expect(about.maxSec).toBeGreaterThan(longer.minSec as number);
			}),
			// Just below the next unit.
			{ examples: [[89], [5399], [129_570], [5_140_770], [5_140_800]] },
		);
		expect(only("duration not published")).toMatchObject({ kind: "no length" });
	});

	it("chips: each means the same when it is typed again", () => {
		const lines = [
			"leaks",
			"not leaks",
			"China Telecom",
			"AS4134 leaked",
			"AS4134 as leaker or carrier",
			"crossed Russia",
			"not Norway",
			"Feb 2016",
			"since 2016",
			"before Feb 2016",
			"2014-2016",
			"1 to 3 May 2022",
			"18 minutes",
			"longer than a week",
			"under 2 hours",
			"5 to 7 minutes",
			"duration not published",
			"disputed",
			"measured",
			"cause:malice",
			"AS4134 or AS9318",
			"route leaks or China Telecom",
		];
		for (const line of lines) {
			const term = only(line);
			const words = termWords(atlas, { ...term, raw: line } as Term);
			const bare = (value: unknown) => JSON.stringify(value, (key, inner: unknown) => (key === "raw" ? undefined : inner));
			expect(bare(only(words)), words).toBe(bare(term));
		}
	});
});
