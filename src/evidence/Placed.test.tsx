// @vitest-environment happy-dom
import { readdirSync, readFileSync } from "node:fs";
import { cleanup, fireEvent, render } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { Incident, PlacedPair, PlacedWay } from "../incident/derived.ts";
import { placedName } from "../incident/placedFacts.ts";
import { pairWords, wayLengthWords } from "../incident/placedFigures.ts";
import { citiesWords, wayStops } from "../incident/placedStops.ts";
import { whyNotPlaced } from "../incident/placedWords.ts";
import { EvidencePanel } from "./EvidencePanel.tsx";
import { Placed } from "./Placed.tsx";
import { FactsContext } from "./useFacts.ts";

const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const all = readdirSync("public/data/incidents").map((file) => read(file.replace(".json", "")));

function Page({ incident, mode, fact }: { incident: Incident; mode: "page" | "text"; fact: string | null }) {
	const [chosen, choose] = useState(fact);
	return (
		<FactsContext value={{ incident, mode, chosen, choose, textHref: "text/", rootHref: "../../" }}>
			<Placed incident={incident} />
			{mode === "page" && <EvidencePanel name={chosen} onClose={() => choose(null)} />}
		</FactsContext>
	);
}

const show = (incident: Incident, mode: "page" | "text", fact: string | null = null) => render(<Page incident={incident} mode={mode} fact={fact} />);

const words = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ");
const itemOf = (id: string) => document.getElementById(`fact-${placedName(id)}`);

afterEach(cleanup);

describe("AS paths, placed, in the text of every record", () => {
	it.each(all.map((incident) => [incident.id, incident] as const))("%s: each way names its stops, candidates and sources", (_, incident) => {
		show(incident, "text");
		const { ways } = incident.derived.placed;
		const city = (id: string) => incident.places[id]?.name ?? id;
		for (const way of ways) {
			const item = itemOf(way.id);
			const rows = [...(item?.querySelectorAll("tbody tr") ?? [])];
			const ownStart = way.handovers[0]?.leave !== way.start.place;
			expect(rows.length, way.id).toBe(way.handovers.length + (ownStart ? 1 : 0));
			for (const [i, { leave, enter, candidates, gap }] of way.handovers.entries()) {
				const [head, says, chosen, sources] = [...(rows[i + (ownStart ? 1 : 0)]?.children ?? [])].map(words);
				for (const id of [leave, enter]) expect(head, way.id).toContain(city(id));
				expect(says?.startsWith("Gap: "), way.id).toBe(gap);
				for (const id of candidates) expect(chosen, way.id).toContain(city(id));
				expect(sources, way.id).toMatch(/(measured|reported|inferred), |is on record|route collector there|seen from there/);
				expect(sources, way.id).not.toContain("not on record");
			}
			for (const link of item?.querySelectorAll("tbody a") ?? []) expect(link.getAttribute("href"), way.id).toMatch(/^https?:\/\//);
		}
	});
	it.each(all.map((incident) => [incident.id, incident] as const))("%s: claims no length that is not known, and no least difference", (_, incident) => {
		show(incident, "text");
		for (const { id, km } of incident.derived.placed.ways) {
			const said = [...(itemOf(id)?.querySelectorAll(".strip-note") ?? [])].map(words).join(" ");
			const least = /at least ([\d,]+) km/i.exec(said)?.[1]?.replaceAll(",", "");
			const most = /up to ([\d,]+) km/.exec(said)?.[1]?.replaceAll(",", "");
			if (km === null) expect(said.replace(/shortest against shortest.*/i, ""), id).not.toMatch(/\d km/);
			else if (km.min > 0) expect(Number(least), id).toBeGreaterThan(0);
			if (least !== undefined) expect(Number(least), id).toBeLessThanOrEqual(km?.min ?? -1);
			if (most !== undefined) expect(Number(most), id).toBeGreaterThanOrEqual(km?.max ?? Infinity);
		}
		const text = words(document.querySelector(".placed"));
		expect(text).not.toMatch(/(at least|minimum)\s*[+−]/i);
		expect(text).not.toMatch(/against shortest[^.]{0,20}at least/i);
		expect(/A network may have cities that are not on record/.test(text)).toBe(incident.derived.placed.ways.length > 0);
	});
	it.each(all.map((incident) => [incident.id, incident] as const))("%s: gives the reason where nothing is drawn", (_, incident) => {
		show(incident, "text");
		const why = whyNotPlaced(incident);
		if (why === null) expect(document.querySelector(".placed-way")).not.toBeNull();
		else expect(words(document.querySelector(".placed"))).toContain(why);
	});
});

describe("AS paths, placed", () => {
	const youtube = read("2008-02-pakistan-telecom-youtube");
	it("show those of the peak first and fold the others, all of them in the list of the record", () => {
		show(youtube, "text");
		const folded = document.querySelectorAll("details .placed-way");
		const open = [...document.querySelectorAll(".placed-way")].filter((item) => !item.closest("details"));
		expect(open.length).toBeGreaterThan(1);
		expect(open.length).toBeLessThanOrEqual(6);
		expect(folded.length + open.length).toBe(youtube.derived.placed.ways.length);
		expect([...document.querySelectorAll("details")].some(({ open: isOpen }) => isOpen)).toBe(false);
		expect(words(document.querySelector(".placed"))).toMatch(/At the peak, 24 Feb 2008, .* They hold \d+ of \d+ vantage points/);
	});
	it("of one series stand beside the map: the one that is chosen there", () => {
		show(youtube, "page");
		const names = [...document.querySelectorAll<HTMLElement>(".placed-way")].map(({ dataset }) => dataset.fact);
		expect(names.length).toBeGreaterThan(6);
		expect(names.filter((name) => !/^placed\.ris-\d+$/.test(name ?? ""))).toEqual([]);
		const { difference, points } = pairWords(youtube.derived.placed.pairs[0] as PlacedPair);
		expect(words(document.querySelector(".distance"))).toContain(`Shortest against shortest${difference}from the same vantage point; ${points}`);
	});
	it("open their evidence: the stops, what they were chosen from, why the networks count as being there, the path, the rule", () => {
		const cantv = read("2026-01-cantv");
		const way = cantv.derived.placed.ways[0] as PlacedWay;
		const [stop] = wayStops(cantv, way);
		show(cantv, "page", placedName(way.id));
		const panel = document.querySelector<HTMLElement>(".evidence-panel");
		const part = (label: string) => [...(panel?.querySelectorAll("dt") ?? [])].find((dt) => dt.textContent === label)?.nextElementSibling;
		expect(words(panel)).toContain(`24482 52320 8048 ×9 6762 1299 269832 21980: ${citiesWords(cantv, way)}; ${wayLengthWords(way)}`);
		expect(words(panel)).toContain("inferred: worked out by us");
		for (const text of [
			`${stop?.city}: ${stop?.says}.${stop?.chosen}`,
			...(stop?.sources ?? []).flatMap(({ who, standing, notes }) => [`${who}: ${standing}`, ...notes]),
		])
			expect(words(part("Stops"))).toContain(text);
		expect(part("Stops")?.querySelectorAll("a[href^=http]").length).toBeGreaterThan(0);
		expect(words(part("How we made it"))).toContain("within 80 km count as one");
		expect(words(part("Note"))).toContain("No city is on record for AS269832");
		fireEvent.click(part("Made from")?.querySelector("button") as Element);
		expect(words(document.querySelector(".evidence-panel h2"))).toBe("Diverted AS path in BGP");
	});
	it("are left out beside the map where no AS path was published, and say why where a path cannot be placed", () => {
		show(read("2016-02-canada-korea"), "page");
		expect(document.querySelector(".placed")).toBeNull();
		cleanup();
		show(read("2011-03-facebook-att-skb"), "page");
		expect(document.querySelector('[data-fact="notPlaced"]')).not.toBeNull();
	});
});
