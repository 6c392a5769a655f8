import { describe, expect, it } from "vitest";
import {
	addressNote,
	addressOf,
	type EmbedChoice,
	FIRST_CHOICE,
	FIRST_OF_INCIDENT,
	frameOf,
	isRight,
	LIMITS,
	type OfIncident,
	ownInstant,
	parametersOf,
	routesIn,
	typedPx,
	wordsOf,
	wrongNumber,
} from "./choice.ts";
import { keep, keptChoice, keptOf } from "./kept.ts";

const ROOT = "https://example.org/atlas/";
const [JAN, MAR] = [Date.UTC(2016, 0, 1) / 1000, Date.UTC(2016, 2, 1) / 1000];
const at = {
	shownSec: Date.UTC(2016, 1, 14) / 1000,
	overview: { startSec: JAN, endSec: MAR },
	routes: ["packets", "paths", "none"] as const,
	shown: "packets" as const,
};
const record = { id: "x", version: "4f4d0bc1fc18" };

function address(choice: Partial<EmbedChoice>, of: Partial<OfIncident>, of12 = record as { id: string; version: string | null }): string {
	const whole = { ...FIRST_CHOICE, ...choice };
	return addressOf(ROOT, of12, whole, parametersOf(whole, { ...FIRST_OF_INCIDENT, ...of }, at));
}

describe("what is chosen of an embed", () => {
	it("stands in its address, and nothing that would be so anyway", () => {
		expect(address({}, {})).toBe(`${ROOT}embed/x/?t=2016-02-14`);
		expect(address({}, { instant: "peak" })).toBe(`${ROOT}embed/x/`);
		const all = { theme: "dark", controls: false, path: "on", autoplay: true, speed: "1 day/s", fixed: true } as const;
		expect(address(all, { instant: "end" })).toBe(`${ROOT}embed/x/4f4d0bc1fc18/?t=end&theme=dark&controls=0&path=1&autoplay=1&speed=1+day%2Fs`);
	});
	it("names what the map draws where that is not what an embed draws first, and takes it over from the page", () => {
		expect(address({}, { instant: "peak", routes: "none" })).toBe(`${ROOT}embed/x/?routes=none`);
		expect(address({}, { instant: "peak", routes: "packets" })).toBe(`${ROOT}embed/x/`);
		expect(routesIn(FIRST_OF_INCIDENT, { ...at, shown: "paths" })).toBe("paths");
		expect(routesIn({ ...FIRST_OF_INCIDENT, routes: "paths" }, { routes: ["packets", "none"], shown: "packets" })).toBe("packets");
	});
	it("has no speed where nothing can play", () => {
		expect(address({ controls: false, speed: "1 day/s" }, { instant: "peak" })).toBe(`${ROOT}embed/x/?controls=0`);
	});
	it("is the current record while no version is known", () => {
		expect(address({ fixed: true }, { instant: "peak" }, { id: "x", version: null })).toBe(`${ROOT}embed/x/`);
	});
	it("takes a typed instant, and the shown one while what is typed is none or lies outside the timeline", () => {
		expect(address({}, { instant: "own", own: " 2016-02-20T10:30Z " })).toBe(`${ROOT}embed/x/?t=2016-02-20T10:30Z`);
		for (const own of ["", "yesterday", "2016-02-31", "2015-12-31", "2016-03-02"]) {
			expect(address({}, { instant: "own", own })).toBe(`${ROOT}embed/x/?t=2016-02-14`);
			expect(ownInstant(own, at.overview)).toHaveProperty("wrong");
		}
	});
	it("is as high as what is in it, unless a height was typed, and as wide as its column, unless a width was", () => {
		const words = { title: "T", description: "" };
		expect(frameOf(FIRST_CHOICE, "a", 514, words)).toEqual({ src: "a", ...words, widthPx: null, heightPx: 514 });
		expect(frameOf(FIRST_CHOICE, "a", null, words).heightPx).toBe(540);
		const fixed = { ...FIRST_CHOICE, fills: false, size: "phone", ownHeight: true, height: { text: "400", px: 400 } } as const;
		expect(frameOf(fixed, "a", 514, words)).toMatchObject({ widthPx: 360, heightPx: 400 });
		expect(frameOf({ ...fixed, size: "own" }, "a", 514, words).widthPx).toBe(720);
	});
	it("keeps the last right number of pixels while something else is typed, and says what is wrong", () => {
		const before = { text: "640", px: 640 };
		for (const text of ["", "x", "-640", "640.4", "1e3", "319", "2001", "9".repeat(400)]) {
			const now = typedPx(LIMITS.width, before, text);
			expect(now).toEqual({ text, px: 640 });
			expect(wrongNumber(LIMITS.width, now), text).toMatch(/The code keeps 640\.$/);
		}
		expect(typedPx(LIMITS.width, before, " 320 ")).toEqual({ text: " 320 ", px: 320 });
		expect(wrongNumber(LIMITS.width, { text: "2000", px: 2000 })).toBeNull();
	});
	it("is known to lack what was typed wrong, and only while that is in use", () => {
		const { overview } = at;
		const wrong = { ...FIRST_CHOICE, width: { text: "x", px: 640 } };
		expect(isRight(FIRST_CHOICE, FIRST_OF_INCIDENT, overview)).toBe(true);
		expect(isRight(wrong, FIRST_OF_INCIDENT, overview)).toBe(true);
		expect(isRight({ ...wrong, size: "own" }, FIRST_OF_INCIDENT, overview)).toBe(false);
		expect(isRight({ ...FIRST_CHOICE, ownHeight: true, height: { text: "1", px: 540 } }, FIRST_OF_INCIDENT, overview)).toBe(false);
		expect(isRight(FIRST_CHOICE, { ...FIRST_OF_INCIDENT, instant: "own", own: "soon" }, overview)).toBe(false);
		expect(isRight(FIRST_CHOICE, { ...FIRST_OF_INCIDENT, title: " " }, overview)).toBe(false);
	});
	it("has the record's words until others are typed; a frame is never without a name, and may be without a description", () => {
		const incident = { title: "T", derived: { headline: "H" } };
		expect(wordsOf(FIRST_OF_INCIDENT, incident)).toEqual({ title: "T", description: "H" });
		expect(wordsOf({ ...FIRST_OF_INCIDENT, title: "  ", description: "" }, incident)).toEqual({ title: "T", description: "" });
	});
	it("is kept while the page is open: words and instant with their incident, the rest for all", () => {
		const [choice, of] = [{ ...FIRST_CHOICE, theme: "dark" } as const, { ...FIRST_OF_INCIDENT, title: "Mine", instant: "onset" } as const];
		keep("x", choice, of);
		expect([keptChoice(), keptOf("x"), keptOf("y")]).toEqual([choice, of, FIRST_OF_INCIDENT]);
	});
});

describe("the address in the code", () => {
	it("is said to be of no use to others where it is this computer's or a file's", () => {
		for (const root of ["http://localhost:4173/", "http://127.0.0.1/", "http://[::1]:80/", "http://a.localhost/"]) {
			expect(addressNote(null, root)).toContain("only this computer");
			expect(addressNote(root, "https://example.org/")).toContain("only this computer");
		}
		expect(addressNote(null, "file:///home/x/dist/")).toContain("a file that nobody else has");
	});
	it("is said to be a guess where the page does not state it, and nothing where it does", () => {
		expect(addressNote(null, "https://preview.example.org/")).toContain("preview.example.org");
		expect(addressNote(ROOT, "http://localhost:4173/")).toBeNull();
	});
});
