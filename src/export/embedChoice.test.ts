import { describe, expect, it } from "vitest";
import { addressNote, addressOf, FIRST_CHOICE, frameOf, instantOf, LIMITS, within } from "./embedChoice.ts";

const ROOT = "https://example.org/atlas/";
const of = { id: "x", version: "4f4d0bc1fc18", shownSec: Date.UTC(2016, 5, 14) / 1000 };

describe("what is chosen of an embed", () => {
	it("stands in its address, and nothing that would be so anyway", () => {
		expect(addressOf(ROOT, FIRST_CHOICE, of)).toBe(`${ROOT}embed/x/?t=2016-06-14`);
		expect(addressOf(ROOT, { ...FIRST_CHOICE, instant: "peak" }, of)).toBe(`${ROOT}embed/x/`);
		const all = { ...FIRST_CHOICE, instant: "end", theme: "dark", controls: false, path: "on", autoplay: true, speed: "1 day/s", fixed: true } as const;
		expect(addressOf(ROOT, all, of)).toBe(`${ROOT}embed/x/4f4d0bc1fc18/?t=end&theme=dark&controls=0&path=1&autoplay=1&speed=1+day%2Fs`);
	});
	it("is the current record while no version is known", () => {
		expect(addressOf(ROOT, { ...FIRST_CHOICE, fixed: true, instant: "peak" }, { ...of, version: null })).toBe(`${ROOT}embed/x/`);
	});
	it("is as high as what is in it, unless a height was typed", () => {
		const words = { title: "T", description: "" };
		expect(frameOf(FIRST_CHOICE, "a", 514, words)).toEqual({ src: "a", ...words, widthPx: null, heightPx: 514 });
		expect(frameOf({ ...FIRST_CHOICE, fills: false, widthPx: 360, heightPx: 400 }, "a", 514, words)).toMatchObject({ widthPx: 360, heightPx: 400 });
		expect(frameOf(FIRST_CHOICE, "a", null, words).heightPx).toBe(540);
	});
	it("takes whole numbers within limits, and nothing else", () => {
		expect(["640.4", "1", "99999", "", "x", "1e400"].map((typed) => within(LIMITS.widthPx, typed))).toEqual([640, 320, 2000, null, null, null]);
	});
	it("shows the peak where no end was published", () => {
		expect(instantOf({ ...FIRST_CHOICE, instant: "end" }, { onsetSec: 1, peakSec: 2, endSec: null }, 9)).toBe(2);
	});
});

describe("the address in the code", () => {
	it("is said to be of no use to others where it is this computer's or a file's", () => {
		for (const root of ["http://localhost:4173/", "http://127.0.0.1/", "http://[::1]:80/", "http://a.localhost/"])
			expect(addressNote(null, root)).toContain("only this computer");
		expect(addressNote(null, "file:///home/x/dist/")).toContain("a file that nobody else has");
	});
	it("is said to be a guess where the build was not told it, and nothing where it was", () => {
		expect(addressNote(null, "https://preview.example.org/")).toContain("preview.example.org");
		expect(addressNote(ROOT, "http://localhost:4173/")).toBeNull();
	});
});
