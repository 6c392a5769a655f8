import { readFileSync } from "node:fs";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import type { Land } from "../poster/land.ts";
import type { Story } from "./chapter.ts";
import { type StandaloneGiven, standalonePage } from "./standalonePage.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), "utf8"));
const ID = "2016-02-canada-korea";
const incident = read(`data/incidents/${ID}.json`) as Incident;
const story = read(`data/stories/${ID}.json`) as Story;
const land = read("map/land-110m.json") as Land;
const NASTY = `</script><script>window.broken = 1</script> <!-- <script "quoted" 'single' & &lt; ]]> \u2028 \u2029 <img src=x onerror="window.broken=1"> </SCRIPT >`;
const nasty: Story = {
	...story,
	title: NASTY,
	chapters: story.chapters.map((chapter) => ({ ...chapter, name: NASTY, text: NASTY, notes: NASTY, view: NASTY })),
};

const given = (more: Partial<StandaloneGiven> = {}): StandaloneGiven => ({
	...{ name: "x", story, incidents: { [ID]: incident }, land, redacted: false, savedOn: "25 November 2026" },
	...{ script: "window.started = 1;", css: "body { color: red }", fontCss: "" },
	...more,
});

function parsed(page: string) {
	const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });
	window.document.write(page);
	return window.document;
}
const dataOf = (page: string) => JSON.parse(parsed(page).getElementById("briefing")?.textContent ?? "");

describe("a briefing as one page", () => {
	it("holds the story and its records as data, as they were", () => {
		const data = dataOf(standalonePage(given()));
		expect(data).toEqual(JSON.parse(JSON.stringify({ name: "x", story, incidents: { [ID]: incident }, land, redacted: false })));
	});

	it("keeps words that look like markup in their element, in the data and on the page", () => {
		const page = standalonePage(given({ story: nasty, name: NASTY, incidents: { [ID]: { ...incident, title: NASTY } } }));
		const data = dataOf(page);
		expect(data.story).toEqual(nasty);
		expect(data.incidents[ID].title).toBe(NASTY);
		const document = parsed(page);
		expect(document.querySelectorAll("script")).toHaveLength(2);
		expect(document.querySelectorAll("img, iframe, object, link, base")).toHaveLength(0);
		expect(document.querySelector("h1")?.textContent).toBe(NASTY);
		expect(document.querySelectorAll("section")).toHaveLength(story.chapters.length);
		expect(document.querySelector("section p")?.textContent).toBe(NASTY);
	});

	it("holds no text that could end the data early: neither a bracket nor a line separator stands in it as such", () => {
		const page = standalonePage(given({ story: nasty }));
		const data = page.slice(page.indexOf('id="briefing">') + 14, page.lastIndexOf("</script>\n<script>"));
		expect(data).not.toMatch(/[<\u2028\u2029]/);
		expect(JSON.parse(data).story.title).toBe(NASTY);
	});

	it("cannot be broken by its own script or style", () => {
		const script = 'document.write("</script><b>no</b>"); // </SCRIPT>';
		const page = standalonePage(given({ script, css: ".a::after { content: '</style><b>no</b>' }" }));
		expect(page.match(/<\/script/gi)).toHaveLength(2);
		const document = parsed(page);
		expect(document.querySelectorAll("b")).toHaveLength(0);
		expect(document.querySelectorAll("script")).toHaveLength(2);
	});

	it("forbids every request, first thing in its head", () => {
		const meta = parsed(standalonePage(given())).querySelector('meta[http-equiv="Content-Security-Policy"]');
		const policy = meta?.getAttribute("content") ?? "";
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/https?:|\*|connect-src|'unsafe-eval'|'self'/);
		const page = standalonePage(given());
		expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.search(/<style|<script|<title/));
	});

	it("names addresses only as text: nothing in it is fetched or followed", () => {
		const document = parsed(standalonePage(given()));
		expect(document.body.textContent).toContain("https://www.theglobeandmail.com/");
		for (const element of document.querySelectorAll("*")) {
			for (const { name, value } of element.attributes) {
				expect(["src", "href", "srcset", "action", "poster", "data", "style"], `${element.tagName} ${name}`).not.toContain(name);
				expect(name).not.toMatch(/^on/);
				expect(value).not.toMatch(/^(?:https?:)?\/\//);
			}
		}
	});

	it("says that it was redacted only where it was", () => {
		expect(parsed(standalonePage(given({ redacted: true }))).querySelector(".redacted")?.textContent).toMatch(/taken out/);
		expect(parsed(standalonePage(given())).querySelector(".redacted")).toBeNull();
	});

	it("keeps a chapter whose record is not in it, in words", () => {
		const document = parsed(standalonePage(given({ incidents: {} })));
		expect(document.querySelectorAll("section")).toHaveLength(story.chapters.length);
		expect(document.querySelector("section")?.textContent).toContain("not in the file");
	});

	it("treats inherited members as neither record nor source", () => {
		const [first] = story.chapters as [Story["chapters"][number]];
		const odd = { ...first, sources: ["constructor", "toString", ...first.sources] };
		const chapters = [odd, ...["constructor", "__proto__", "toString"].map((id) => ({ ...odd, id, incident: id }))];
		const sections = [...parsed(standalonePage(given({ story: { ...story, chapters } }))).querySelectorAll("section")];
		expect(sections[0]?.querySelectorAll("li")).toHaveLength(first.sources.length);
		for (const section of sections.slice(1)) {
			expect(section.textContent).toContain("not in the file");
			expect(section.querySelectorAll("li")).toHaveLength(0);
		}
	});

	it("leaves the presenter's notes off its face", () => {
		const notes = "For the presenter alone";
		const page = standalonePage(given({ story: { ...story, chapters: story.chapters.map((chapter) => ({ ...chapter, notes })) } }));
		expect(parsed(page).querySelector("main")?.textContent).not.toContain(notes);
	});
});
