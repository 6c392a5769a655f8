import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { type Facts, factsOf } from "./facts.ts";
import { readParameters } from "./parameters.ts";

const incident = JSON.parse(readFileSync(new URL("../../public/data/incidents/2016-02-canada-korea.json", import.meta.url), "utf8")) as Incident;
const facts: Facts = factsOf(incident, { fromSec: [], states: [], first: 0, words: [], coarse: false });
const read = (search: string) => readParameters(search, facts);

describe("the address of an embed", () => {
	it("takes an instant, onset, peak, end or the name of a moment", () => {
		expect(read("?t=2016-06-14").atSec).toBe(Date.UTC(2016, 5, 14) / 1000);
		expect(read("?t=onset").atSec).toBe(facts.onsetSec);
		expect(read("?t=end").atSec).toBe(facts.endSec);
		expect(read("?t=press-report").atSec).toBe(Date.UTC(2018, 9, 30) / 1000);
		expect(read("").atSec).toBe(facts.peakSec);
	});

	it("takes what the map draws, and says so where the picture cannot", () => {
		const drawn = { ...facts, others: { none: facts.moving } };
		expect(readParameters("?routes=none", drawn)).toMatchObject({ routes: "none", misread: null });
		expect(readParameters("?routes=packets", drawn)).toMatchObject({ routes: "packets", misread: null });
		// The record has no AS path.
		for (const text of ["paths", "all", "NONE ", "", "%00"]) expect(readParameters(`?routes=${text}`, drawn)).toMatchObject({ routes: null, misread: null });
		expect(read("?routes=none")).toMatchObject({ routes: "none", misread: expect.stringContaining("live map") });
		expect(read("?routes=none&t=never").misread).toMatch(/not a time.*live map/);
	});

	it("shows the main stretch, and everything where the instant lies outside of it", () => {
		expect(read("?t=peak").range).toEqual(facts.window);
		expect(read("?t=press-report").range).toEqual(facts.overview);
		expect(read("?t=1900-01-01")).toMatchObject({ atSec: facts.overview.startSec, range: facts.overview });
	});

	it("takes a speed as a number or in words, within what can be played", () => {
		expect(read("?speed=86400").speed).toBe(86_400);
		expect(read("?speed=10+days/s").speed).toBe(864_000);
		expect(read("?speed=1e9").speed).toBeNull();
		expect(read("?speed=99999999999").speed).toBe(30 * 86_400);
		expect(read("?speed=-5").speed).toBeNull();
	});

	it.each([")", ".", ",", ">", "%3E", '"', "%22).", "’", "**"])("is read without a %s after it", (sign) => {
		expect(read(`?t=2016-06-14${sign}`)).toMatchObject({ atSec: Date.UTC(2016, 5, 14) / 1000, misread: null });
		expect(read(`?t=onset${sign}`)).toMatchObject({ atSec: facts.onsetSec, misread: null });
		expect(read(`?t=onset&speed=10+days/s${sign}`).speed).toBe(864_000);
		expect(read(`?t=onset&theme=dark${sign}`).theme).toBe("dark");
	});

	it("is understood if it was escaped twice", () => {
		expect(read("?utm_source=newsletter&amp;t=2016-06-14&amp;theme=dark")).toMatchObject({ atSec: Date.UTC(2016, 5, 14) / 1000, theme: "dark" });
	});

	it("explains in a sentence why another instant is shown than it names", () => {
		expect(read("?t=2016-06-1").misread).toBe("The address of this frame asks for “2016-06-1”, which is not a time, so it opens at the peak.");
		expect(read("?t=1900-01-01").misread).toContain("1900-01-01, which lies outside this timeline");
		expect(readParameters("?t=end", { ...facts, endSec: null }).misread).toContain("the end, which was not published");
		for (const search of ["", "?t=", "?t=peak", "?t=2016-06-14", "?theme=blue"]) expect(read(search).misread, search).toBeNull();
	});

	it("plays by itself only when asked", () => {
		expect([read("").autoplay, read("?autoplay=0").autoplay, read("?autoplay=1").autoplay, read("?autoplay").autoplay]).toEqual([false, false, true, true]);
	});

	it("is never brought out of its range by whatever stands there", () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (t, speed, theme) => {
				const read = readParameters(`?${new URLSearchParams({ t, speed, theme, autoplay: t })}`, facts);
				expect(read.atSec).toBeGreaterThanOrEqual(facts.overview.startSec);
				expect(read.atSec).toBeLessThanOrEqual(facts.overview.endSec);
				expect(read.speed === null || (read.speed >= 1 && read.speed <= 30 * 86_400)).toBe(true);
				expect([null, "light", "dark"]).toContain(read.theme);
			}),
		);
	});
});
