import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Incident } from "../src/incident/derived.ts";
import { readView, type Story } from "../src/story/chapter.ts";
import { storyFromRecord, writtenStory } from "../src/story/recordStory.ts";
import { SourceError } from "./sources.ts";
import { storyFilesOf } from "./stories.ts";

const read = (path: string) => readFileSync(path, "utf8");
const ids = readdirSync("public/data/incidents").map((file) => file.replace(/\.json$/, ""));
const incidentOf = (id: string) => JSON.parse(read(`public/data/incidents/${id}.json`)) as Incident;
const storyOf = (id: string) => JSON.parse(read(`public/data/stories/${id}.json`)) as Story;
const textOf = (id: string) => `data/incidents/${id}/story.en.md`;
const written = ids.filter((id) => existsSync(textOf(id)));

const QUOTED = /“([^”]*)”/g;
/** Every string of a record: its quotes, and words of sources that stand within its texts. */
const stringsOf = (value: unknown): string[] =>
	typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];

const inRecords = ids.flatMap((id) => stringsOf(incidentOf(id)));
/** Read in a source that the chapter names; no record repeats them. A quote that is in neither place is not known to be one. */
const READ_IN_SOURCES: Record<string, string[]> = {
	"2014-11-vimpelcom-china-telecom": ["sailed through Shanghai"],
	"2015-12-skb-verizon-apac": ["... {1299, 6453, 3257, 1273} 4134 9318 703", "no link to China Telecom, the Chinese government, or malicious activity"],
	"2019-06-safehost": ["its provider China Telecom"],
};

describe("the published briefings", () => {
	it("are one for every record, and no other", () => {
		expect(readdirSync("public/data/stories").sort()).toEqual(ids.map((id) => `${id}.json`).sort());
	});

	it.each(ids)("of %s shows this record, cites its sources, and every view of it stands", (id) => {
		const incident = incidentOf(id);
		const { title, chapters } = storyOf(id);
		expect(title).toBe(incident.title);
		expect(chapters.length).toBeGreaterThanOrEqual(3);
		expect(new Set(chapters.map((chapter) => chapter.id)).size).toBe(chapters.length);
		for (const { incident: shown, name, text, grade, sources, view } of chapters) {
			expect([shown, name, readView(view, incident).problems]).toEqual([id, name, []]);
			expect(text).not.toBe("");
			// Records of version 1 had statements without support; none is published any more.
			expect(grade === null || sources.length === 0 ? `${name} does not say how it is known` : "").toBe("");
			for (const key of sources) expect(Object.keys(incident.sources)).toContain(key);
		}
	});
});

describe("a written briefing", () => {
	it("stands beside six records or more", () => expect(written.length).toBeGreaterThanOrEqual(6));

	it.each(written)("of %s has no problem, and is what is published", (id) => {
		const { story, problems } = writtenStory(incidentOf(id), read(textOf(id)));
		expect(problems).toEqual([]);
		expect(storyOf(id)).toEqual(story);
	});

	it.each(written)("of %s quotes word for word what a record or a source has", (id) => {
		const strings = [...inRecords, ...(READ_IN_SOURCES[id] ?? [])];
		const quotes = [...read(textOf(id)).matchAll(QUOTED)].map(([, quote]) => (quote as string).replace(/[.,;:]$/, ""));
		expect(quotes.filter((quote) => !strings.some((text) => text.includes(quote)))).toEqual([]);
	});

	it.each(written)("of %s plays a stretch of time and says who checked it", (id) => {
		const incident = incidentOf(id);
		const { chapters } = storyOf(id);
		const views = chapters.map(({ view }) => readView(view, incident).view);
		expect(views.some(({ toSec }) => toSec !== null)).toBe(true);
		expect(views.some(({ fact }) => fact === "independentCheck") || chapters.some(({ text }) => text.includes("second measurement"))).toBe(true);
	});
});

describe("making the briefings", () => {
	const [id] = ids as [string, ...string[]];
	const incident = incidentOf(id);
	const made = (text?: string) => {
		const root = mkdtempSync(join(tmpdir(), "stories-"));
		try {
			mkdirSync(join(root, "incidents", id), { recursive: true });
			if (text !== undefined) writeFileSync(join(root, "incidents", id, "story.en.md"), text);
			return storyFilesOf(root, [incident]);
		} finally {
			rmSync(root, { recursive: true });
		}
	};

	it("lists them, and tells those that somebody wrote from the others", () => {
		const list = JSON.parse(read("public/data/stories.json")) as { id: string; written: boolean; chapters: number }[];
		expect(list.map((line) => line.id)).toEqual(ids);
		expect(list.filter((line) => line.written).map((line) => line.id)).toEqual(written);
		for (const line of list) expect(line.chapters).toBe(storyOf(line.id).chapters.length);
		expect(JSON.parse(made().get("data/stories.json") ?? "")).toEqual([{ id, chapters: storyFromRecord(incident).chapters.length, written: false }]);
	});

	it("makes one from the record where nobody wrote one", () => {
		expect(JSON.parse(made().get(`data/stories/${id}.json`) ?? "")).toEqual(storyFromRecord(incident));
	});

	it("refuses a wrong one with file, line, and what was expected", () => {
		expect(() => made("# A title\n")).toThrow(SourceError);
		expect(() => made("# A title\n")).toThrow(/story\.en\.md:1: “# A title” is no heading of a chapter; expected `## \[Name\]\(\?t=…\)`/);
	});
});
