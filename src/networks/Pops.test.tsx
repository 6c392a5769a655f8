// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { NetworkFile, NetworkPops } from "../atlas/network.ts";
import { Pops } from "./Pops.tsx";

const read = (asn: number) => JSON.parse(readFileSync(`public/data/networks/AS${asn}.json`, "utf8")) as NetworkFile;
const shown = (file: Pick<NetworkFile, "pops" | "popsClaim" | "sisters">, maps: string[] = []) => render(<Pops {...file} maps={maps} />).container;
const year = (asOf: string): NetworkPops => ({
	...{ asn: 1, cities: [{ name: `City of ${asOf}`, country: null, at: [0, 0] }], asOf, since: null },
	...{ grade: "reported", source: "s", url: null, because: null, note: null },
});

afterEach(cleanup);

describe("points of presence on a network's page", () => {
	it("tell the four cities of the count from those of which nobody says, in words and by mark, and quote the count", () => {
		const page = shown(read(4134));
		expect(page.textContent).toContain("At least six of the eight in the United States are not named in any text found.");
		const [counted] = within(page).getAllByRole("figure");
		const [named, notSaid] = within(counted as HTMLElement).getAllByRole("listitem");
		expect(named?.textContent).toMatch(/^named by a source that tells of the count: (?=.*Toronto)(?=.*Vancouver)(?=.*Seattle)(?=.*New York)/);
		expect(notSaid?.textContent).toMatch(/^no source says whether it is in the count: (?=.*Dallas)(?=.*Hillsboro)(?=.*Aurora)(?=.*Montreal)/);
		expect(named?.querySelector("svg")?.innerHTML).not.toBe(notSaid?.querySelector("svg")?.innerHTML);
		expect(screen.getByRole("row", { name: /Dallas/ }).textContent).toMatch(/no source says whether it is in the count.*10 Mar 2017.*p\. 67/);
	});
	it("tell sister networks apart by number, and say of each source when and how many cities", () => {
		const page = shown(read(4134));
		const heads = within(page).getAllByRole("rowheader", { hidden: true });
		expect(heads.some(({ textContent }) => /^AS4809 · \w+ cit/.test(textContent ?? ""))).toBe(true);
		for (const { textContent } of heads) expect(textContent).toMatch(/^AS\d+ · [\w-]+ (city|cities)/);
		expect(page.textContent).toMatch(/cities on record for it and its sister networks, as of Aug 2006 to Nov 2026/);
	});
	it("fold away what comes after the eight latest sources", () => {
		const pops = Array.from({ length: 10 }, (_, i) => year(String(2020 - i))).concat({ ...year("2011"), source: "t" });
		const page = shown({ pops, popsClaim: null, sisters: [] });
		const fold = page.querySelector("details") as HTMLDetailsElement;
		expect(fold.open).toBe(false);
		expect(fold.querySelector("summary")?.textContent).toBe("3 earlier sources, 2 cities");
		expect(fold.querySelectorAll("tbody tr").length).toBe(3);
		cleanup();
		expect(shown({ pops: pops.slice(0, 8), popsClaim: null, sisters: [] }).querySelector("details")).toBeNull();
	});
	it("keep the map's room until it is drawn, and show the maps that are given in their places", () => {
		expect([...shown(read(6939)).querySelectorAll(".pops-map")].map(({ innerHTML }) => innerHTML)).toEqual([""]);
		cleanup();
		const maps = [...shown(read(4134), ["<svg id='a'></svg>", "<svg id='b'></svg>"]).querySelectorAll(".pops-map > svg")];
		expect(maps.map(({ id }) => id)).toEqual(["a", "b"]);
	});
});
