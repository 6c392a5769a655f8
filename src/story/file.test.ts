import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { OpenError } from "../incident/open.ts";
import type { Land } from "../poster/land.ts";
import { posterSvg } from "../poster/poster.ts";
import { type Chapter, readView, type Story } from "./chapter.ts";
import { openStoryFile, type StoryFile, storyFileText } from "./file.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../public/data/${path}`, import.meta.url), "utf8"));
const [CANADA, MILAN] = ["2016-02-canada-korea", "2016-10-us-milan-bank"] as const;
const story = read(`stories/${CANADA}.json`) as Story;
const milanStory = read(`stories/${MILAN}.json`) as Story;
const both: StoryFile = {
	story: { ...story, chapters: [...story.chapters, ...milanStory.chapters.map((chapter) => ({ ...chapter, id: `m-${chapter.id}` }))] },
	incidents: new Map([CANADA, MILAN].map((id) => [id, read(`incidents/${id}.json`) as Incident])),
	redacted: null,
};
const good = storyFileText(both);
type Json = { story: Story; incidents: Record<string, Record<string, unknown>>; version: unknown; redacted: unknown };
const changed = (change: (json: Json) => void): string => {
	const json = JSON.parse(good) as Json;
	change(json);
	return JSON.stringify(json);
};

describe("a briefing in a file", () => {
	it("comes back as it was", async () => {
		expect(await openStoryFile(good)).toEqual({ ...both, problems: [] });
		const redacted = ["2 networks"];
		expect((await openStoryFile(storyFileText({ ...both, redacted }))).redacted).toEqual(redacted);
	});

	it("has the same bytes each time, in whatever order its records came", () => {
		expect(storyFileText(both)).toBe(good);
		expect(storyFileText({ ...both, incidents: new Map([...both.incidents].reverse()) })).toBe(good);
	});

	it("has the same bytes however often it is read and written again, and whatever the order of a chapter's fields", async () => {
		const once = storyFileText(await openStoryFile(good));
		expect(storyFileText(await openStoryFile(once))).toBe(once);
		const turned = both.story.chapters.map((chapter) => Object.fromEntries(Object.entries(chapter).reverse()) as Story["chapters"][number]);
		expect(storyFileText({ ...both, story: { ...both.story, chapters: turned } })).toBe(good);
	});

	it("leaves out records that no chapter shows", () => {
		const { incidents } = JSON.parse(storyFileText({ ...both, story })) as Json;
		expect(Object.keys(incidents)).toEqual([CANADA]);
	});

	it.each([
		["cut off", good.slice(0, 5000), "it is not JSON"],
		["empty", "", "it is not JSON"],
		["a list", "[]", "is no briefing"],
		["nothing", "null", "is no briefing"],
		["a record", JSON.stringify(both.incidents.get(CANADA)), "is no briefing"],
		["of a newer page", changed((json) => Object.assign(json, { version: 2 })), "newer Detour Atlas (version 2; this page knows 1)"],
		["of no version", changed((json) => Object.assign(json, { version: undefined })), "damaged: version"],
		["without a title", changed((json) => Object.assign(json.story, { title: 7 })), "damaged: story.title"],
		["with a chapter of no words", changed((json) => Object.assign(json.story.chapters[1] as object, { text: null })), "damaged: story.chapters.1.text"],
	])("that is %s is refused in one sentence", async (_, text, sentence) => {
		const failed = await openStoryFile(text).catch((error: unknown) => error);
		expect(failed).toBeInstanceOf(OpenError);
		expect((failed as OpenError).message).toContain(sentence);
		expect((failed as OpenError).expected).not.toBe("");
	});

	it("may hold any record of the atlas", async () => {
		const ids = readdirSync(new URL("../../public/data/incidents/", import.meta.url)).map((file) => file.replace(/\.json$/, ""));
		expect(ids.length).toBeGreaterThan(40);
		for (const id of ids) {
			const file: StoryFile = {
				...both,
				story: { ...story, chapters: [{ ...(story.chapters[0] as Chapter), incident: id }] },
				incidents: new Map([[id, read(`incidents/${id}.json`) as Incident]]),
			};
			expect((await openStoryFile(storyFileText(file))).problems, id).toEqual([]);
		}
	});

	it("with a damaged record keeps all words and the other record", async () => {
		for (const damage of [
			(record: Record<string, unknown>) => Object.assign(record, { title: 7 }),
			(record: Record<string, unknown>) => Object.assign(record, { derived: {} }),
			(record: Record<string, unknown>) => Object.assign(record, { schemaVersion: 99 }),
			(record: Record<string, unknown>) => Object.assign(record.derived as object, { segments: [] }),
			(record: Record<string, unknown>) => Object.assign(record.derived as object, { peakSec: "soon" }),
			(record: Record<string, unknown>) => Object.assign((record.derived as { episodes: object[] }).episodes[0] as object, { id: "other" }),
		]) {
			const opened = await openStoryFile(changed((json) => damage(json.incidents[MILAN] as Record<string, unknown>)));
			expect([...opened.incidents.keys()], damage.toString()).toEqual([CANADA]);
			expect(opened.problems).toEqual([expect.stringContaining(`“${MILAN}”`)]);
			expect(opened.story).toEqual(both.story);
		}
	});

	it("without one of its records keeps the words of that record's chapters", async () => {
		const opened = await openStoryFile(changed((json) => delete json.incidents[CANADA]));
		expect(opened.story).toEqual(both.story);
		expect([...opened.incidents.keys()]).toEqual([MILAN]);
		expect(opened.problems).toEqual([expect.stringContaining(`“${CANADA}”`)]);
	});

	it("tells chapters of one id apart", async () => {
		const text = changed(({ story: { chapters } }) => {
			for (const chapter of chapters) chapter.id = "same";
			Object.assign(chapters[2] as object, { id: "same-2" });
		});
		const ids = (await openStoryFile(text)).story.chapters.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids[0]).toBe("same");
	});

	it("takes no record that calls itself otherwise than the file does", async () => {
		const opened = await openStoryFile(
			changed(({ incidents }) => {
				incidents.other = incidents[CANADA] as Record<string, unknown>;
				delete incidents[CANADA];
			}),
		);
		expect([...opened.incidents.keys()]).toEqual([MILAN]);
		expect(opened.problems).toEqual([expect.stringContaining(`calls itself “${CANADA}”`), expect.stringContaining("is not in the file")]);
	});

	it("beyond a limit is refused with the limit and what was found", async () => {
		const refused = async (text: string) => ((await openStoryFile(text).catch((error: unknown) => error)) as OpenError).message;
		const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`r${i}`, 1]));
		expect(await refused(changed((json) => Object.assign(json, { incidents: many(1001) })))).toContain("holds 1,001 records; at most 500");
		const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
		expect(await refused(good.replace('"redacted":null', `"redacted":null,"more":${deep}`))).toContain("more than 30 deep");
	});

	it("with many damaged records names the first few and counts the rest", async () => {
		const { problems } = await openStoryFile(
			changed((json) => {
				for (let i = 0; i < 400; i++) json.incidents[`r${i}`] = {};
			}),
		);
		expect(problems).toHaveLength(6);
		expect(problems.at(-1)).toBe("And 395 more.");
	});

	it("drops sources whose key is a member of every object", async () => {
		const opened = await openStoryFile(changed((json) => Object.assign(json.story.chapters[0] as object, { sources: ["constructor", "__proto__", "globe"] })));
		expect(opened.story.chapters[0]?.sources).toEqual(["globe"]);
	});

	it("keeps markup as the text it is", async () => {
		const markup = "<script>alert(1)</script> & “quotes” <b>";
		const opened = await openStoryFile(changed((json) => Object.assign(json.story.chapters[0] as object, { text: markup, name: markup })));
		expect(opened.story.chapters[0]).toMatchObject({ text: markup, name: markup });
	});
});

const odd = fc.oneof(
	fc.constantFrom(null, -1, 1e300, "", "x", [], {}, true, "__proto__", "9".repeat(50)),
	fc.string(),
	fc.double(),
	fc.jsonValue({ maxDepth: 2 }),
);

/** The good file with values at some places replaced or taken away. Places are found by walking down, a share of the way at each step. */
function mutated(steps: readonly number[], value: unknown, gone: boolean): string {
	return changed((json) => {
		let at: Record<string, unknown> = json as unknown as Record<string, unknown>;
		for (const [i, step] of steps.entries()) {
			const keys = Object.keys(at);
			const key = keys[Math.floor(step * keys.length)];
			if (key === undefined) return;
			const next = at[key];
			if (i === steps.length - 1 || next === null || typeof next !== "object") {
				if (gone) delete at[key];
				else at[key] = value;
				return;
			}
			at = next as Record<string, unknown>;
		}
	});
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const mutation = fc.oneof(
	fc.tuple(fc.array(share, { minLength: 1, maxLength: 7 }), odd, fc.boolean()).map(([steps, value, gone]) => mutated(steps, value, gone)),
	// One of two in three changes falls into what is worked out, which no schema checks.
	fc
		.tuple(fc.constantFrom(...Object.keys(both.incidents.get(MILAN)?.derived ?? {})), odd)
		.map(([key, value]) => changed((json) => Object.assign(json.incidents[MILAN]?.derived as object, { [key]: value }))),
	fc.tuple(fc.nat(good.length), fc.nat(40), fc.string()).map(([at, length, text]) => good.slice(0, at) + text + good.slice(at + length)),
);

const land = JSON.parse(readFileSync(new URL("../../public/map/land-110m.json", import.meta.url), "utf8")) as Land;
const parts = { legend: true, credit: true, title: true };

describe("any file", () => {
	it("is a briefing that can be shown, or refused in words, and nothing else", { timeout: 120_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(mutation, async (text) => {
				let opened: Awaited<ReturnType<typeof openStoryFile>>;
				try {
					opened = await openStoryFile(text);
				} catch (error) {
					expect(error).toBeInstanceOf(OpenError);
					expect((error as OpenError).message.length).toBeLessThan(400);
					return;
				}
				for (const { incident: id, view, text: words } of opened.story.chapters) {
					expect(typeof words).toBe("string");
					const incident = opened.incidents.get(id);
					if (!incident) continue;
					const { atSec, hidden, series } = readView(view, incident).view;
					expect(Number.isFinite(atSec)).toBe(true);
					expect(posterSvg({ incident, atSec, hidden, series, widthPx: 400, heightPx: 300, theme: "light", locale: "en", land, parts })).not.toMatch(
						/NaN|undefined/,
					);
				}
				expect(await openStoryFile(storyFileText(opened))).toMatchObject({ story: opened.story });
			}),
			{ numRuns: 150 },
		);
	});
});
