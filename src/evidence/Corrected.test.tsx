// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { CorrectedNote } from "./Corrected.tsx";
import { Dossier } from "./Dossier.tsx";
import { EvidencePanel } from "./EvidencePanel.tsx";
import { FactsContext } from "./useFacts.ts";

const record = JSON.parse(readFileSync("public/data/incidents/2016-02-canada-korea.json", "utf8")) as Incident;
const entry = (kind: "added" | "corrected", day: number, text: string, facts?: string[]) => ({
	...{ at: `2027-01-0${day}T00:00:00Z`, kind, text },
	...(facts ? { facts } : {}),
});
const history = [
	entry("added", 1, "Added to the atlas."),
	entry("corrected", 2, "It was May; it is June.", ["summary.0"]),
	entry("corrected", 4, "It was June; it is July.", ["summary.0"]),
	entry("corrected", 5, "A claim was taken out.", ["claims.gone"]),
];
const incident: Incident = { ...record, history };

function Page({ incident }: { incident: Incident }) {
	const [chosen, choose] = useState<string | null>(null);
	return (
		<FactsContext value={{ incident, mode: "page", chosen, choose, textHref: "text/", rootHref: "../../" }}>
			<CorrectedNote incident={incident} />
			<Dossier incident={incident} related={null} />
			<EvidencePanel name={chosen} onClose={() => choose(null)} />
			<button type="button" onClick={() => choose("summary.0")}>
				The sentence
			</button>
		</FactsContext>
	);
}

afterEach(cleanup);

describe("a fact that was corrected twice", () => {
	it("tells both in its evidence, the latest first, and the way to all of the record", () => {
		render(<Page incident={incident} />);
		fireEvent.click(screen.getByRole("button", { name: "The sentence" }));
		const told = [...document.querySelectorAll(".evidence-panel li")].map(({ textContent }) => textContent ?? "");
		expect(told.slice(0, 2)).toEqual([
			expect.stringContaining("Corrected on 4 Jan 2027: It was June; it is July."),
			expect.stringContaining("Corrected on 2 Jan 2027: It was May; it is June."),
		]);
		expect(document.querySelector('.evidence-panel a[href="#change-3"]')).not.toBeNull();
		expect(document.getElementById("change-3")?.textContent).toContain("It was June; it is July.");
	});
	it("is opened from the list of all corrections, which has the latest on top", () => {
		render(<Page incident={incident} />);
		expect([...document.querySelectorAll("ol.changes > li")].map(({ id }) => id)).toEqual(["change-4", "change-3", "change-2", "change-1"]);
		fireEvent.click(document.querySelector("#change-2 a") as Element);
		expect(screen.getByRole("region", { name: /^Evidence: Sentence of the summary/ })).toBeTruthy();
	});
});

describe("the head of a record", () => {
	it("says how often and when it was corrected, also where the fact is gone", () => {
		render(<Page incident={incident} />);
		expect(document.querySelector(".corrected-note")?.textContent).toBe("3 corrections, the latest on 5 Jan 2027. What was corrected");
	});
	it("says nothing while nothing was", () => {
		render(<Page incident={{ ...record, history: history.slice(0, 1) }} />);
		expect(document.querySelector(".corrected-note, .corrected")).toBeNull();
		expect(document.querySelectorAll("ol.changes > li")).toHaveLength(1);
	});
});
