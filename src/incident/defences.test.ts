import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFENCE_WORDS, manrsActions } from "./defences.ts";
import type { Incident } from "./derived.ts";
import { DEFENCES } from "./terms.ts";

const youtube: Incident = JSON.parse(readFileSync("public/data/incidents/2008-02-pakistan-telecom-youtube.json", "utf8"));

describe("MANRS's four actions", () => {
	it("stand in MANRS's order and take their answers from the measures", () => {
		expect(manrsActions(youtube.defences).map(({ id, answer, from }) => [id, answer, from])).toEqual([
			["filtering", "yes", ["defences.0"]],
			["anti-spoofing", "no", []],
			["coordination", "partly", ["defences.5"]],
			["validation", "yes", ["defences.2"]],
		]);
	});
	it("say that anti-spoofing concerns packets and not routes", () => expect(manrsActions(youtube.defences)[1]?.because).toMatch(/packets, not routes/));
	it("are unknown where the record does not judge the measure, and say so", () => {
		const actions = manrsActions(undefined);
		expect(actions.map(({ answer }) => answer)).toEqual(["unknown", "no", "unknown", "unknown"]);
		expect(actions[0]?.because).toMatch(/does not judge/);
	});
});

describe("a measure", () => {
	it.each(DEFENCES)("%s has a name and one sentence on its limits", (measure) => {
		const { name, limits } = DEFENCE_WORDS[measure];
		expect(name).toMatch(/^[A-Z]/);
		expect(limits).toMatch(/^[A-Z][^.]+\.$/);
	});
});
