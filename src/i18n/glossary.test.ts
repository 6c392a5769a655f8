import { describe, expect, it } from "vitest";
import { DEFENCES, GRADES, KINDS, ROLES, STANCES } from "../incident/terms.ts";
import { GLOSSARY, GLOSSARY_GROUPS, type TermId } from "./glossary.ts";
import { termOf } from "./termOf.ts";
import { leakTerms } from "./termsOf.ts";

const IDS = Object.keys(GLOSSARY) as TermId[];

describe("the glossary", () => {
	it.each(IDS)("explains %s in plain words and in exact ones, a sentence each", (id) => {
		const { word, lay, expert } = GLOSSARY[id];
		expect(word).not.toBe("");
		for (const text of [lay, expert]) {
			expect(text).toMatch(/^[A-Z“].{10,220}\.$/);
			expect(text).not.toMatch(/[a-z]\. [A-Z]/);
			expect(text).not.toMatch(/\b(attack|stole|steal|spied|spy|victim|hijacker)/i);
		}
		expect(lay).not.toBe(expert);
		expect(lay).not.toMatch(/\bRFC\b/);
	});

	it("has each term in one group, so that the page of methods shows all of them once", () => {
		const shown = GLOSSARY_GROUPS.flatMap(({ ids }) => ids);
		expect([...shown].sort()).toEqual([...IDS].sort());
		expect(new Set(IDS.map((id) => GLOSSARY[id].word.toLowerCase())).size).toBe(IDS.length);
	});

	it("knows every word of the schema", () => {
		const verdicts = ["potential", "corroborated", "confirmed by operator", "disputed", "retracted", "benign"] as const;
		const words = [...GRADES, ...KINDS, ...ROLES, ...DEFENCES, ...verdicts, ...STANCES, ...(["Valid", "Invalid", "NotFound"] as const)];
		for (const word of words) expect(GLOSSARY[termOf(word)], word).toBeDefined();
	});

	it("takes a leak of uncertain type for all types it may be", () => {
		expect(leakTerms("1, 2 or 4")).toEqual(["rfc-7908", "leak-type-1", "leak-type-2", "leak-type-4"]);
		expect(leakTerms("5")).toEqual(["rfc-7908", "leak-type-5"]);
	});
});
