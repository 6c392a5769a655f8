import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Incident } from "./derived.ts";
import { durationWords, longestSentences, rangeWords, sentenceAt } from "./sentence.ts";

const FOLDER = new URL("../../public/data/incidents/", import.meta.url);
const records = readdirSync(FOLDER).map((name): Incident => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")));
const SAMPLES = 400;

/** Instants of a stretch, close together at its start, where a duration grows by seconds. */
function* instants({ startSec, endSec }: { startSec: number; endSec: number }): Generator<number> {
	const lengthSec = endSec - startSec;
	for (let i = 0; i < SAMPLES; i++) {
		yield startSec + Math.floor((lengthSec * i) / SAMPLES);
		yield Math.min(endSec - 1, startSec + i * 7);
	}
	yield endSec - 1;
}

it("keeps room for every sentence of every record: none is longer than the longest of its kind", () => {
	expect(records.length).toBeGreaterThan(40);
	const shape = (sentence: string) => sentence.replace(/^.*? · (?=.* · )|^(day|\d).*? · /, "");
	// Asked for once at the end: an expectation for each of some 100,000 sentences takes seconds.
	const tooLong: string[] = [];
	for (const { id, derived } of records) {
		const longest = longestSentences(derived).map((sentence) => ({ shape: shape(sentence), length: sentence.length }));
		for (const segment of derived.segments)
			for (const atSec of instants(segment)) {
				const said = sentenceAt(derived, atSec);
				const own = shape(said);
				const room = longest.filter((one) => one.shape === own).map(({ length }) => length);
				if (Math.max(...room) < said.length) tooLong.push(`${id}: ${said}`);
			}
	}
	expect(tooLong).toEqual([]);
});

it("has one form for the length of something", () => {
	expect(durationWords(900, 1200)).toBe("15 to 20 min");
	expect(durationWords(8009, 8040)).toBe("about 2 h 14 min");
	expect(durationWords(1800, 32_400)).toBe("30 min to 9 h");
	expect(durationWords(672, 970)).toBe("11 min 12 s to 16 min 10 s");
	expect(durationWords(604_800, 1_209_600)).toBe("7 days to 2 weeks");
	expect(durationWords(60, 60)).toBe("1 min");
	expect(rangeWords("1 week", "2 weeks")).toBe("1 to 2 weeks");
	expect(rangeWords("1 h 30 min", "1 h 40 min")).toBe("1 h 30 min to 1 h 40 min");
});
