import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { correctionsTo, siteOf } from "./address.ts";
import { feedXml, sitemapXml, urnOf } from "./feed.ts";
import { headLines, scriptJson } from "./heads.ts";
import { isoDate } from "./jsonLd.ts";
import { oembedOf } from "./oembed.ts";

const site = siteOf(["--site=https://example.org/atlas"], {});
const added = { at: "2026-01-01T00:00:00Z", kind: "added" as const, incidents: ["2016-02-a"], text: "Added." };
const corrected = { at: "2026-02-01T00:00:00Z", kind: "corrected" as const, incidents: ["2016-02-a"], text: "A year < before." };

function xmlOf(text: string) {
	const { DOMParser } = new Window();
	return new DOMParser().parseFromString(text, "application/xml");
}

describe("the site's address", () => {
	it("gives the path to the pages, and gets its last slash", () => {
		expect(site).toEqual({ url: "https://example.org/atlas/", base: "/atlas/", given: true });
		expect(siteOf([], { SITE_URL: "http://localhost:4173/" }).given).toBe(true);
		expect(siteOf(["--base=/sub/"], {})).toEqual({ url: "http://localhost:4173/sub/", base: "/sub/", given: false });
	});
	it("is refused with a reason when it is none", () => {
		for (const text of ["example.org", "ftp://example.org/", "https://example.org/?a"])
			expect(() => siteOf([`--site=${text}`], {})).toThrow("expected the address");
		expect(() => siteOf(["--site=https://example.org/a/", "--base=/b/"], {})).toThrow("disagree");
	});
});

describe("heads", () => {
	it("let no text of a record out of its attribute or script", () => {
		const hostile = '"></script><!--<b>\u2028&';
		const head = headLines({ path: "/", title: hostile, description: hostile, data: { name: hostile } }, site, "./").join("\n");
		expect(head).not.toMatch(/<b>|<!--|"><\/script|\u2028<|&(?!amp;|lt;|gt;|quot;)/);
		expect(JSON.parse(scriptJson({ name: hostile }))).toEqual({ name: hostile });
	});
	it("claim no address of their own when nobody said where the site will stand", () => {
		const head = headLines({ path: "/", title: "t", description: "d" }, siteOf([], {}), "./").join("\n");
		expect(head).not.toMatch(/canonical|og:url/);
	});
	it("give a date no more exactly than the record does", () => {
		expect(isoDate({ edtf: "2016-02" })).toBe("2016-02");
		expect(isoDate({ edtf: "2018-11-12T21:12:16Z" })).toBe("2018-11-12T21:12:16Z");
		for (const edtf of ["2016-08~", "unknown", "open", "2016-0X"]) expect(isoDate({ edtf })).toBeNull();
		expect(isoDate({ edtf: "2010-04-08T15:58Z", about: true })).toBeNull();
	});
});

describe("the feed", () => {
	const entry = { id: "2016-02-a", title: "A & B", headline: "x < y" };
	it("has what Atom asks of a feed and of every entry, and tells corrections", () => {
		const feed = xmlOf(feedXml([entry], [added, corrected], site));
		expect(feed.querySelector("parsererror")).toBeNull();
		for (const name of ["id", "title", "updated", "author"]) expect(feed.querySelector(`feed > ${name}`), name).not.toBeNull();
		const entries = [...feed.querySelectorAll("entry")];
		expect(entries).toHaveLength(2);
		for (const one of entries) for (const name of ["id", "title", "updated", "summary"]) expect(one.querySelector(name)?.textContent).toBeTruthy();
		expect(new Set(entries.map((one) => one.querySelector("id")?.textContent)).size).toBe(2);
		expect(feed.documentElement.textContent).toContain("Corrected: A & B");
		expect(urnOf("feed")).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	});
	it("tells corrections made at once each as an entry of its own, with its text and the way to it", () => {
		const again = { ...corrected, text: "A place, too." };
		const feed = xmlOf(feedXml([entry], [added, corrected, again], site));
		const told = [...feed.querySelectorAll("entry")].filter((one) => one.querySelector("category")?.getAttribute("term") === "corrected");
		expect(told.map((one) => one.querySelector("summary")?.textContent).sort()).toEqual(["A place, too.", "A year < before."]);
		expect(new Set(told.map((one) => one.querySelector("id")?.textContent)).size).toBe(2);
		expect(told.map((one) => one.querySelector("link")?.getAttribute("href")).sort()).toEqual(
			[2, 3].map((number) => `https://example.org/atlas/incidents/2016-02-a/text/#change-${number}`),
		);
	});
	it("and the sitemap dates pages of incidents only", () => {
		const map = sitemapXml(["/", "/incidents/2016-02-a/"], [added, corrected], site);
		expect(map.match(/<lastmod>(.*?)<\/lastmod>/g)).toEqual(["<lastmod>2026-02-01T00:00:00Z</lastmod>"]);
	});
});

it("oEmbed gives the frame of the contract, with the title as text", () => {
	const answer = oembedOf({ id: "2016-02-a", title: 'A "B" <c>' }, 514, site) as { html: string };
	expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 720, height: 514, thumbnail_url: "https://example.org/atlas/cards/2016-02-a.png" });
	expect(answer.html).toContain('src="https://example.org/atlas/embed/2016-02-a/" title="A &quot;B&quot; &lt;c&gt;"');
	expect(answer.html).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"');
});

describe("where readers tell of mistakes", () => {
	it("is one address, of a form for issues or of a mailbox, or none", () => {
		expect(correctionsTo([], {})).toBeNull();
		expect(correctionsTo(["--corrections=https://github.com/x/y/issues/new?labels=facts"], {})).toBe("https://github.com/x/y/issues/new?labels=facts");
		expect(correctionsTo([], { CORRECTIONS_URL: "mailto:facts@example.org" })).toBe("mailto:facts@example.org");
	});
	it("is refused with what was given and what is expected", () => {
		const wrong = [
			"",
			"github.com/x/y",
			"ftp://x/y",
			"https://github.com",
			"https://github.com/x#y",
			"mailto:",
			"mailto:facts",
			"mailto:a@b,c@d",
			"mailto:a@b?subject=x",
		];
		for (const text of [...wrong, "javascript:alert(1)", "data:text/html,x"])
			expect(() => correctionsTo([`--corrections=${text}`], {}), text).toThrow(`--corrections=${text} `);
		expect(() => correctionsTo([], { CORRECTIONS_URL: "facts@example.org" })).toThrow(/^CORRECTIONS_URL=facts@example\.org .*expected where new issues/);
	});
});
