import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { Incident, Span } from "../../incident/derived.ts";
import type { Land } from "../../poster/land.ts";
import { setWords } from "./flow.ts";
import type { HandoutGiven } from "./given.ts";
import { incidentPage } from "./incidentPage.ts";
import { PAPERS } from "./paper.ts";
import { pdfOf } from "./pdf.ts";
import { type SvgNode, svgTree } from "./svgTree.ts";

const PUBLIC = new URL("../../../public/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, PUBLIC), "utf8");
const land = JSON.parse(read("map/land-110m.json")) as Land;
const incidentOf = (id: string) => JSON.parse(read(`data/incidents/${id}.json`)) as Incident;
const model = incidentOf("2016-02-canada-korea");
const fontOf = (cut: string) =>
	new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/ibm-plex-sans/${cut}/IBMPlexSans_${cut}.ttf`)));
const ttf = { 400: fontOf("400Regular"), 600: fontOf("600SemiBold") };

/** A plain bar: the real band is of the timeline's room. */
const drawBand =
	(span: Span): HandoutGiven["drawBand"] =>
	({ widthPx }) => ({
		...{ heightPx: 40, lane: { topPx: 4, heightPx: 20 }, hasBreaks: false, span },
		xOf: (atSec) => ((atSec - span.startSec) / (span.endSec - span.startSec)) * widthPx,
		atOf: () => 0,
		markup: () => `<rect x="0" y="4" width="${widthPx}" height="20" fill="#d9dfe5"/>`,
	});
const given = (incident: Incident, more: Partial<HandoutGiven> = {}): HandoutGiven => ({
	...{ incident, atSec: incident.derived.peakSec, series: null, land, dataVersion: "0123456789ab", paper: "A4" },
	drawBand: drawBand(incident.derived.overview),
	url: `https://atlas.example/incidents/${incident.id}/?t=peak`,
	...more,
});

type Word = { text: string; x: number; y: number; href: string | undefined };
/** Text that stands on the page itself, not within the map. */
function wordsOf(node: SvgNode, href?: string): Word[] {
	if (node.name === "text") return [{ text: node.text, x: Number(node.attributes.x), y: Number(node.attributes.y), href }];
	if (node.attributes.transform || (node.name === "svg" && node.attributes.x)) return [];
	return node.children.flatMap((child) => wordsOf(child, node.attributes.href ?? href));
}
const plain = (words: readonly Word[]) => words.map(({ text }) => text).join(" ");

describe("a hand-out", { timeout: 60_000 }, () => {
	it("says of AS paths, in the key that is drawn and in the map's description, that packets did not need to go there", () => {
		for (const id of ["2008-02-pakistan-telecom-youtube", "2026-01-cantv"]) {
			const { svg } = incidentPage(given(incidentOf(id)));
			expect(/data-alt="([^"]*)"/.exec(svg)?.[1], id).toMatch(/^Dotted lines are AS paths, placed: .*not where packets went\./);
			expect(svg.match(/>AS path, placed: where these networks could meet; not where packets went</g), id).toHaveLength(1);
		}
		expect(incidentPage(given(model)).svg).not.toContain("not where packets went");
	});

	it("is one page that a program can read: title, words, quotes, links, language", async () => {
		const page = incidentPage(given(model));
		const { bytes, missing } = await pdfOf([page], model.title, ttf);
		expect(missing).toEqual([]);
		const pdf = await getDocumentProxy(bytes.slice());
		expect(pdf.numPages).toBe(1);
		const { info } = await pdf.getMetadata();
		expect(info).toMatchObject({ Title: model.title, Author: "Detour Atlas", Language: "en" });
		const sheet = await pdf.getPage(1);
		expect(sheet.view).toEqual([0, 0, PAPERS.A4.widthPt, PAPERS.A4.heightPt]);
		const { items } = await sheet.getTextContent();
		const text = items
			.map((item) => ("str" in item ? item.str : ""))
			.join(" ")
			.replace(/\s+/g, " ");
		for (const words of [model.title, "Ottawa", "city not given", "(reported) [1, 3]", "groundless speculation", "Data version 0123456789ab"])
			expect(text).toContain(words);
		// Halos are drawn as outlines: no name is there twice.
		expect(text.split("drawn at Seoul")).toHaveLength(2);
		const links = (await sheet.getAnnotations()).map(({ url }) => url);
		const known = [...Object.values(model.sources).flatMap(({ url }) => url ?? []), given(model).url];
		const more = Number(/and (\d+) more sources? at/.exec(text)?.[1] ?? 0);
		expect(known).toEqual(expect.arrayContaining(links));
		expect(new Set(links).size).toBe(new Set(known).size - more);
	});

	const accounts = readdirSync(new URL("data/incidents/", PUBLIC)).flatMap((file) => {
		const incident = incidentOf(file.replace(/\.json$/, ""));
		return incident.account === undefined ? [] : [[incident.account, incident] as const];
	});
	it("says whose account it is, in its title and below it", () => {
		expect(accounts.length).toBeGreaterThan(0);
		for (const [account, incident] of accounts) {
			const words = plain(wordsOf(svgTree(incidentPage(given(incident)).svg)));
			expect(words.split(account).length, incident.id).toBeGreaterThan(2);
		}
	});

	it("has the same bytes twice, and others at another instant", async () => {
		const bytesAt = async (atSec: number) => Buffer.from((await pdfOf([incidentPage(given(model, { atSec }))], model.title, ttf)).bytes);
		const { peakSec, overview } = model.derived;
		const first = await bytesAt(peakSec);
		expect((await bytesAt(peakSec)).equals(first)).toBe(true);
		expect((await bytesAt(overview.startSec)).equals(first)).toBe(false);
	});

	it.each(["2016-02-canada-korea", "2010-04-as23724-origin-hijack", "2019-06-safehost", "2023-08-iraq-telegram"])(
		"of %s stays within its margins on either paper, every source listed or counted",
		(id) => {
			const incident = incidentOf(id);
			for (const paper of ["A4", "Letter"] as const) {
				const { svg } = incidentPage(given(incident, { paper }));
				const words = wordsOf(svgTree(svg));
				expect(Math.min(...words.map(({ x }) => x))).toBeGreaterThanOrEqual(30);
				expect(Math.max(...words.map(({ y }) => y))).toBeLessThan(PAPERS[paper].heightPt - 20);
				const foot = words.find(({ text }) => text.startsWith("This view"));
				expect(words.filter(({ y }) => y > (foot?.y ?? 0) - 4 && y < (foot?.y ?? 0) - 0.1)).toEqual([]);
				const text = plain(words);
				const sources = words.slice(words.findIndex(({ text: head }) => head === "Sources"));
				const listed = sources.filter(({ text: start }) => /^\[\d+\]$/.test(start)).length;
				const more = Number(/and (\d+) more sources? at/.exec(text)?.[1] ?? 0);
				expect(listed + more).toBe(Object.keys(incident.sources).length);
			}
		},
	);

	it("keeps what is said and counts the sources there is no room for", () => {
		const more = Object.fromEntries(
			Array.from({ length: 60 }, (_, i) => [`extra-${i}`, { title: `Extra source ${i}`, kind: "secondary" as const, url: `https://example.org/${i}` }]),
		);
		const words = wordsOf(svgTree(incidentPage(given({ ...model, sources: { ...model.sources, ...more } })).svg));
		expect(plain(words)).toMatch(/and \d\d more sources at https:\/\/atlas\.example/);
		const claims = model.claims ?? [];
		const said = claims.filter(({ text, quote }) => plain(words).includes(text) && plain(words).includes(quote ?? ""));
		const left = Number(/and (\d+) more statements?/.exec(plain(words))?.[1] ?? 0);
		expect(said.length).toBeGreaterThan(4);
		expect(said.length + left).toBe(claims.length);
	});

	it("says that a finding was withdrawn, and that nobody said anything of the cause", () => {
		const verdicts = [...model.verdicts, { verdict: "retracted" as const, by: "its authors", at: "2021", sources: ["paper"] }];
		const { claims: _, ...silent } = model;
		const text = plain(wordsOf(svgTree(incidentPage(given({ ...silent, verdicts })).svg)));
		expect(text).toContain("retracted (its authors, 2021) [2]");
		expect(text).toContain("No source found says anything about the cause.");
	});

	it("names letters that its typeface lacks", async () => {
		const { missing } = await pdfOf([incidentPage(given({ ...model, title: "From 東京 to Łódź" }))], "x", ttf);
		expect(missing).toEqual(["東", "京"]);
	});

	it("has lines with such letters drawn as pictures, whole and in their direction, and no others", async () => {
		const asked: { text: string; rtl: boolean; weight: string }[] = [];
		const pixels = { data: [1, 2, 3, 255, 4, 5, 6, 0], width: 2, height: 1 };
		const place = { left: 10, top: 0, widthPt: 400 };
		const style = { sizePt: 10, linePt: 12, paint: () => "#000000" };
		const runs = ["Łódź → Αθήνα", "من كندا إلى AS4134،", "(2016) ניתוב", "東京", "é ✈️", "🌏"].map((text, i) => ({
			text,
			weight: i === 3 ? (600 as const) : (400 as const),
		}));
		const lines = runs.map((run, i) => setWords([run], { ...place, top: 20 * i }, style).markup).join("");
		const svg = `<svg><g data-tag="P">${lines}</g></svg>`;
		const { bytes, missing } = await pdfOf([{ svg, widthPt: 420, heightPt: 200 }], "x", ttf, ({ text, rtl, weight }) => {
			asked.push({ text, rtl, weight });
			return { pixels, advancePt: 50, box: { leftPt: -2, topPt: -10, widthPt: 54, heightPt: 14 } };
		});
		expect(asked).toEqual([
			{ text: "من كندا إلى AS4134،", rtl: true, weight: "400" },
			{ text: "(2016) ניתוב", rtl: true, weight: "400" },
			{ text: "東京", rtl: false, weight: "600" },
			{ text: "é ✈️", rtl: false, weight: "400" },
			{ text: "🌏", rtl: false, weight: "400" },
		]);
		expect(missing).not.toContain("\ufe0f");
		// Each has its colours and its opacity.
		expect(
			Buffer.from(bytes)
				.toString("latin1")
				.match(/\/Subtype \/Image/g),
		).toHaveLength(2 * asked.length);
		// Placed by the left side, whichever way the line runs.
		expect([...svg.matchAll(/x="10.00"/g)]).toHaveLength(runs.length);
		expect([...svg.matchAll(/direction="rtl" text-anchor="end"/g)]).toHaveLength(2);
	});

	it("has a typeface with every letter of the records but those of East Asian titles, whose lines are drawn as pictures", () => {
		const font = create(ttf["400"]);
		const letters = new Set(readdirSync(new URL("data/incidents/", PUBLIC)).flatMap((file) => [...read(`data/incidents/${file}`)]));
		const drawn = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30ff]/u;
		expect([...letters].filter((letter) => letter > "~" && !drawn.test(letter) && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))).toEqual([]);
	});
});

describe("words in lines", () => {
	it("break at spaces, and addresses where they must", () => {
		const style = { sizePt: 8, linePt: 10, paint: () => "#000000" };
		const place = { left: 10, top: 0, widthPt: 120 };
		const { markup, heightPt } = setWords(
			[{ text: "Seen at " }, { text: "https://example.org/a/very/long/address/without/any/space", href: "https://example.org/a" }],
			place,
			style,
		);
		const lines = wordsOf(svgTree(`<svg>${markup}</svg>`));
		expect(lines.map(({ text }) => text).join("|")).toBe("Seen at|https://example.org/a/|very/long/address/without/any/|space");
		expect(lines.slice(1).every(({ href }) => href === "https://example.org/a")).toBe(true);
		expect(heightPt).toBe(30);
	});
});

describe("the pictures of this house", () => {
	it("are read with their escapes, and refused where they are torn", () => {
		expect(svgTree('<svg><a href="?a=1&amp;b"><text x="1">A &lt; B</text></a></svg>').children[0]).toMatchObject({
			attributes: { href: "?a=1&b" },
			children: [{ name: "text", text: "A < B" }],
		});
		for (const torn of ["<svg><g></svg>", "<svg>", "<svg/><svg/>"]) expect(() => svgTree(torn)).toThrow();
	});
});
