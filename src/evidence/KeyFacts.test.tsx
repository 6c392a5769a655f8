// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { KeyFacts } from "./KeyFacts.tsx";
import { FactsContext } from "./useFacts.ts";

const open = (id: string) => {
	const incident = JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8")) as Incident;
	render(
		<FactsContext value={{ incident, mode: "page", chosen: null, choose: () => {}, textHref: "text/", rootHref: "../../" }}>
			<KeyFacts incident={incident} />
		</FactsContext>,
	);
	return screen.queryAllByText((_, element) => element?.tagName === "SMALL" && /gives it as an example/.test(element.textContent ?? ""));
};

afterEach(cleanup);

it("says which document gives the incident as an example, and leads there", () => {
	const [line] = open("2015-06-telekom-malaysia");
	expect(line?.textContent).toBe("RFC 7908 gives it as an example");
	expect(line?.querySelector("a")?.getAttribute("href")).toBe("https://www.rfc-editor.org/rfc/rfc7908");
});

it("says nothing of it where no document does", () => expect(open("2016-02-canada-korea")).toEqual([]));
