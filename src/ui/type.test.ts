import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const SRC = new URL("../", import.meta.url);
const sheets = readdirSync(SRC, { recursive: true })
	.map(String)
	.filter((name) => name.endsWith(".css"));

/** Text in a drawing, which is scaled as a whole (`textScale.ts`), and on the stage, whose type follows the screen size. */
const isDrawing = (sheet: string, selector: string, body: string) =>
	/^(timeline\/lanes|present\/present)\.css$/.test(sheet) || /\btext$|\.lane-/.test(selector) || /\b(fill|text-anchor):/.test(body);

it("sets type in rem and breakpoints in em or rem, so that both follow the reader's text size", () => {
	expect(sheets.length).toBeGreaterThan(40);
	const wrong: string[] = [];
	for (const sheet of sheets) {
		const css = readFileSync(new URL(sheet, SRC), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
		for (const [, selector = "", body = ""] of css.matchAll(/([^{};]+)\{([^{}]*)\}/g)) {
			const inPx = /(?:^|[\s;])(?:font|font-size|line-height):[^;]*\dpx/.exec(body);
			if (inPx && !isDrawing(sheet, selector.trim(), body)) wrong.push(`${sheet}: ${selector.trim()}: ${inPx[0].trim()}`);
		}
		// The stage breaks where its own script does; the still where the live map chooses other places for its names, by its size in pixels.
		if (sheet === "present/present.css" || sheet === "app/still.css") continue;
		for (const [query] of css.matchAll(/@(?:media|container)[^{]*\dpx[^{]*/g)) wrong.push(`${sheet}: ${query.trim()}`);
	}
	expect(wrong, "px does not grow with the reader's text size: write rem (px ÷ 16), and em in @media").toEqual([]);
});
