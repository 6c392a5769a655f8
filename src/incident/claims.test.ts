import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { byDate, claimGroups, groupsShown, repliesElsewhere, speakerOf, speakersOf, stanceOf } from "./claims.ts";
import type { Incident } from "./derived.ts";
import type { Claim } from "./schema.ts";

const canada: Incident = JSON.parse(readFileSync("public/data/incidents/2016-02-canada-korea.json", "utf8"));
const claims = canada.claims ?? [];
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({ id, by: id, stance: "error", text: id, sources: ["s"], ...more });
const ids = (some: readonly Claim[]) => some.map(({ id }) => id);

describe("claims", () => {
	it("stand with what answers them, the answered ones first", () => {
		const groups = claimGroups(claims).map(({ claim: first, answers }) => [first.id, ...ids(answers)]);
		expect(groups.slice(0, 2)).toEqual([["authors-malice", "embassy", "china-telecom-americas"], ["authors-espionage"]]);
		expect(groups.flat().sort()).toEqual(ids(claims).sort());
	});
	it("fold only between groups, and only when that saves more than two cards", () => {
		expect(groupsShown(claimGroups(claims))).toBe(2);
		expect(groupsShown(claimGroups(claims.slice(0, 6)))).toBe(claimGroups(claims.slice(0, 6)).length);
		expect(groupsShown([])).toBe(0);
	});
	it("all stand, once each, also when they answer each other in a ring or answer what is not there", () => {
		const odd = [claim("a", { answers: "b" }), claim("b", { answers: "a" }), claim("c", { answers: "gone" }), claim("d", { answers: "d" })];
		const shown = claimGroups(odd).flatMap(({ claim: first, answers }) => [first.id, ...ids(answers)]);
		expect(shown.sort()).toEqual(["a", "b", "c", "d"]);
	});
	it("sort by date both ways, those without one last", () => {
		const some = [claim("none"), claim("late", { at: "2020-06" }), claim("early", { at: "2018-10-30" })];
		expect(ids(byDate(some, "ascending"))).toEqual(["early", "late", "none"]);
		expect(ids(byDate(some, "descending"))).toEqual(["late", "early", "none"]);
	});
	it("say who told them, where the source is not the speaker's own text", () => {
		expect(speakerOf({ by: "D. Madory, Dyn" })).toBe("D. Madory, Dyn");
		expect(speakerOf({ by: "D. Madory, Dyn", asToldBy: "Ars Technica" })).toBe("D. Madory, Dyn, as told by Ars Technica");
	});
	it("name several speakers once each, apart from each other", () => {
		expect(speakersOf([claim("a"), claim("b"), claim("a")])).toBe("a and b");
		expect(speakersOf([claim("a, paper"), claim("b")])).toBe("a, paper; b");
	});
	it("answer only where they reply to somebody", () => {
		expect([stanceOf({ stance: "denied" }), stanceOf({ stance: "denied", answers: "a" })]).toEqual(["Denied", "Answered: denied"]);
		expect([stanceOf({ stance: "deliberate" }), stanceOf({ stance: "error", answers: ["a"] })]).toEqual(["Claimed: deliberate", "Answered: error"]);
		expect(stanceOf({ stance: "no view", answers: "a" })).toBe("Answered: no view on the cause");
	});
	it("tell of replies that stand in another group, on both sides", () => {
		const both = [claim("a"), claim("b"), claim("c", { answers: ["a", "b"] })];
		const groups = claimGroups(both).map(({ claim: first, answers }) => [first, ...answers]);
		expect(groups.map(ids)).toEqual([["a", "c"], ["b"]]);
		const elsewhere = groups.flatMap((group) =>
			group.map((one) => {
				const { asked, answers } = repliesElsewhere(both, one, group);
				return [one.id, ids(asked), ids(answers)];
			}),
		);
		expect(elsewhere).toEqual([
			["a", [], []],
			["c", ["b"], []],
			["b", [], ["c"]],
		]);
	});
});
