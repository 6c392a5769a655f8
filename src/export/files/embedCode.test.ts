import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { embedAddress, frameCode, hostCode, pictureCode } from "./embedCode.ts";

/** The code as a page of a stranger would read it. */
function read(code: string) {
	const { document } = new Window();
	document.body.innerHTML = code;
	return document.body;
}

const ROOT = "https://example.org/atlas/";
const HOSTILE = ['"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>", "</iframe><b>", "a & b &amp; c", "<!-- \u2028 --> 京"];

describe("the code of an embed", () => {
	it.each(HOSTILE)("keeps what is typed as title and description as text: %s", (text) => {
		const body = read(frameCode({ src: `${ROOT}embed/x/`, title: text, description: text, widthPx: null, heightPx: 500 }));
		expect(body.querySelectorAll("*")).toHaveLength(1);
		const frame = body.querySelector("iframe");
		expect(frame?.getAttribute("title")).toBe(text);
		expect(frame?.getAttribute("aria-description")).toBe(text);
		expect([...(frame?.attributes ?? [])].map(({ name }) => name)).toEqual([
			"src",
			"title",
			"aria-description",
			"width",
			"height",
			"frameborder",
			"loading",
			"sandbox",
		]);
		const picture = read(pictureCode({ page: ROOT, card: `${ROOT}cards/x.png`, description: text }));
		expect(picture.querySelectorAll("*")).toHaveLength(2);
		expect(picture.querySelector("img")?.getAttribute("alt")).toBe(text);
	});

	it("has a fixed width or the column's, and leaves out a description that is empty", () => {
		const frame = { src: `${ROOT}embed/x/`, title: "T", description: "  ", heightPx: 513.6 };
		expect(frameCode({ ...frame, widthPx: null })).toBe(
			`<iframe src="${ROOT}embed/x/" title="T" width="100%" height="514" frameborder="0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`,
		);
		expect(frameCode({ ...frame, widthPx: 360 })).toContain('width="360"');
	});

	it("names the incident, the version and what was asked for, and nothing that was not", () => {
		expect(embedAddress(ROOT, "2016-02-canada-korea", null)).toBe(`${ROOT}embed/2016-02-canada-korea/`);
		const asked = { t: "2018-11-12T21:12Z", theme: null, speed: "10 days/s" };
		expect(embedAddress(ROOT, "x", "4f4d0bc1fc18", asked)).toBe(`${ROOT}embed/x/4f4d0bc1fc18/?t=2018-11-12T21:12Z&speed=10+days%2Fs`);
		expect(embedAddress(ROOT, 'x/../"y', null)).toBe(`${ROOT}embed/x%2F..%2F%22y/`);
	});

	it("brings the snippet as one line that runs nothing but the site's own file", () => {
		const body = read(hostCode(ROOT));
		expect(body.querySelectorAll("*")).toHaveLength(1);
		expect(body.querySelector("script")?.getAttribute("src")).toBe(`${ROOT}embed/host.js`);
		expect(body.textContent).toBe("");
	});
});
