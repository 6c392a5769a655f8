// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { factNames } from "../incident/support.ts";
import { Dossier } from "./Dossier.tsx";
import { EvidencePanel } from "./EvidencePanel.tsx";
import { FactsContext } from "./useFacts.ts";

const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const canada = read("2016-02-canada-korea");
const youtube = read("2008-02-pakistan-telecom-youtube");

function Page({ incident, rows }: { incident: Incident; rows?: string }) {
	const [chosen, choose] = useState<string | null>(null);
	return (
		<FactsContext value={{ incident, mode: "page", chosen, choose, textHref: "text/", rootHref: "../../" }}>
			<Dossier incident={incident} related={null} />
			<EvidencePanel name={chosen} onClose={() => choose(null)} rows={rows} />
			<button type="button" onClick={() => choose("networks.1")}>
				A stop on the map
			</button>
		</FactsContext>
	);
}

function open(incident = canada, rows?: string) {
	render(<Page incident={incident} {...(rows === undefined ? {} : { rows })} />);
	return (name: string) => {
		const mark = document.querySelector<HTMLElement>(`a[data-mark="${name}"]`) as HTMLElement;
		fireEvent.click(mark);
		return mark;
	};
}

const panel = () => document.querySelector<HTMLElement>(".evidence-panel");
const part = (label: string) => [...(panel()?.querySelectorAll("dt") ?? [])].find((dt) => dt.textContent === label)?.nextElementSibling?.textContent;
const said = () =>
	screen
		.getAllByRole("status")
		.map(({ textContent }) => textContent)
		.join("");

afterEach(cleanup);

describe("the evidence panel", () => {
	it("is not there before a fact is chosen", () => {
		open();
		expect(panel()).toBeNull();
		expect(said()).toBe("");
	});
	it("says of an inferred network from what, with quote, source and grade", () => {
		const choose = open();
		choose("networks.1");
		expect(panel()?.textContent).toContain("inferred: worked out by us");
		expect(part("Inferred from")).toContain("No text found gives an AS number");
		expect(part("In the source's words")).toMatch(/“diverted by China Telecom .*Globe and Mail, 2018/);
		expect(part("Source")).toMatch(/R. Fife and S. Chase · Globe and Mail · 30 Oct 2018 · secondary source.*Supports: Start/);
	});
	it("says what speaks against a fact, and leads there", () => {
		const choose = open();
		choose("flows.ottawa-korea.diverted.hops.1");
		expect(part("What speaks against it")).toContain("The Senate staff report says");
		fireEvent.click(screen.getByRole("button", { name: "Where the first China Telecom hop was" }));
		expect(screen.getByRole("heading", { name: "Disagreement between sources" })).toBe(document.activeElement);
		expect(part("It puts in doubt")).toContain("Toronto: China Telecom PoP");
	});
	it("says who answered a claim, and that nobody did", () => {
		const choose = open();
		choose("claims.authors-malice");
		expect(part("Answered by")).toContain("Chinese embassy in Ottawa");
		cleanup();
		open({ ...canada, claims: (canada.claims ?? []).map(({ answers, ...claim }) => claim) })("claims.shavitt-small-fraction");
		expect(part("Answered by")).toBe("Nobody on record.");
	});
	it("says how a figure was computed and from which stops", () => {
		const choose = open();
		choose("derived.figures.ottawa-korea.length");
		expect(part("How we made it")).toContain("great circles");
		expect(within(panel() as HTMLElement).getAllByRole("button", { name: /^Stop of the (usual|diverted) path: / })).toHaveLength(9);
	});
	it("says plainly that nothing is recorded for a sentence without support", () => {
		const choose = open({ ...canada, independentCheck: { text: "A sentence of an old file." } });
		expect(choose("independentCheck").textContent).toBe("no source");
		expect(panel()?.textContent).toContain("No source is recorded for this.");
	});
	it("shows rows of the raw file with measured facts only", () => {
		const choose = open(youtube, "Rows at this instant");
		choose("figures.0");
		expect(panel()?.textContent).toContain("Rows at this instant");
		choose("networks.0");
		expect(panel()?.textContent).not.toContain("Rows at this instant");
	});
});

describe("focus", () => {
	it("goes to the panel's heading from a mark, and back there on Escape", () => {
		const choose = open();
		const mark = choose("networks.1");
		expect(document.activeElement?.textContent).toBe("Network and its role");
		expect(said()).toBe("");
		fireEvent.keyDown(document.activeElement as Element, { key: "Escape" });
		expect(panel()).toBeNull();
		expect(document.activeElement).toBe(mark);
	});
	it("stays where it is when map or timeline choose, and the panel is announced", () => {
		open();
		const stop = screen.getByRole("button", { name: "A stop on the map" });
		stop.focus();
		fireEvent.click(stop);
		expect(document.activeElement).toBe(stop);
		expect(said()).toMatch(/^Evidence shown\. Network and its role: China Telecom.*\(inferred\)$/);
		fireEvent.keyDown(document.body, { key: "Escape" });
		expect(document.activeElement).toBe(stop);
	});
	it("stays on the button that goes to the next fact, round to the first, and then returns to the fact read last", () => {
		const choose = open();
		choose(factNames(canada).at(-1) as string);
		const next = screen.getByRole("button", { name: "Next fact" });
		next.focus();
		fireEvent.click(next);
		expect(document.activeElement).toBe(next);
		expect(said()).toContain("Sentence of the summary");
		fireEvent.click(next);
		fireEvent.click(next);
		fireEvent.click(next);
		fireEvent.click(screen.getByRole("button", { name: "Close" }));
		expect(document.activeElement?.getAttribute("data-mark")).toBe("kinds");
	});
});

describe("the claims", () => {
	it("fold after the first pairs, and unfold for a claim that is chosen", () => {
		const choose = open();
		const views = document.querySelector(".claim-views");
		expect(document.querySelectorAll(".claim")).toHaveLength(10);
		expect(document.querySelectorAll(".claim.is-folded")).toHaveLength(6);
		expect(screen.getByRole("button", { name: "Show all 10" })).not.toBeNull();
		choose("claims.rogers");
		expect(views?.classList).toContain("is-open");
		expect(screen.queryByRole("button", { name: "Show all 10" })).toBeNull();
	});
	it("say who told them and name replies that stand with another claim, in cards and in the ledger", () => {
		const claim = (id: string, more: object = {}) => ({
			id,
			by: id.toUpperCase(),
			stance: "error" as const,
			text: `${id} says so.`,
			sources: ["globe"],
			...more,
		});
		const reply = claim("c", { stance: "denied", answers: ["a", "b"], asToldBy: "a newspaper" });
		open({ ...canada, claims: [claim("a"), claim("b"), reply] });
		const card = (id: string) => document.querySelector(`.claim[data-fact="claims.${id}"]`)?.textContent;
		const row = (id: string) => document.querySelector(`.ledger [data-fact="claims.${id}"]`)?.textContent;
		expect(card("a")).not.toContain("Answered by");
		expect(card("b")).toContain("Answered by C.");
		expect(card("c")).toMatch(/^Answered: denied.*C, as told by a newspaper.*In answer to A and B\.$/);
		const hidden = [...document.querySelectorAll(".claim .visually-hidden")]
			.map(({ textContent }) => textContent)
			.filter((text) => text?.includes("In answer"));
		expect(hidden).toEqual([]);
		expect([row("a"), row("b")]).toEqual([expect.stringMatching(/C$/), expect.stringMatching(/C$/)]);
		expect(row("c")).toMatch(/C, as told by a newspaper.*Itself in answer to A and B$/);
	});
	it("stand in a ledger that sorts by date either way", () => {
		open();
		const dates = () => [...document.querySelectorAll(".ledger-when")].map(({ textContent }) => textContent);
		expect(dates().slice(0, 1)).toEqual(["21 Oct 2018"]);
		expect(dates().at(-1)).toBe("14 Dec 2020");
		fireEvent.click(screen.getByRole("button", { name: "When" }));
		expect(screen.getByRole("columnheader", { name: "When" }).getAttribute("aria-sort")).toBe("descending");
		expect(dates()[0]).toBe("14 Dec 2020");
		expect(dates().at(-1)).toBe("21 Oct 2018");
	});
});

describe("in a text", () => {
	it("the support stands written out beside the fact, with nothing to open", () => {
		render(
			<FactsContext value={{ incident: canada, mode: "text", chosen: null, choose: () => {}, textHref: "", rootHref: "../../../" }}>
				<Dossier incident={canada} related={null} />
			</FactsContext>,
		);
		expect(document.querySelectorAll("a[data-mark]")).toHaveLength(0);
		expect(document.getElementById("fact-independentCheck")?.textContent).toContain(
			"(inferred: NANOG mailing list, 2018; US Senate, 2020; Globe and Mail, 2018;",
		);
		const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
		expect(document.querySelectorAll(".is-folded")).toHaveLength(0);
	});
});
