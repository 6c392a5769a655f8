import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { Incident } from "../../incident/derived.ts";
import { numberOf } from "../../incident/sourceWords.ts";
import type { Land } from "../../poster/land.ts";
import type { Chapter, Story } from "../../story/chapter.ts";
import type { StoryGiven } from "./given.ts";
import { PAPERS } from "./paper.ts";
import { pdfOf } from "./pdf.ts";
import { storyPages } from "./storyPages.ts";
import { type SvgNode, svgTree } from "./svgTree.ts";

const PUBLIC = new URL("../../../public/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, PUBLIC), "utf8");
const land = JSON.parse(read("map/land-110m.json")) as Land;
const incidentOf = (id: string) => JSON.parse(read(`data/incidents/${id}.json`)) as Incident;
const storyOf = (id: string) => JSON.parse(read(`data/stories/${id}.json`)) as Story;
const ID = "2015-03-vega-bt";
const [story, incident] = [storyOf(ID), incidentOf(ID)];
const fontOf = (cut: string) =>
	new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/ibm-plex-sans/${cut}/IBMPlexSans_${cut}.ttf`)));
const ttf = { 400: fontOf("400Regular"), 600: fontOf("600SemiBold") };

/** A plain bar over the whole time of a record: the real band is of the timeline's room. */
const drawBand: StoryGiven["drawBand"] =
	({ derived: { overview: span } }) =>
	({ widthPx }) => ({
		...{ heightPx: 40, lane: { topPx: 4, heightPx: 20 }, hasBreaks: false, span },
		xOf: (atSec) => ((atSec - span.startSec) / (span.endSec - span.startSec)) * widthPx,
		atOf: () => 0,
		markup: () => `<rect x="0" y="4" width="${widthPx}" height="20" fill="#d9dfe5"/>`,
	});
const given = (more: Partial<StoryGiven> = {}): StoryGiven => ({
	...{ story, incidents: new Map([[ID, incident]]), land, paper: "A4", drawBand, dataVersion: "0123456789ab", withNotes: false },
	url: ({ incident: id, view }: Chapter) => `https://atlas.example/incidents/${id}/?${view}`,
	...more,
});
const withChapter = (change: Partial<Chapter>, which = 0): Story => ({
	...story,
	chapters: story.chapters.map((chapter, i) => (i === which ? { ...chapter, ...change } : chapter)),
});

type Word = { text: string; x: number; y: number };
/** Text that stands on the page itself, not within the map. */
function wordsOf(node: SvgNode): Word[] {
	if (node.name === "text") return [{ text: node.text, x: Number(node.attributes.x), y: Number(node.attributes.y) }];
	if (node.attributes.transform || (node.name === "svg" && node.attributes.x)) return [];
	return node.children.flatMap(wordsOf);
}
const textOf = (svg: string) =>
	wordsOf(svgTree(svg))
		.map(({ text }) => text)
		.join(" ");
const pageTexts = (more?: Partial<StoryGiven>) => storyPages(given(more)).map(({ svg }) => textOf(svg));
/** Words broken over lines are joined by blanks, addresses by nothing. */
const bare = (text: string) => text.replace(/\s+/g, "");

describe("a briefing on paper", { timeout: 60_000 }, () => {
	it("is one page for each chapter, with title, number, words and how they are known", () => {
		const texts = pageTexts();
		expect(texts).toHaveLength(story.chapters.length);
		story.chapters.forEach(({ name, text, grade, sources }, i) => {
			const numbers = sources.map((key) => numberOf(incident.sources, key)).sort((a, b) => a - b);
			for (const words of [story.title, `Chapter ${i + 1} of ${story.chapters.length}: ${name}`, `${text} (${grade}) [${numbers.join(", ")}]`])
				expect(bare(texts[i] as string)).toContain(bare(words));
		});
	});

	it("lists the sources that a chapter cites with number, title, publisher and address, and no others", () => {
		pageTexts().forEach((text, i) => {
			const listed = bare(text.slice(text.indexOf("Sources ")));
			for (const [key, source] of Object.entries(incident.sources)) {
				const isCited = story.chapters[i]?.sources.includes(key) ?? false;
				expect(listed.includes(`[${numberOf(incident.sources, key)}]${bare(source.title)}`)).toBe(isCited);
				if (isCited && source.publisher) expect(listed).toContain(bare(source.publisher));
				if (isCited) expect(listed).toContain(source.url ?? "Noaddressonrecord");
			}
			expect(bare(text)).toContain(bare(given().url(story.chapters[i] as Chapter)));
		});
	});

	it("has the map at the chapter's instant: the detour is on it only while there is one", () => {
		const shown = ["t=2015-03-06", "t=2015-03-09", "t=2015-03-14"].map((view) => {
			const [page] = storyPages(given({ story: withChapter({ view }) }));
			return page?.svg.includes(">Vega</text>");
		});
		expect(shown).toEqual([false, true, false]);
	});

	it("marks the stretch that a chapter plays, and says so", () => {
		const stretches = pageTexts().map((text) => /the bar below is the stretch from (.*?) to (.*?);/.exec(text.replace(/\s+/g, " "))?.slice(1));
		expect(stretches).toEqual([undefined, undefined, undefined, ["7 March 2015", "13 March 2015"], undefined, undefined]);
	});

	it("says that the instant lies outside the band where it does, and has no mark there", () => {
		const { startSec, endSec } = incident.derived.overview;
		const short: StoryGiven["drawBand"] = () => drawBand({ ...incident, derived: { ...incident.derived, overview: { startSec: startSec + 86_400, endSec } } });
		const [before, at] = storyPages(given({ drawBand: short }));
		expect(textOf(before?.svg ?? "")).toContain("the instant of the map lies outside it");
		expect(textOf(at?.svg ?? "")).toContain("the mark is at the instant of the map");
		expect([before, at].map((page) => page?.svg.includes("h8l-4 4z"))).toEqual([false, true]);
	});

	it("has notes only where they are wanted", () => {
		const [without, withNotes] = [pageTexts(), pageTexts({ withNotes: true })];
		story.chapters.forEach(({ notes }, i) => {
			const start = bare(notes.slice(0, 60));
			expect(start).not.toBe("");
			expect(bare(without[i] as string)).not.toContain(start);
			expect(bare(withNotes[i] as string)).toContain(start);
			expect(withNotes[i]).toContain("with the presenter’s notes");
		});
	});

	it("keeps the words of a chapter whose record is not at hand, and says that it is not", () => {
		const texts = pageTexts({ story: withChapter({ incident: "1999-01-nowhere" }, 1), withNotes: true });
		expect(texts).toHaveLength(story.chapters.length);
		const { text = "", notes = "" } = story.chapters[1] ?? {};
		for (const words of [text, notes.slice(0, 60), "The record of this chapter (1999-01-nowhere) is not at hand"])
			expect(bare(texts[1] as string)).toContain(bare(words));
		expect(texts[1]).not.toMatch(/Sources|Timeline|Data version/);
		expect(texts[0]).toContain("Data version 0123456789ab");
	});

	it("takes what a reader wrote: no grade, no source, a view that is none, a source that the record lacks", () => {
		const [own, odd] = pageTexts({
			story: {
				...story,
				chapters: [
					withChapter({ grade: null, sources: [], view: "t=never&c=1&fact=x" }).chapters[0],
					withChapter({ sources: ["dyn", "nobody"] }).chapters[0],
				] as Chapter[],
			},
		});
		expect(own).toContain("(how it is known is not said)");
		expect(own).toContain("This chapter cites none.");
		expect(odd).toContain("[1]");
		expect(odd).toContain("nobody: the record has no such source.");
	});

	it("says whose record a chapter shows where the story is of another", () => {
		const [text] = pageTexts({ story: { ...story, title: "Five cases" } });
		expect(text).toContain(`${incident.title} · `);
	});

	it("counts what does not fit: characters of a text, paragraphs of notes, sources", () => {
		const sources = Object.fromEntries(
			Array.from({ length: 90 }, (_, i) => [`extra-${i}`, { title: `Extra source ${i}`, kind: "secondary" as const, url: `https://example.org/${i}` }]),
		);
		const large = { ...incident, sources: { ...incident.sources, ...sources } };
		const notes = Array.from({ length: 40 }, (_, i) => `Note ${i}. ${"Some words of a note. ".repeat(12)}`).join("\n\n");
		const long = { text: "word ".repeat(400).trim(), notes, sources: Object.keys(sources) };
		const [page] = storyPages(given({ story: withChapter(long), incidents: new Map([[ID, large]]), withNotes: true }));
		const words = wordsOf(svgTree(page?.svg ?? ""));
		const text = textOf(page?.svg ?? "");
		expect(Number(/… \((\d+) more characters\)/.exec(text)?.[1])).toBe(1999 - (text.split("word ").length - 1) * 5 + 1);
		const notesLeft = Number(/and (\d+) more paragraphs, for which there is no room here/.exec(text)?.[1]);
		expect(notesLeft + (text.match(/Note \d+\./g) ?? []).length).toBe(40);
		const sourcesLeft = Number(/and (\d+) more sources at/.exec(text)?.[1]);
		expect(sourcesLeft + (text.match(/\[\d+\](?= Extra)/g) ?? []).length).toBe(90);
		const foot = words.find(({ text: start }) => start.startsWith("This view"))?.y ?? 0;
		expect(Math.max(...words.filter(({ y }) => y < foot).map(({ y }) => y))).toBeLessThan(foot - 8);
	});

	it.each(["A4", "Letter"] as const)("of every fourth record stays within the margins of %s", (paper) => {
		for (const file of readdirSync(new URL("data/stories/", PUBLIC)).filter((_, i) => i % 4 === 0)) {
			const id = file.replace(/\.json$/, "");
			for (const page of storyPages(given({ story: storyOf(id), incidents: new Map([[id, incidentOf(id)]]), paper, withNotes: true }))) {
				expect([page.widthPt, page.heightPt]).toEqual([PAPERS[paper].widthPt, PAPERS[paper].heightPt]);
				const words = wordsOf(svgTree(page.svg));
				expect(Math.min(...words.map(({ x }) => x))).toBeGreaterThanOrEqual(30);
				const foot = words.find(({ text }) => text.startsWith("This view"))?.y ?? 0;
				expect(words.filter(({ y }) => y > foot - 4 && y < foot - 0.1)).toEqual([]);
				expect(Math.max(...words.map(({ y }) => y))).toBeLessThan(PAPERS[paper].heightPt - 20);
			}
		}
	});

	it("is a PDF with a page for each chapter, its links and its title, and the same bytes twice", async () => {
		const made = async () => pdfOf(storyPages(given({ withNotes: true })), story.title, ttf);
		const [{ bytes, missing }, again] = [await made(), await made()];
		expect(missing).toEqual([]);
		expect(Buffer.from(bytes).equals(Buffer.from(again.bytes))).toBe(true);
		const pdf = await getDocumentProxy(bytes.slice());
		expect(pdf.numPages).toBe(story.chapters.length);
		expect((await pdf.getMetadata()).info).toMatchObject({ Title: story.title, Language: "en" });
		for (const [i, chapter] of story.chapters.entries()) {
			const links = (await (await pdf.getPage(i + 1)).getAnnotations()).map(({ url }) => url);
			const cited = chapter.sources.flatMap((key) => incident.sources[key]?.url ?? []);
			expect(new Set(links)).toEqual(new Set([...cited, given().url(chapter)]));
		}
	});
});
