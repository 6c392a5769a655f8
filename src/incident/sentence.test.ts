import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Incident } from "./derived.ts";
import { longestSentences, sentenceAt } from "./sentence.ts";

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
