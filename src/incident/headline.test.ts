import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Incident } from "./derived.ts";
import { headlineOf } from "./headline.ts";

const read = (id: string) => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8")) as Incident;
const headline = (incident: Incident) => headlineOf(incident, { ...incident, countries: {} }, "That day", "an hour");

it("says of a leak whose routes they were: those of others, or its own in a leak of type 6", () => {
	const learned = read("2015-06-telekom-malaysia");
	expect(headline(learned)).toContain("passed on routes it had learned from others");
	const internal = { ...learned, leakType: { type: "6", grade: "reported", sources: ["rfc7908"] } } as Incident;
	expect(headline(internal)).toContain("let internal or more-specific routes of its own out");
	expect(headline(internal)).not.toContain("learned from others");
});

it("names no stop that is inferred: the sentence may stand where nobody sees how it is known", () => {
	const domestic = read("2017-12-us-domestic-verizon-apac");
	expect(domestic.flows?.[0]?.diverted?.hops.map(({ grade }) => grade)).toContain("inferred");
	expect(headline(domestic)).toContain("going Los Angeles → Hangzhou → Washington DC");
});
