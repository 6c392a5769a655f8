import { readFileSync } from "node:fs";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import type { Land } from "../poster/land.ts";
import { embedHtml } from "./page.ts";
import type { Standing } from "./standing.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), "utf8")) as unknown;
const land = read("map/land-110m.json") as Land;
const record = read("data/incidents/2016-02-canada-korea.json") as Incident;
const takenBack: Incident = {
	...record,
	verdicts: [...record.verdicts, { verdict: "retracted", by: 'The <b>source</b> "itself"', at: "2027-03", note: "Its traces were withdrawn.", sources: ["x"] }],
};
const corrected = { kind: "corrected", at: "2026-11-24T19:23:56Z", text: "A year <i>twice</i>.", about: ["End"] } as const;
const retracted = { kind: "retracted", at: "2027-03-02T00:00:00Z", text: "Withdrawn.", about: [] } as const;
const VERSION = "0123456789ab";

function pageOf(incident: Incident, standing?: Standing) {
	const html = embedHtml(incident, land, {
		inside: { style: "a{}", start: "1", script: "2", policy: "" },
		fonts: "assets/f.js",
		...(standing ? { standing, root: "../../../" } : {}),
	});
	// Land and routes are not asked about, and take longest to read.
	const words = html.replace(/<div class="picture.*?<\/svg><\/div>/gs, "");
	const { DOMParser } = new Window();
	const page = new DOMParser().parseFromString(words, "text/html");
	const note = page.querySelector("[role=note]");
	return { first: page.querySelector("main")?.firstElementChild, note, foot: page.querySelector("footer")?.textContent ?? "", page };
}

describe("an embed says how its record stands", () => {
	it("nothing, while nothing was corrected", () => {
		const { note, foot } = pageOf(record);
		expect(note).toBeNull();
		expect(foot).not.toMatch(/orrected|version/);
	});
	it("that it was taken back, before all else, in a current and in a fixed embed", () => {
		for (const standing of [undefined, { version: VERSION, corrections: [] }]) {
			const { first, note } = pageOf(takenBack, standing);
			expect(first).toBe(note);
			expect(note?.textContent).toBe('Retracted by The <b>source</b> "itself", Mar 2027. Its traces were withdrawn.');
		}
	});
	it("when it was last corrected, at the foot, with the way to all corrections", () => {
		const { note, foot, page } = pageOf(record, { version: null, corrections: [corrected] });
		expect(note).toBeNull();
		expect(foot).toContain("Corrected on 24 November 2026 (End): A year <i>twice</i>.");
		expect(page.querySelector('footer a[href="../../../incidents/2016-02-canada-korea/text/#corrections-head"]')?.textContent).toBe("All corrections");
	});
	it("what several corrections of the last day were about, each once", () => {
		const older = { ...corrected, at: "2026-11-20T00:00:00Z", about: ["Start"] };
		const { foot } = pageOf(record, { version: null, corrections: [older, corrected, { ...corrected, about: ["Stop", "End"], text: "Another." }] });
		expect(foot).toContain("Corrected on 24 November 2026: End; Stop. All corrections");
	});
	it("which version it is fixed to, and that alone where that is today's", () => {
		const { note, foot } = pageOf(record, { version: VERSION, corrections: [] });
		expect(note).toBeNull();
		expect(foot).toContain(`Data as of version ${VERSION}, kept as published.`);
	});
	it("on top of a fixed one what its version lacks, a retraction before a later correction, with the way to the current record", () => {
		const lacking = pageOf(record, { version: VERSION, corrections: [corrected] });
		expect(lacking.first).toBe(lacking.note);
		expect(lacking.note?.textContent).toContain("Corrected since, on 24 November 2026 (End): A year <i>twice</i>.");
		expect(lacking.note?.querySelector("a")?.getAttribute("href")).toBe("../../../incidents/2016-02-canada-korea/");
		const withdrawn = pageOf(record, { version: VERSION, corrections: [retracted, { ...corrected, at: "2027-04-01T00:00:00Z" }] });
		expect(withdrawn.note?.textContent).toContain("Retracted since, on 2 March 2027: Withdrawn.");
	});
	it("on top of a fixed one the latest correction, and the earlier ones folded below it, latest first", () => {
		const at = (day: number, text: string) => ({ ...corrected, at: `2026-12-0${day}T00:00:00Z`, text });
		const { note } = pageOf(record, { version: VERSION, corrections: [at(1, "One."), at(2, "Two."), at(3, "Three.")] });
		expect(note?.querySelector("p")?.textContent).toContain("Corrected since, on 3 December 2026 (End): Three.");
		expect(note?.querySelector("summary")?.textContent).toBe("2 more corrections since");
		expect([...(note?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent)).toEqual([
			"2 December 2026 (End): Two.",
			"1 December 2026 (End): One.",
		]);
	});
	it("with every file and link found from a folder further down", () => {
		const { page } = pageOf(record, { version: VERSION, corrections: [] });
		expect(page.querySelector("a.open")?.getAttribute("href")).toBe("../../../incidents/2016-02-canada-korea/");
		expect(page.querySelector("[data-fonts]")?.getAttribute("data-fonts")).toBe("../../../assets/f.js");
	});
});
