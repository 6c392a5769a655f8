import { describe, expect, it } from "vitest";
import { quoteProblem } from "./quoted.ts";

const wrong = (quote: string) => quoteProblem(quote)?.wrong ?? null;

describe("a quote", () => {
	it.each([
		"corporate espionage",
		"It was so. And then it was not.",
		"similar to the global distribution with a tendency towards … Asia-Pacific",
		"similar to the global distribution with a tendency towards ... Asia-Pacific",
		"neither the safeguards [...] nor the procedures",
		"The U.S. Government … was told by Mr. Smith",
		"It took 3.5 hours … and no more",
		"word ".repeat(24),
	])("may read: %s", (quote) => expect(wrong(quote)).toBeNull());

	it("has under 25 words", () => expect(wrong("word ".repeat(25))).toBe("a quote of 25 words"));

	it.each(["one … two … three", "one ... two [...] three", "one [...] two … three"])("is cut at most once: %s", (quote) =>
		expect(wrong(quote)).toBe("a quote with 2 omissions"),
	);

	it.each(["It was so. … It was not.", "It was so. Then … it was not.", "Was it? … No.", "He said “so.” Then ... nothing", "It was so.… it was not"])(
		"is not cut across sentences: %s",
		(quote) => expect(wrong(quote)).toMatch(/after the end of a sentence/),
	);
});
