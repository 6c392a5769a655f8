import { describe, expect, it } from "vitest";
import { meantPath } from "./meant.ts";
import { routeOf } from "./route.ts";

describe("an address typed by hand", () => {
	it.each([
		["/networks/as4134/", "/networks/AS4134/"],
		["/networks/4134/", "/networks/AS4134/"],
		["/networks/AS04134/", "/networks/AS4134/"],
		["/networks/AS 4134", "/networks/AS4134/"],
		["/network/AS4134", "/networks/AS4134/"],
		["/as4134", "/networks/AS4134/"],
		["/countries/cn/", "/countries/CN/"],
		["/country/cn", "/countries/CN/"],
		["/countries/", "/networks/"],
		["/incidents/2016-02-Canada-Korea/", "/incidents/2016-02-canada-korea/"],
		["/incidents/2016-02-canada-korea/text/index.html", "/incidents/2016-02-canada-korea/text/"],
		["/Incident/2016-02-canada-korea", "/incidents/2016-02-canada-korea/"],
		["/incidents/2016-02-canada-korea.html", "/incidents/2016-02-canada-korea/"],
		["/incidents/2016-02-canada-korea)", "/incidents/2016-02-canada-korea/"],
		["/incidents//2016-02-canada-korea/", "/incidents/2016-02-canada-korea/"],
		["/2016-02-canada-korea", "/incidents/2016-02-canada-korea/"],
		["/embed/2016-02-Canada-Korea", "/embed/2016-02-canada-korea/"],
		["/briefings/2016-02-canada-korea", "/present/2016-02-canada-korea/"],
		["/methods", "/methods/"],
		["/Methods/index.htm", "/methods/"],
		["/incidents/", "/"],
		["/index.html", "/"],
	])("%s leads to %s", (typed, meant) => {
		expect(meantPath(typed)).toBe(meant);
		expect(meantPath(meant)).toBe(meant);
	});

	it.each(["/no/such/page", "/constructor/x/", "/__proto__/", "/%ff/"])("%s stays as it is", (path) => {
		expect(meantPath(path)).toBe(path);
	});

	it.each(["/incidents/%ff/", "/incidents/%E0%A4%A/", "/present/%ff/", "/incidents/%ff/text/"])(
		"%s is still a page, although part of it cannot be decoded",
		(path) => {
			expect(["incident", "present", "text"]).toContain(routeOf(path).page);
			expect(routeOf(meantPath(path)).page).toBe(routeOf(path).page);
		},
	);
});
