/** Rows of the device's storage, which other pages of the same origin can write to. */
import { instantWords } from "../../src/i18n/dates.ts";
import { nameOfDamaged, rawTextOf, readKept } from "../../src/story/kept.ts";
import { hostileValue } from "../hostile.ts";
import { mutated, specimenOf } from "../mutate.ts";
import type { Part } from "../part.ts";

const ROW = specimenOf({
	text: '{"type":"detour-atlas-story"}',
	changedMs: 1_790_000_000_000,
	title: "Mine",
	chapters: 2,
	incidents: ["2016-02-canada-korea"],
	redacted: false,
});

export const storage: Part = {
	name: "storage",
	about: "rows of the device's storage through their reader, up to the line that the list shows",
	count: 211_000,
	quick: 1500,
	run(random) {
		const row = random.chance(0.8) ? mutated(ROW, random) : hostileValue(random);
		const kept = readKept(row);
		const said = kept ? instantWords(kept.changedMs / 1000, "minute") : nameOfDamaged(row, "place");
		const raw = rawTextOf(row);
		if (typeof raw !== "string" || /Invalid|NaN/.test(kept ? said : "")) throw new Error(`a line that says “${said}”`);
		return [kept, said, raw];
	},
};
