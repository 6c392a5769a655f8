import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countryName } from "./countries.ts";
import { numberWords } from "./numbers.ts";
import { byName, byText } from "./order.ts";

const src = join(import.meta.dirname, "..");

describe("names, numbers and orders", () => {
	it("come from one place, so that the built page and every browser agree", () => {
		const asking = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
			(path) =>
				/(?<!\.test)\.tsx?$/.test(path) && /\bIntl\.|\.toLocale\w*\(|\.localeCompare\(/.test(readFileSync(join(src, path), "utf8").replace(/`Intl[^`]*`/g, "")),
		);
		expect(asking).toEqual([join("i18n", "order.ts")]);
	});

	it("name every country of the atlas from a table, whatever names the engine has", () => {
		const { networks, countries } = JSON.parse(readFileSync(join(src, "../public/data/networks.json"), "utf8")) as {
			networks: { country: string | null }[];
			countries: { code: string }[];
		};
		const codes = new Set([...networks.flatMap(({ country }) => country ?? []), ...countries.map(({ code }) => code)]);
		expect(codes.size).toBeGreaterThan(30);
		for (const code of codes) expect(countryName(code)).not.toBe(code);
		expect([countryName("TR"), countryName("HK"), countryName("QQ"), countryName("constructor")]).toEqual(["Türkiye", "Hong Kong", "QQ", "constructor"]);
	});

	it("write numbers in groups of three", () => {
		expect([0, 999, 1234, 1_234_567, 0.5, -12_345].map(numberWords)).toEqual(["0", "999", "1,234", "1,234,567", "0.5", "-12,345"]);
	});

	it("order names as an index does, and ids by code unit", () => {
		expect(["Zürich", "Åland", "amsterdam"].sort(byName)).toEqual(["Åland", "amsterdam", "Zürich"]);
		expect(["b", "a-2", "Z", "a"].sort(byText)).toEqual(["Z", "a", "a-2", "b"]);
	});
});
