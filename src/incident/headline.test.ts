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
	expect(headline(internal)).toContain("leaked internal or more-specific routes of its own");
	expect(headline(internal)).not.toContain("learned from others");
});

it("names no stop that is inferred: the sentence may stand where nobody sees how it is known", () => {
	const domestic = read("2017-12-us-domestic-verizon-apac");
	expect(domestic.flows?.[0]?.diverted?.hops.map(({ grade }) => grade)).toContain("inferred");
	expect(headline(domestic)).toContain("going Los Angeles → Hangzhou → Washington DC");
});

it("says whose account it is, once, where the record is one", () => {
	const flow = { ...read("2016-02-canada-korea"), account: "Demchak and Shavitt" };
	expect(headline(flow)).toMatch(/^By the account of Demchak and Shavitt: That day, traffic was seen going Ottawa → .* → South Korea; duration: an hour\.$/);
	const { flows: _, ...noFlow } = { ...flow, title: "Canada to Korea, by Demchak and Shavitt" };
	expect(headline(noFlow)).toBe("That day: Canada to Korea, by Demchak and Shavitt; duration: an hour.");
	const { account: __, ...nobodys } = flow;
	expect(headline(nobodys)).toMatch(/^That day: traffic was seen going Ottawa/);
});
