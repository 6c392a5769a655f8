import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "./derived.ts";
import { type Report, reportHref, reportOf, reportsGoTo } from "./report.ts";
import { factNames, supportOf } from "./support.ts";

const folder = new URL("../../public/data/incidents/", import.meta.url);
const incidents = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Incident);
const model = incidents.find(({ id }) => id === "2016-02-canada-korea") as Incident;
const ADDRESS = "https://example.org/incidents/2016-02-canada-korea/";
const seen = { incident: model, address: ADDRESS, version: "0123456789ab", build: "2026-11-30-1" };
const ISSUES = "https://github.com/x/y/issues/new";
const fieldsOf = (href: string) => Object.fromEntries(new URL(href).searchParams);

describe("the text for a mistake", () => {
	it("names record, address, fact, its wording, its sources and the versions", () => {
		const { title, body } = reportOf({ ...seen, name: "networks.1" });
		expect(title).toBe("2016-02-canada-korea: Network and its role");
		for (const part of [`Record: ${model.id}, “${model.title}”`, `Address: ${ADDRESS}?fact=networks.1`, "Fact: Network and its role (networks.1)", "AS4134"])
			expect(body).toContain(part);
		expect(body).toContain("Sources:\n- ");
		expect(body).toContain(model.sources.globe?.url);
		expect(body).toContain("Seen in: data version 0123456789ab, site version 2026-11-30-1");
	});
	it("of the record as a whole names no fact, and says nothing of what is not known", () => {
		const { title, body } = reportOf({ incident: model, name: null, address: "", version: null, build: "" });
		expect(title).toBe("2016-02-canada-korea: the record");
		expect(body).not.toMatch(/Fact:|Address:|Seen in|null|undefined/);
	});
	it.each(incidents.map((incident) => [incident.id, incident] as const))("%s: has a wording for every fact, and a link that hosts take", (_, incident) => {
		for (const name of factNames(incident)) {
			const report = reportOf({ ...seen, incident, name });
			const says = supportOf(incident, name)?.says;
			expect(says, name).toBeTruthy();
			expect(report.body, name).toContain(`It says: ${says}`);
			expect(report.body, name).not.toMatch(/undefined|\[object|: null/);
			expect(reportHref(ISSUES, report).length).toBeLessThanOrEqual(8000);
			expect(reportHref("mailto:a@b.example", report).length).toBeLessThanOrEqual(2000);
		}
	});
	it("tells what was corrected in the fact before", () => {
		const incident: Incident = { ...model, history: [{ at: "2027-01-02T00:00:00Z", kind: "corrected", text: "It was May.", facts: ["time.end"] }] };
		expect(reportOf({ ...seen, incident, name: "time.end" }).body).toContain("Corrected on 2 Jan 2027: It was May.");
	});
});

describe("the link", () => {
	const report: Report = { title: "A & B #1?", body: "é 漢 😀 +%&=#\n“two” lines" };
	it("encodes every character, so that it arrives as it was", () => {
		expect(fieldsOf(reportHref(ISSUES, report))).toEqual(report);
		const mail = reportHref("mailto:a@b.example", report);
		expect(mail).toContain("%0D%0A");
		expect(mail).not.toContain("+");
		expect(decodeURIComponent(mail)).toBe("mailto:a@b.example?subject=A & B #1?&body=é 漢 😀 +%&=#\r\n“two” lines");
	});
	it("replaces halves of characters, which no address can hold", () => {
		expect(fieldsOf(reportHref(ISSUES, { title: "a\uD800b", body: "\uDC00" }))).toEqual({ title: "a\uFFFDb", body: "\uFFFD" });
	});
	it("cuts a long text between characters, with a note", () => {
		for (const [to, most] of [[ISSUES, 8000] as const, ["mailto:a@b.example", 2000] as const]) {
			const href = reportHref(to, { title: "t", body: "😀".repeat(5000) });
			expect(href.length).toBeLessThanOrEqual(most);
			expect(href.length).toBeGreaterThan(most - 40);
			expect(decodeURIComponent(href)).toMatch(/😀\r?\n\[Cut here: [^\]]+\]\r?\n$/);
		}
	});
	it("keeps parameters of the setting, and uses GitLab's names there", () => {
		expect(fieldsOf(reportHref(`${ISSUES}?labels=facts`, report))).toEqual({ labels: "facts", ...report });
		expect(fieldsOf(reportHref("https://gitlab.example/x/y/-/issues/new", report))).toEqual({
			"issue[title]": report.title,
			"issue[description]": report.body,
		});
	});
	it("says where it goes", () => {
		expect(reportsGoTo(ISSUES)).toBe("github.com");
		expect(reportsGoTo("mailto:facts@example.org")).toBe("facts@example.org");
	});
});
