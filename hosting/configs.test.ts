import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { configs, underscoreHeaders } from "./configs.mjs";
import { ASK, FOREVER, headersOf, PAGE_POLICY } from "./headers.mjs";

/** Headers that a host which reads `_headers` sends: all rules that fit, and a header that two rules name is joined. */
function sentBy(file: string, path: string): Record<string, string> {
	const sent: Record<string, string> = {};
	for (const rule of file.trim().split("\n\n")) {
		const [pattern = "", ...lines] = rule.split("\n");
		const fits = pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
		for (const line of fits ? lines : []) {
			const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
			sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
		}
	}
	return sent;
}

const PATHS = ["", "index.html", "incidents/x/", "incidents/x/text/", "networks/", "countries/CN/", "persistence/", "methods/", "download/"];

it("finds the files of this folder as the one definition of the headers makes them", () => {
	for (const [name, text] of Object.entries(configs())) expect(readFileSync(join(import.meta.dirname, name), "utf8"), name).toBe(text);
});

it("lets nobody but the site itself frame a page, and everybody an embed, which has no policy header", () => {
	for (const path of PATHS) expect(headersOf(path)["Content-Security-Policy"], path).toMatch(/; frame-ancestors 'self'$/);
	expect(headersOf("embed/x/")).not.toHaveProperty("Content-Security-Policy");
	// What is not there is a page of the site, wherever it was looked for.
	expect(headersOf("embed/x/", 404)["Content-Security-Policy"]).toBe(PAGE_POLICY);
});

it("allows no inline script, no eval and no other host", () => {
	expect(PAGE_POLICY).toMatch(/^default-src 'none'; script-src 'self';/);
	expect(PAGE_POLICY).not.toMatch(/unsafe-|https?:|\*/);
});

it("has hashed files kept for a year, and all others asked after each time, the worker above all", () => {
	expect(headersOf("assets/index-abc.js")["Cache-Control"]).toBe(FOREVER);
	for (const path of [...PATHS, "sw.js", "embed/x/", "embed/host.js", "data/catalogue.json", "feed.xml"])
		expect(headersOf(path)["Cache-Control"], path).toBe(ASK);
	expect(headersOf("assets/gone.js", 404)["Cache-Control"]).toBe(ASK);
});

it.each(["/", "/atlas/"])("says the same in _headers for a site at %s, no header twice", (base) => {
	const file = underscoreHeaders(base);
	for (const path of [...PATHS, "assets/index-abc.js", "sw.js", "404.html", "embed/x/"]) {
		const { "Cache-Control": cache, ...wanted } = headersOf(path);
		const { "Cache-Control": sent, ...rest } = sentBy(file, base + path);
		expect(rest, path).toEqual(wanted);
		// Left to these hosts where it is their own default.
		expect(sent, path).toBe(cache === FOREVER ? FOREVER : undefined);
	}
});
