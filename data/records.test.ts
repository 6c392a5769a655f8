import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Catalogue, Incident } from "../src/incident/derived.ts";
import { openIncident } from "../src/incident/open.ts";
import { sentenceAt } from "../src/incident/sentence.ts";
import { stateAt } from "../src/incident/state.ts";

const FOLDER = "public/data/incidents";
const ids = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
const read = (id: string) => openIncident(JSON.parse(readFileSync(`${FOLDER}/${id}.json`, "utf8")));
const catalogue = JSON.parse(readFileSync("public/data/catalogue.json", "utf8")) as Catalogue;

/** Everything we say ourselves: all texts but quotes, claims and the names of sources. */
function ownWords(incident: Incident): string {
	const { claims, sources, registry, ...own } = incident;
	const networks = Object.values(registry).map(({ pops, ...network }) => [network, pops?.map(({ because, note }) => [because, note])]);
	return JSON.stringify({ ...own, networks, claims: claims?.map((claim) => claim.id) });
}

describe("the records", () => {
	it("are those of the folders, and the catalogue lists each once", () => {
		expect([...ids].sort()).toEqual(readdirSync("data/incidents").sort());
		expect(catalogue.incidents.map((entry) => entry.id).sort()).toEqual([...ids].sort());
	});
});

const incidents = new Map(await Promise.all(ids.map(async (id) => [id, await read(id)] as const)));

describe.each(ids)("%s", (id) => {
	const incident = incidents.get(id) as Incident;
	const { derived } = incident;

	it("says nothing of motives in our own words", () => {
		expect(ownWords(incident).replaceAll("registry-attack", "")).not.toMatch(
			/\b(attack(s|ed|er|ers|ing)?|stole|stolen|steal(s|ing)?|spie[ds]|spying|culprit|perpetrat\w*|villain)\b/i,
		);
	});
	it("publishes no working note", () => expect(JSON.stringify(incident)).not.toMatch(/\[(M|V1|V2|S|P|R|I)\]|fact sheet|archived cop|TODO|not found in/));
	it("draws a route, or says why there is none", () =>
		expect(derived.scene.legs.length > 0 || (incident.noRoute ?? "").length > 20 || (incident.flows ?? []).length > 0).toBe(true));
	it("has something on the map", () =>
		expect(derived.scene.legs.length + derived.scene.stops.length + derived.scene.sites.length + derived.scene.countries.length).toBeGreaterThan(0));
	it("is not diverted before its start, and says so", () => {
		expect(stateAt(derived, derived.overview.startSec).state).toBe("none");
		expect(sentenceAt(derived, derived.overview.startSec)).toMatch(/^before the start/);
	});
	it("is diverted, or may be, at its peak", () => expect(["diverted", "possibly diverted"]).toContain(stateAt(derived, derived.peakSec).state));
	it("is over at the end of its timeline, or never says so where no end was published", () => {
		const last = stateAt(derived, derived.overview.endSec);
		const isOpen = derived.episodes.some((episode) => episode.end === null);
		expect(isOpen ? ["possibly diverted", "none"] : ["none"]).toContain(last.state);
	});
	it("keeps every leg's line in one piece, short way round", () => {
		for (const leg of derived.scene.legs) {
			for (const [i, [lon, lat]] of leg.line.entries()) if (i > 0 && Math.abs(lat) < 80) expect(Math.abs(lon - (leg.line[i - 1]?.[0] ?? lon))).toBeLessThan(60);
		}
	});
	it("quotes under 25 words", () => {
		for (const claim of incident.claims ?? []) expect((claim.quote ?? "").split(/\s+/).length).toBeLessThan(25);
	});
	it("cites only sources it lists", () => {
		const cited = [...JSON.stringify({ ...incident, sources: {} }).matchAll(/"sources":\[([^\]]*)\]/g)].flatMap((match) =>
			(match[1] ?? "").split(",").filter(Boolean),
		);
		for (const key of cited) expect(Object.keys(incident.sources)).toContain(JSON.parse(key));
	});
});
