// @vitest-environment happy-dom
import { readdirSync, readFileSync } from "node:fs";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Router } from "wouter";
import type { Catalogue, Incident } from "../incident/derived.ts";
import { correctionsIn, factsOf } from "../incident/history.ts";
import { factNames, supportOf } from "../incident/support.ts";
import { createQueryClient } from "../state/queries.ts";
import { IncidentPage } from "./IncidentPage.tsx";
import { prepare, renderPage } from "./server.tsx";

const renders = vi.hoisted(() => ({ map: 0, timeline: 0 }));
vi.mock("../map/MapView.tsx", () => ({
	MapView: () => {
		renders.map++;
		return null;
	},
}));
vi.mock("../timeline/Timeline.tsx", () => ({
	Timeline: () => {
		renders.timeline++;
		return null;
	},
}));

const read = <T,>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, "utf8")) as T;
const catalogue = read<Catalogue>("catalogue.json");
const incidents = readdirSync("public/data/incidents").map((file) => read<Incident>(`incidents/${file}`));
const canada = incidents.find(({ id }) => id === "2016-02-canada-korea") as Incident;

beforeAll(prepare);

/** The side column of an incident's page as it is built. */
function sideOf(incident: Incident): Element {
	const page = document.createElement("div");
	page.innerHTML = renderPage(`/incidents/${incident.id}/`, catalogue, incident, { still: null, overview: null });
	return page.querySelector(".side") as Element;
}

/** Headings, labels and column heads name what stands below them; fixed texts are marked; the sources are what all else leads to. */
const NAMES_ONLY = "h1, h2, h3, dt, thead, caption, button, .crumbs, [data-fixed], [aria-labelledby=sources-head]";

function wordsWithoutFact(side: Element): string[] {
	const walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
	const found: string[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const words = node.textContent ?? "";
		if (!/[\p{L}\p{N}]/u.test(words)) continue;
		if (!node.parentElement?.closest(`[data-fact], ${NAMES_ONLY}`)) found.push(words.trim());
	}
	return found;
}

afterEach(() => {
	cleanup();
	history.replaceState(null, "", "/");
});

describe("the page of every incident", () => {
	it.each(incidents.map((incident) => [incident.id, incident] as const))("%s: no word stands outside of a fact that has its support", (_, incident) => {
		const side = sideOf(incident);
		expect(wordsWithoutFact(side)).toEqual([]);
		const names = [...side.querySelectorAll<HTMLElement>("[data-fact]")].map(({ dataset }) => dataset.fact as string);
		const marks = new Set([...side.querySelectorAll<HTMLElement>("a[data-mark]")].map(({ dataset }) => dataset.mark));
		expect(names.filter((name) => supportOf(incident, name) === null)).toEqual([]);
		expect(
			names.filter((name) => !marks.has(name)),
			"facts that cannot be reached by keyboard",
		).toEqual([]);
		const known = new Set(factNames(incident));
		const corrected = correctionsIn(incident).flatMap((change) => factsOf(incident, change).map(({ name }) => name));
		const silent = corrected.filter((name) => names.includes(name) && !side.querySelector(`.corrected a[data-mark="${name}"]`));
		expect(corrected.filter((name) => !side.querySelector(`.changes a[data-mark="${name}"]`))).toEqual([]);
		expect(silent, "corrected facts that do not say so").toEqual([]);
		expect(names.filter((name) => !known.has(name))).toEqual([]);
	});
	it("leads without script to the place of the fact on the text page", () => {
		const mark = sideOf(canada).querySelector('a[data-mark="summary.1"]');
		expect(mark?.getAttribute("href")).toBe("text/#fact-summary.1");
		expect(mark?.getAttribute("aria-label")).toBe(
			"reported, evidence for Sentence of the summary: By their account it went on for six months from February 2016.",
		);
	});
});

function open(incident = canada) {
	history.replaceState(null, "", `/incidents/${incident.id}/`);
	render(
		<QueryClientProvider client={createQueryClient()}>
			<Router>
				<IncidentPage incident={incident} />
			</Router>
		</QueryClientProvider>,
	);
	const mark = (name: string) => document.querySelector<HTMLElement>(`a[data-mark="${name}"]`) as HTMLElement;
	const fact = (name: string) => document.querySelector<HTMLElement>(`[data-fact="${name}"]`) as HTMLElement;
	return { mark, fact };
}

describe("choosing a fact", () => {
	it("opens its evidence, writes it into the address, and renders neither map nor timeline again", () => {
		const { mark, fact } = open();
		const before = { ...renders };
		expect(before.map).toBeGreaterThan(0);
		fireEvent.click(mark("networks.1"));
		expect(screen.getByRole("region", { name: "Evidence: Network and its role" }).textContent).toContain("AS4134");
		expect(fact("networks.1").classList).toContain("is-chosen");
		expect(new URLSearchParams(location.search).get("fact")).toBe("networks.1");
		fireEvent.click(fact("summary.0"));
		expect(screen.getByRole("heading", { name: "Sentence of the summary" })).toBe(document.activeElement);
		expect(renders).toEqual(before);
	});
	it("by its words leaves links and selections alone", () => {
		const { fact } = open();
		const selected = vi.spyOn(window, "getSelection").mockReturnValue({ isCollapsed: false } as Selection);
		fireEvent.click(fact("summary.0"));
		selected.mockRestore();
		const link = fact("related.2015-12-skb-verizon-apac").querySelector("a:not(.fact-mark)") as Element;
		link.addEventListener("click", (event) => event.preventDefault());
		act(() => void fireEvent.click(link, { ctrlKey: true }));
		expect(document.querySelector(".evidence-panel")).toBeNull();
	});
});
