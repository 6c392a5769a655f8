import { describe, expect, it } from "vitest";
import { isEmbed, isFile, isSameKind, pageFault } from "./answer.ts";

const OURS = '<!doctype html><html lang="en" data-root="../" data-build="2026-11-28-aaaa"><title>x</title></html>\n';
const NEWER = OURS.replace("aaaa", "bbbb");
const PORTAL = "<!doctype html><html><title>Guest network</title><h1>Log in</h1></html>";

describe("the response to a request for a page", () => {
	it.each([
		["the page", 200, OURS, null],
		["the page of a newer build", 200, NEWER, null],
		["the page with what a host adds to its end", 200, `${OURS}<script src="/host.js"></script>`, null],
		["an error of the host", 503, "<h1>503 Service Unavailable</h1>", "error"],
		["a status and nothing else", 502, "", "error"],
		["a refusal", 403, PORTAL, "error"],
		["the login of a guest network", 200, PORTAL, "stranger"],
		["an empty page", 200, "", "stranger"],
		["the first half of the page", 200, OURS.slice(0, 80), "unreachable"],
		["our own 404 page, in the build that is kept", 404, OURS, "missing"],
		["our own 404 page, in a newer build", 404, NEWER, null],
	])("%s", (_, status, html, why) => expect(pageFault(status, html, "2026-11-28-aaaa")).toBe(why));
});

describe("the response to a request for a file", () => {
	it.each([
		["data/evidence/x.json", 200, "application/json", true],
		["data/evidence/x.mrt", 200, null, true],
		["data/evidence/x.json", 200, "text/html; charset=utf-8", false],
		["assets/x.js", 200, "Text/HTML", false],
		["data/evidence/x.json", 500, "application/json", false],
		["embed/x/", 200, "text/html", true],
	])("%s, %i, %s", (path, status, type, good) => expect(isFile(path, status, type)).toBe(good));

	it("replaces a kept file only if it has the same media type", () => {
		expect(isSameKind(200, "application/json; charset=utf-8", "application/json")).toBe(true);
		expect(isSameKind(200, "text/html", "application/json")).toBe(false);
		expect(isSameKind(503, "application/json", "application/json")).toBe(false);
	});
});

it("knows an embed by its title and its end", () => {
	const embed = '<!doctype html>\n<html lang="en"><title>A leak · Detour Atlas</title><main></main></html>';
	expect(isEmbed(embed)).toBe(true);
	expect(isEmbed(embed.slice(0, -8))).toBe(false);
	expect(isEmbed(PORTAL)).toBe(false);
});
