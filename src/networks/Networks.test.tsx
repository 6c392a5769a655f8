// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { NetworkFile, NetworksFile } from "../atlas/network.ts";
import { networkLanes } from "../atlas/networkLanes.ts";
import { Lanes } from "./Lanes.tsx";
import { laneAxis, placeItems } from "./laneLayout.ts";
import type { Link } from "./links.ts";
import { NetworkList } from "./NetworkList.tsx";
import type { NetworkOrder } from "./networkOrder.ts";

const read = <T,>(path: string) => JSON.parse(readFileSync(`public/data/${path}`, "utf8")) as T;
const chinanet = read<NetworkFile>("networks/AS4134.json");
const { networks } = read<NetworksFile>("networks.json");
const link: Link = (to, children, rest) => (
	<a href={to} className={rest?.className} aria-label={rest?.label}>
		{children}
	</a>
);

afterEach(cleanup);

describe("roles over time", () => {
	const lanes = networkLanes(chinanet);
	it("has a link for every mark that says role, time, duration and grade, and whose it was", () => {
		render(<Lanes lanes={lanes} context={chinanet.context} asn={4134} link={link} />);
		const count = lanes.reduce((sum, { items }) => sum + items.length, 0);
		// Once for wide and once for narrow screens; the style sheet shows one.
		expect(screen.getAllByRole("link").length).toBe(2 * count);
		const [mark] = screen.getAllByRole("link", { name: /^Originated/ });
		expect(mark?.getAttribute("aria-label")).toMatch(/^Originated \(by AS23724\): .*, 8 Apr 2010, 15 to 20 min, measured$/);
		expect(screen.getByText("by AS23724, a sister network")).toBeTruthy();
		expect(screen.getAllByText("joined MANRS, 10 Dec 2020").length).toBe(2);
	});
	it("never puts two marks or their words on one another, on any network's chart", () => {
		for (const { asn } of networks) {
			const lanes = networkLanes(read<NetworkFile>(`networks/AS${asn}.json`));
			const axis = laneAxis(lanes, [], "narrow");
			for (const lane of lanes) {
				const { rows, placed } = placeItems(lane.items, axis, "narrow");
				for (let row = 0; row < rows; row++) {
					const marks = placed.filter((mark) => mark.row === row);
					for (let i = 1; i < marks.length; i++) expect(marks[i]?.from, `AS${asn}, ${lane.name}`).toBeGreaterThanOrEqual(marks[i - 1]?.to ?? 0);
				}
			}
		}
	});
	it("draws no end where none was published, and none sharper than a month", () => {
		const axis = laneAxis(lanes, [], "wide");
		const placed = lanes.flatMap(({ items }) => placeItems(items, axis, "wide").placed);
		const canada = placed.find(({ item }) => item.incident.id === "2016-02-canada-korea");
		expect(canada?.pieces.map(({ how }) => how)).toEqual(["soft", "sure", "soft", "soft"]);
		const recurring = placed.find(({ item }) => item.incident.id === "2014-11-vimpelcom-china-telecom");
		expect(recurring?.pieces.map(({ how }) => how)).toEqual(["soft"]);
	});
});

function List() {
	const [wanted, setWanted] = useState("");
	const [order, setOrder] = useState<NetworkOrder>("name");
	return <NetworkList networks={networks} wanted={wanted} onWanted={setWanted} order={order} onOrder={setOrder} link={link} />;
}

describe("the list of networks", () => {
	const type = (value: string) => fireEvent.change(screen.getByRole("searchbox"), { target: { value } });
	const names = () =>
		within(screen.getByRole("table"))
			.getAllByRole("rowheader")
			.map(({ textContent }) => textContent);
	it("finds by number, name without its accents, organisation and country", () => {
		render(<List />);
		type("as4134");
		expect(names()).toEqual(["China Telecom (CHINANET backbone) AS4134"]);
		type("TURK");
		expect(names()).toEqual(["Türk Telekom AS9121"]);
		type("china telecom");
		expect(names().length).toBe(5);
		type("korea sk");
		expect(names()).toEqual(["SK Broadband AS9318"]);
	});
	it("is by name at first, and answers a word that matches nothing with a way back", () => {
		render(<List />);
		const first = names().map((name) => name?.replace(/ AS\d+$/, "") ?? "");
		expect(first).toEqual([...first].sort((a, b) => a.localeCompare(b, "en")));
		type("(.*a){99}<b>");
		expect(screen.queryByRole("table")).toBeNull();
		fireEvent.click(screen.getByRole("button", { name: "Show all networks" }));
		expect(names().length).toBe(networks.length);
	});
});
