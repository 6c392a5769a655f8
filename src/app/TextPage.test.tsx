// @vitest-environment happy-dom
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { GLOSSARY } from "../i18n/glossary.ts";
import type { Catalogue, Incident } from "../incident/derived.ts";
import { changeAnchor, changedOn, changesOf, correctionsIn, factsOf } from "../incident/history.ts";
import { factNames } from "../incident/support.ts";
import { prepare, renderPage } from "./server.tsx";

const DATA = join(import.meta.dirname, "..", "..", "public", "data");
const read = (path: string) => JSON.parse(readFileSync(join(DATA, path), "utf8")) as unknown;
const CATALOGUE = read("catalogue.json") as Catalogue;
const IDS = readdirSync(join(DATA, "incidents")).map((file) => file.replace(".json", ""));
const NO_PICTURES = { still: null, overview: null };

const parsed = (html: string) => new DOMParser().parseFromString(html, "text/html");

beforeAll(prepare);

describe.each(IDS)("the text page of %s", (id) => {
	const incident = read(`incidents/${id}.json`) as Incident;
	let page: Document;
	beforeAll(() => {
		page = parsed(renderPage(`/incidents/${id}/text/`, CATALOGUE, incident, NO_PICTURES));
	});
	const words = () => page.querySelector("main")?.textContent ?? "";
	const inOneLine = (text: string) => text.replace(/\s+/g, " ");

	it("has a place for every fact that the incident's page leads to, and no id twice", () => {
		const ids = [...page.querySelectorAll("[id]")].map((element) => element.id);
		expect(factNames(incident).filter((name) => !ids.includes(`fact-${name}`))).toEqual([]);
		expect(ids.filter((one, i) => ids.indexOf(one) !== i)).toEqual([]);
	});

	it("says of every correction when it was, what it said, and at which facts", () => {
		const entries = [...page.querySelectorAll("ol.changes > li")];
		expect(entries.map(({ id }) => id)).toEqual(changesOf(incident).map(changeAnchor));
		for (const change of correctionsIn(incident)) {
			expect(page.getElementById(changeAnchor(change))?.textContent).toContain(`Corrected on ${changedOn(change)}${change.text}`);
			for (const { name, about } of factsOf(incident, change)) {
				const said = [...page.querySelectorAll(".corrected a")].map((link) => link.getAttribute("aria-label"));
				expect(said, name).toContain(`Corrected on ${changedOn(change)}: ${about}`);
			}
		}
	});

	it("has a target for each of its own links", () => {
		const targets = [...page.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => link.getAttribute("href")?.slice(1) ?? "");
		expect(targets.filter((target) => page.getElementById(target) === null)).toEqual([]);
	});

	it("steps down one level of headings at a time, and names none twice", () => {
		const heads = [...page.querySelectorAll("h1, h2, h3, h4")];
		const levels = heads.map((head) => Number(head.tagName.slice(1)));
		expect(levels[0]).toBe(1);
		levels.forEach((level, i) => {
			expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
		});
		const names = heads.filter((head) => head.tagName === "H2").map((head) => head.textContent);
		expect(new Set(names).size).toBe(names.length);
		expect(names).not.toContain("");
	});

	it("says everything the record says: sentences, moments, stops, figures, claims, sources", () => {
		const { summary, time, flows, figures, claims, sources, verdicts, contradictions, defences, places } = incident;
		const stops = (flows ?? []).flatMap(({ usual, diverted }) => [...(usual?.hops ?? []), ...(diverted?.hops ?? [])]);
		const said = [
			...summary.map(({ text }) => text),
			...(time.moments ?? []).map(({ label }) => label),
			...stops.flatMap(({ place, label }) => [place && places[place]?.name, label]),
			...(figures ?? []).map(({ text }) => text),
			...(claims ?? []).flatMap(({ by, text, quote }) => [by, text, quote]),
			...verdicts.map(({ by }) => by),
			...(contradictions ?? []).map(({ text }) => text),
			...(defences ?? []).map(({ because }) => because),
			...Object.values(sources).map(({ title }) => title),
		];
		expect(said.filter((text) => text && !inOneLine(words()).includes(inOneLine(text)))).toEqual([]);
	});

	it("holds no word that is a slip of ours", () => {
		expect(words().match(/.{0,40}(undefined|NaN|\[object|\(\)| ,|[^.]\.\.(?!\.)| \. ).{0,20}/g)).toBeNull();
	});

	it("has a caption and named columns in each table of its own", () => {
		for (const table of page.querySelectorAll(".account-table")) {
			expect(table.querySelector("caption")?.textContent).toMatch(/\w/);
			for (const head of table.querySelectorAll("thead th")) expect(head.getAttribute("scope")).toBe("col");
			for (const head of table.querySelectorAll("tbody th, tfoot th")) expect(head.getAttribute("scope")).toBe("row");
		}
	});
});

describe("the page of methods", () => {
	it("explains every term under its own address", () => {
		const page = parsed(renderPage("/methods/", CATALOGUE, null, NO_PICTURES));
		for (const [id, { word, lay, expert }] of Object.entries(GLOSSARY)) {
			const entry = page.getElementById(`term-${id}`)?.textContent ?? "";
			for (const text of [word, lay, expert]) expect(entry).toContain(text);
		}
	});
});
