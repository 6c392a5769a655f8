// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { FactWrong, RecordWrong } from "./SomethingWrong.tsx";
import { FactsContext } from "./useFacts.ts";

const incident = JSON.parse(readFileSync("public/data/incidents/2016-02-canada-korea.json", "utf8")) as Incident;
const now = vi.fn(async () => ({ version: "0123456789ab", address: "https://example.org/incidents/2016-02-canada-korea/" }));

function show(to: string | null, name: string | null) {
	const reports = { to, address: "", build: "b1", now };
	render(
		<FactsContext value={{ incident, mode: "page", chosen: null, choose: () => {}, textHref: "text/", rootHref: "../../", reports }}>
			{name === null ? <RecordWrong /> : <FactWrong name={name} />}
		</FactsContext>,
	);
}

async function open() {
	await act(async () => {
		(document.querySelector("details") as HTMLDetailsElement).open = true;
	});
}

const text = () => (screen.getByRole("textbox") as HTMLTextAreaElement).value;
const bodyOf = (href: string | null) => new URL(href ?? "").searchParams.get("body");

afterEach(() => {
	cleanup();
	vi.unstubAllGlobals();
	now.mockClear();
});

describe("“Something wrong?”", () => {
	it("asks for nothing before it is opened, then knows version and address", async () => {
		show(null, "time.end");
		expect(now).not.toHaveBeenCalled();
		expect(text()).not.toContain("0123456789ab");
		await open();
		expect(now).toHaveBeenCalledTimes(1);
		expect(text()).toContain("Seen in: data version 0123456789ab, site version b1");
		expect(text()).toContain("?fact=time.end");
	});
	it("leads to an issue with the text that is shown, in another tab", async () => {
		show("https://github.com/x/y/issues/new", "time.end");
		await open();
		const link = screen.getByRole("link", { name: "Open an issue at github.com" });
		expect(bodyOf(link.getAttribute("href"))).toBe(text());
		expect(link.getAttribute("rel")).toBe("noopener noreferrer");
	});
	it("writes an e-mail in the same tab", () => {
		show("mailto:facts@example.org", "time.end");
		const link = screen.getByRole("link", { name: "Write to facts@example.org" });
		expect(link.getAttribute("href")).toMatch(/^mailto:facts@example\.org\?subject=2016-02-canada-korea%3A%20End&body=/);
		expect(link.getAttribute("target")).toBeNull();
	});
	it("copies the text where the site names no address, and lets it be copied by hand where that fails", async () => {
		const writeText = vi.fn(async (_: string) => {});
		vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
		show(null, "time.end");
		expect(screen.queryByRole("link")).toBeNull();
		await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Copy the text" })));
		expect(writeText.mock.calls[0]?.[0]).toContain(text());
		expect(screen.getByRole("status").textContent).toBe("Copied.");
		writeText.mockRejectedValueOnce(new Error("no"));
		document.execCommand = () => false;
		await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Copy the text" })));
		expect(screen.getByRole("status").textContent).toContain("copy it by hand");
	});
	it("at the end of the record is about all of it, until a fact is chosen", async () => {
		show(null, null);
		expect(text()).not.toContain("Fact:");
		await open();
		fireEvent.change(screen.getByRole("combobox", { name: "What is it about?" }), { target: { value: "networks.1" } });
		expect(text()).toContain("Fact: Network and its role (networks.1)");
	});
});
