/** What is saved: pages, tables, shapes, citations and code, with random texts everywhere. No text may break out of its place in the file. */
import assert from "node:assert/strict";
import { CITATION_STYLES, citationOf } from "../../src/export/files/citation.ts";
import { embedAddress, frameCode } from "../../src/export/files/embedCode.ts";
import { fileName } from "../../src/export/files/fileName.ts";
import { geoJsonAt } from "../../src/export/files/geojson.ts";
import { offlinePage } from "../../src/export/files/offlinePage.ts";
import { sentenceOf } from "../../src/export/files/sentence.ts";
import { sheetCsv } from "../../src/export/files/sheets.ts";
import { csvText } from "../../src/incident/csv.ts";
import type { Incident } from "../../src/incident/derived.ts";
import { openIncident } from "../../src/incident/open.ts";
import { standalonePage } from "../../src/story/standalonePage.ts";
import { RECORDS, storyOf } from "../files.ts";
import { hostileText } from "../hostile.ts";
import { mutated, specimenOf } from "../mutate.ts";
import type { Part } from "../part.ts";
import type { Random } from "../random.ts";
import { instantIn, openedOrRefused } from "./incidents.ts";

const SPECIMENS = RECORDS.map(specimenOf);
const STORIES = RECORDS.map(({ id }) => specimenOf(storyOf(id).chapters[0]));

const count = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length;

function savedPages(incident: Incident, random: Random): string[] {
	const words = {
		name: hostileText(random),
		text: hostileText(random),
		notes: hostileText(random),
		view: hostileText(random),
		sources: random.some(Object.keys(incident.sources), 3),
	};
	const { id = "x", grade = null } = random.of(STORIES).root as { id: string; grade: null };
	const chapter = { id, grade, ...words, sources: [...words.sources, hostileText(random)], incident: random.chance(0.8) ? incident.id : hostileText(random) };
	const story = { title: hostileText(random), lang: "en" as const, chapters: [chapter, chapter] };
	const given = {
		name: hostileText(random),
		story,
		incidents: { [incident.id]: incident },
		land: {} as never,
		redacted: random.chance(0.5),
		savedOn: hostileText(random),
	};
	const page = standalonePage({ ...given, script: "start();", css: "", fontCss: "" });
	assert(count(page, /<\/script/gi) === 2 && count(page, /<script/gi) === 2, "a page with foreign scripts");
	assert(count(page, /<(?:img|svg|iframe|object|base|link)\b/gi) === 0, "a page with foreign elements");
	const data = /<script type="application\/json" id="briefing">(.*)<\/script>\n<script>/s.exec(page)?.[1] ?? "";
	assert(JSON.stringify(JSON.parse(data).story) === JSON.stringify(story), "a page whose data differs from what was saved");
	const offline = offlinePage({
		title: hostileText(random),
		main: "",
		css: "",
		fontCss: "",
		url: hostileText(random),
		savedOn: hostileText(random),
		dataVersion: hostileText(random),
	});
	assert(count(offline, /<script|<img|<svg|<iframe/gi) === 0 && count(offline, /<a /g) <= 1, "an offline page with foreign elements");
	return [page, offline];
}

/** Rows of a text as RFC 4180 reads them. */
function cellsOf(text: string): string[][] {
	return text
		.split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
		.filter(Boolean)
		.map((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));
}

function savedFiles(incident: Incident, random: Random): unknown[] {
	const atSec = instantIn(incident, random);
	const sheets = (["states", "events", "stops"] as const).map((sheet) => sheetCsv(incident, sheet));
	const row = [hostileText(random), hostileText(random), 1, null];
	const cells = cellsOf(csvText([row]))[0] ?? [];
	assert(cells.length === row.length && cells.every((cell) => !/^[=+@]/.test(cell)), "a table with formulas, or with cells that run together");
	const cited = { id: incident.id, title: incident.title, url: hostileText(random), dataVersion: hostileText(random), accessedSec: Math.max(0, atSec) };
	const citations = CITATION_STYLES.map((style) => citationOf(cited, style));
	JSON.parse(citations[CITATION_STYLES.indexOf("CSL-JSON")] as string);
	const code = frameCode({
		src: embedAddress("https://x.example/", incident.id, null, { t: hostileText(random) }),
		title: hostileText(random),
		description: hostileText(random),
		widthPx: null,
		heightPx: 400,
	});
	assert(count(code, /<(?!\/?iframe)/g) === 0, "embed code with foreign elements");
	const name = fileName(incident.id, [hostileText(random)], "csv");
	assert(/^[\w.-]+$/.test(name), `a file called “${name}”`);
	return [sheets, citations, code, name, geoJsonAt(incident, atSec), sentenceOf(incident, atSec)];
}

export const savers: Part = {
	name: "savers",
	about: "pages, tables, shapes, citations and embed code, with hostile words in all places",
	count: 3000,
	quick: 60,
	async run(random) {
		const incident = await openedOrRefused(openIncident(mutated(random.of(SPECIMENS), random)));
		return incident && [savedPages(incident, random), savedFiles(incident, random)];
	},
};
