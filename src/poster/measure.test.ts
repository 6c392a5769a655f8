import { describe, expect, it } from "vitest";
import { textWidthPx, wrapText } from "./measure.ts";

describe("text widths without a browser", () => {
	// Widths of the real font at 100 px, from Chromium; kerning included.
	it.each([
		["US West Coast", 600, 675.2],
		["South Korea", 600, 568.1],
		["China Telecom PoP", 400, 857.2],
		["drawn at Seoul, city not given", 400, 1314.8],
	] as const)("takes %s at weight %i for no narrower than it is, and at most 3 % wider", (text, weight, real) => {
		const estimate = textWidthPx(text, 100, weight);
		expect(estimate).toBeGreaterThanOrEqual(real - 0.5);
		expect(estimate).toBeLessThanOrEqual(real * 1.03);
	});

	it("takes an accented letter for its plain one and Hangul for a square", () => {
		expect(textWidthPx("São", 10, 400)).toBe(textWidthPx("Sao", 10, 400));
		expect(textWidthPx("서울", 10, 600)).toBe(20);
	});

	it("breaks lines at spaces and keeps a word that is too long whole", () => {
		expect(wrapText("city not given", 8, (line) => line.length)).toEqual(["city not", "given"]);
		expect(wrapText("Llanfairpwll is far", 8, (line) => line.length)).toEqual(["Llanfairpwll", "is far"]);
	});
});
