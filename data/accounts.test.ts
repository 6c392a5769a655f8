/**
 * Everything made of a record that may stand alone says whose account it is, where it is one, and, where AS paths are drawn, that
 * packets did not need to go there. The hand-out: src/export/handout/handout.test.ts.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { embedHtml } from "../src/embed/page.ts";
import { CITATION_STYLES, citationOf } from "../src/export/files/citation.ts";
import { geoJsonAt } from "../src/export/files/geojson.ts";
import { sentenceOf } from "../src/export/files/sentence.ts";
import { sheetCsv } from "../src/export/files/sheets.ts";
import type { Catalogue, Incident } from "../src/incident/derived.ts";
import { cardSvg } from "../src/poster/card.ts";
import type { Land } from "../src/poster/land.ts";
import { posterSvg } from "../src/poster/poster.ts";
import { stillSvg } from "../src/poster/still.ts";
import { triptychSvg } from "../src/poster/triptych.ts";
import { basemapOf } from "../src/poster/world.ts";
import { storyFromRecord } from "../src/story/recordStory.ts";
import { checkHeadlines } from "./accounts.ts";
import { siteOf } from "./address.ts";
import { feedXml } from "./feed.ts";
import { headLines } from "./heads.ts";
import { briefingHead, incidentHead, textHead } from "./incidentHeads.ts";
import { eventOf } from "./jsonLd.ts";
import { oembedOf } from "./oembed.ts";

const read = (path: string) => JSON.parse(readFileSync(join("public", path), "utf8"));
const catalogue = read("data/catalogue.json") as Catalogue;
const land = read("map/land-110m.json") as Land;
const basemap = basemapOf(land);
const site = siteOf(["--site=https://example.org/atlas"], {});
const accounts = catalogue.incidents.map(({ id }) => read(`data/incidents/${id}.json`) as Incident).filter(({ account }) => account !== undefined);

const parse = (text: string, type: "text/html" | "application/xml" | "image/svg+xml") => {
	const { DOMParser } = new Window();
	return new DOMParser().parseFromString(text, type);
};
const pieces = (text: string, type: "text/html" | "image/svg+xml", selectors: readonly string[]) => {
	const page = parse(text, type);
	return selectors.map((selector) => page.querySelector(selector)?.getAttribute("content") ?? page.querySelector(selector)?.textContent ?? "");
};
/** Lines of a title are separate texts of a picture. */
const drawn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words).join(" ");

/** Texts that each stand alone, by output. */
const OUTPUTS: Record<string, (incident: Incident) => (string | undefined)[]> = {
	"the catalogue": ({ id }) => catalogue.incidents.filter((entry) => entry.id === id).flatMap(({ title, headline }) => [title, headline]),
	"the page's head": (incident) =>
		[incidentHead(incident, site), textHead(incident), briefingHead(incident, 3)].flatMap((head) =>
			pieces(`<head>${headLines(head, site, "./").join("")}</head>`, "text/html", [
				'[property="og:title"]',
				'[property="og:description"]',
				'[property="og:image:alt"]',
			]),
		),
	"JSON-LD": (incident) => {
		const { name, description } = eventOf(incident, site) as { name: string; description: string };
		return [name, description];
	},
	"the embed": (incident) => {
		const html = embedHtml(incident, land, { inside: { style: "", start: "", script: "", policy: "" }, fonts: "f.js" });
		return pieces(html, "text/html", ["title", '[name="description"]', "h1", "header p"]);
	},
	oEmbed: (incident) => {
		const { title, html } = oembedOf(incident, 500, site) as { title: string; html: string };
		return [title, parse(html, "text/html").querySelector("iframe")?.title];
	},
	"the card": (incident) => [drawn(cardSvg(incident, land))],
	"the feed": ({ id, title, derived: { headline } }) => {
		const added = { at: "2026-01-01T00:00:00Z", kind: "added" as const, incidents: [id], text: "Added." };
		const entry = parse(feedXml([{ id, title, headline }], [added], site), "application/xml").querySelector("entry");
		return ["title", "summary"].map((name) => entry?.querySelector(name)?.textContent ?? "");
	},
	pictures: (incident) => {
		const look = { incident, widthPx: 1280, heightPx: 720, theme: "light" as const, land };
		const poster = posterSvg({ ...look, atSec: incident.derived.peakSec, locale: "en", parts: { legend: true, credit: true, title: true } });
		return [drawn(poster), ...pieces(poster, "image/svg+xml", ["title", "desc"]), drawn(triptychSvg(look))];
	},
	"the still": (incident) => pieces(stillSvg({ incident, atSec: incident.derived.peakSec, series: null, basemap }), "image/svg+xml", ["title", "desc"]),
	"the sentence to quote": (incident) => [sentenceOf(incident, incident.derived.peakSec)],
	citations: ({ id, title }) => CITATION_STYLES.map((style) => citationOf({ id, title, url: site.url, dataVersion: null, accessedSec: 0 }, style)),
	GeoJSON: (incident) => {
		const { title, account } = geoJsonAt(incident, incident.derived.peakSec);
		return [title, account];
	},
	tables: (incident) =>
		(["states", "events", "stops"] as const).flatMap((sheet) =>
			sheetCsv(incident, sheet)
				.split("\r\n")
				.slice(1)
				.filter((row) => row !== ""),
		),
	"the briefing": (incident) => {
		const { title, chapters } = storyFromRecord(incident);
		return [title, chapters[0]?.text];
	},
};

describe.each(Object.entries(OUTPUTS))("%s", (name, textsOf) => {
	it.each(accounts.map((incident) => [incident.id, incident] as const))("says whose account %s is", (_, incident) => {
		const texts = textsOf(incident);
		if (name !== "tables") expect(texts).not.toEqual([]);
		for (const text of texts) expect(text?.replace(/\s+/g, " ")).toContain(incident.account);
	});
});

const NOT_PACKETS = "not where packets went";
/** Their parts by which each must say it: what is read to who does not see the picture, and what is drawn. */
const PLACED_OUTPUTS: Record<string, (incident: Incident) => (string | undefined)[]> = {
	"the head's words for the card": (incident) =>
		[incidentHead(incident, site), textHead(incident), briefingHead(incident, 3)].flatMap((head) =>
			pieces(`<head>${headLines(head, site, "./").join("")}</head>`, "text/html", ['[property="og:image:alt"]']),
		),
	"the embed": (incident) => {
		const html = embedHtml(incident, land, { inside: { style: "", start: "", script: "", policy: "" }, fonts: "f.js" });
		return pieces(html, "text/html", ["figcaption", ".wide desc", ".narrow desc"]);
	},
	"the card": OUTPUTS["the card"] as (incident: Incident) => string[],
	pictures: OUTPUTS.pictures as (incident: Incident) => string[],
	"the triptych's description": (incident) =>
		pieces(triptychSvg({ incident, widthPx: 1280, heightPx: 720, theme: "light", land }), "image/svg+xml", ["svg > desc"]),
	"the still": (incident) => [pieces(stillSvg({ incident, atSec: incident.derived.peakSec, series: null, basemap }), "image/svg+xml", ["desc"])[0]],
	"the sentence to quote": OUTPUTS["the sentence to quote"] as (incident: Incident) => string[],
	GeoJSON: (incident) => [geoJsonAt(incident, incident.derived.peakSec).howToRead.join(" ")],
};

describe.each(Object.entries(PLACED_OUTPUTS))("%s of AS paths", (name, textsOf) => {
	const placed = ["2008-02-pakistan-telecom-youtube", "2010-04-as23724-origin-hijack", "2026-01-cantv", "2014-04-indosat"];
	it.each(placed)("says of %s that packets did not need to go there", { timeout: 60_000 }, (id) => {
		const incident = read(`data/incidents/${id}.json`) as Incident;
		expect(incident.derived.scene.plane).toBe("control");
		const texts = textsOf(incident).filter((text) => text !== incident.title);
		expect(texts).not.toEqual([]);
		for (const text of texts) expect(text?.replace(/\s+/g, " "), name).toContain(NOT_PACKETS);
	});
	it("says nothing of the kind where packets' routes are drawn", () => {
		const incident = read("data/incidents/2016-02-canada-korea.json") as Incident;
		for (const text of textsOf(incident)) expect(text).not.toContain(NOT_PACKETS);
	});
});

describe("the check of headlines", () => {
	const [record] = accounts as [Incident, ...Incident[]];
	it("finds one without the name, and says where", () => {
		expect(() => checkHeadlines("data", accounts)).not.toThrow();
		const silent = { ...record, derived: { ...record.derived, headline: "Traffic went to C." } };
		const at = new RegExp(
			`^data/incidents/${record.id}/incident\\.yaml:\\d+: account: the headline “Traffic went to C\\.” is without it; expected “${record.account}”`,
		);
		expect(() => checkHeadlines("data", [silent])).toThrow(at);
		const { account: _, ...nobodys } = silent;
		expect(() => checkHeadlines("data", [nobodys])).not.toThrow();
	});
});
