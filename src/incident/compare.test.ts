import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareRows } from "./compare.ts";
import { instantRows } from "./compareInstants.ts";
import { busiestShare, compareScale, liveSpan, overlap, SCALE_NAMES } from "./compareScale.ts";
import type { Incident } from "./derived.ts";
import { sentenceAt } from "./sentence.ts";

const incidents = readdirSync("public/data/incidents").map((file) => JSON.parse(readFileSync(`public/data/incidents/${file}`, "utf8")) as Incident);
const named = (id: string) => incidents.find((one) => one.id === id) as Incident;
const [minutes, months, youtube] = ["2010-04-as23724-origin-hijack", "2016-02-canada-korea", "2008-02-pakistan-telecom-youtube"].map(named) as [
	Incident,
	Incident,
	Incident,
];

describe("what differs between incidents", () => {
	it("says nothing differs between an incident and itself, whichever of the atlas it is", () => {
		for (const incident of incidents) expect(compareRows([incident, incident]).filter(({ same }) => !same)).toEqual([]);
	});
	it("has a cell with words for every incident in every row", () => {
		const rows = compareRows(incidents);
		expect(rows.every(({ cells }) => cells.length === incidents.length)).toBe(true);
		expect(rows.flatMap(({ what, cells }) => cells.filter((cell) => cell.trim() === "" || /undefined|NaN|null/.test(cell)).map(() => what))).toEqual([]);
	});
	it("sets the 18 minutes beside the six months without filling what was not published", () => {
		const rows = compareRows([minutes, months]);
		const cells = (what: string) => rows.find((row) => row.what === what)?.cells;
		expect(cells("Lasted")).toEqual(["15 to 20 min", "about six months"]);
		expect(cells("Extra distance")).toEqual(["not known", "+1,300 to +4,100 km"]);
		expect(cells("Usual path")?.[0]).toBe("not published");
		expect(cells("Diverted path")?.[1]).toBe("Ottawa (CA) → Toronto (CA) → US West Coast → China → South Korea");
		expect(cells("Claims about the cause")?.[1]).toContain("Chinese embassy in Ottawa, as told by Globe and Mail: Answered: denied");
		expect(cells("Networks and roles")?.[0]).toMatch(/^expected origin: DARPA \(AS22238\)/);
	});
	it("says which kind of route each draws, and tells an AS path nowhere as the way of traffic", () => {
		const record = (routes: Incident["derived"]["routes"]) => incidents.filter(({ derived }) => derived.routes === routes);
		const cell = (incident: Incident, what: string) => compareRows([incident]).find((row) => row.what === what)?.cells[0] ?? "";
		for (const incident of record("packets")) expect(cell(incident, "Routes drawn")).toBe("known route: where packets went");
		expect(record("paths").length).toBeGreaterThan(10);
		for (const incident of record("paths")) {
			expect(cell(incident, "Routes drawn")).toMatch(/^AS path, placed: where these networks could meet; not where packets went/);
			for (const what of ["Usual path", "Diverted path", "Countries on the diverted path"]) expect(cell(incident, what), incident.id).toBe("not published");
			expect(cell(incident, "Length of the diverted path")).toBe("not known");
		}
		for (const incident of record("none")) expect(cell(incident, "Routes drawn")).toMatch(/^none\n.+\.$/);
		expect(cell(named("1997-04-as7007"), "Routes drawn")).toContain("could meet in one city, so the shortest way has no length");
	});
	it("names no motive of its own and calls nobody a culprit", () => {
		const words = compareRows(incidents).flatMap(({ what, cells }) =>
			what === "Claims about the cause" || what === "Independent check" ? [] : [what, ...cells],
		);
		expect(words.filter((text) => /attack|stole|spied|culprit|suspect/i.test(text.replaceAll("registry-attack", "")))).toEqual([]);
	});
});

describe("what changed between two instants", () => {
	it("tells the state and how many vantage points used which route", () => {
		const rows = instantRows(youtube, [youtube.derived.onsetSec, youtube.derived.onsetSec + 7200]);
		expect(rows[0]?.cells).toEqual([youtube.derived.onsetSec, youtube.derived.onsetSec + 7200].map((atSec) => sentenceAt(youtube.derived, atSec)));
		const measured = rows.find(({ what }) => what.startsWith("Vantage points: The whole event"));
		expect(measured?.same).toBe(false);
		expect(measured?.cells[0]).toBe("1 unexpected route\n109 expected route\n1 unknown");
	});
	it("tells AS paths apart from traffic: which stand, and how many vantage points they hold", () => {
		const told = (incident: Incident, instants: number[]) => instantRows(incident, instants).find(({ what }) => what === "AS paths drawn")?.cells;
		const { overview, peakSec } = youtube.derived;
		expect(told(youtube, [overview.startSec, peakSec])?.[1]).toMatch(/^usual AS path, placed\ndiverted AS path, placed\nThey hold \d+ of \d+ vantage points/);
		const published = named("2017-12-dv-link");
		expect(told(published, [published.derived.overview.startSec, published.derived.peakSec])).toEqual(["none", "diverted AS path, placed"]);
		expect(told(months, [months.derived.peakSec])).toBeUndefined();
		for (const incident of incidents.filter(({ flows }) => flows === undefined))
			expect(instantRows(incident, [incident.derived.peakSec]).filter(({ what }) => what.startsWith("Traffic"))).toEqual([]);
	});
	it("finds nothing changed at one and the same instant", () => {
		for (const incident of incidents) {
			expect(instantRows(incident, [incident.derived.peakSec, incident.derived.peakSec]).every(({ same }) => same)).toBe(true);
		}
	});
});

describe("the common scale", () => {
	it("gives every incident the same time since its own start", () => {
		for (const name of ["log", "linear"] as const) {
			const scale = compareScale([minutes, months, youtube], name);
			const since = scale.instantsAt(0.4).map((atSec, i) => atSec - ([minutes, months, youtube][i] as Incident).derived.onsetSec);
			expect(new Set(since).size).toBe(1);
		}
	});
	it("leads from a share to an instant and back, on every scale", () => {
		for (const name of SCALE_NAMES) {
			const scale = compareScale([minutes, months], name);
			for (const share of [0.06, 0.2, 0.5, 0.77, 1]) {
				scale.instantsAt(share).forEach((atSec, i) => {
					expect(scale.shareOf(i, atSec), `${name} ${share}`).toBeCloseTo(share, name === "log" ? 1 : 3);
				});
			}
		}
	});
	it("has room for the end of the longest, and a place before the start", () => {
		for (const incident of incidents) {
			const scale = compareScale([incident, minutes], "log");
			expect(scale.shareOf(0, liveSpan(incident).endSec)).toBeLessThan(1);
			expect(scale.instantsAt(0)[0]).toBeLessThan(incident.derived.onsetSec);
		}
	});
	it("offers a calendar only where there is an instant that all of them share", () => {
		expect(overlap([minutes, months])).toBe(false);
		expect(overlap([months, named("2015-12-skb-verizon-apac")])).toBe(true);
	});
	it("opens where most of them were diverted", () => {
		const scale = compareScale([minutes, months], "log");
		const [first] = scale.instantsAt(busiestShare([minutes, months], scale));
		expect(sentenceAt(minutes.derived, first as number)).toContain("· diverted");
	});
});
