import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PALETTE, type Theme } from "./palette.ts";

const css = readFileSync(new URL("../ui/tokens.css", import.meta.url), "utf8");
/** The rule for the light theme, the chosen dark one, and the dark one of the system. */
const RULES: [Theme, string][] = [
	["light", ":root {"],
	["dark", ':root[data-theme="dark"] {'],
	["dark", ':root:not([data-theme="light"]) {'],
];

it.each(RULES)("a picture drawn outside CSS has the colours of the page (%s, %s)", (theme, selector) => {
	const from = css.indexOf(selector);
	expect(from).toBeGreaterThanOrEqual(0);
	const rule = css.slice(from, css.indexOf("}", from));
	for (const [name, colour] of Object.entries(PALETTE[theme])) expect(rule).toContain(`--${name}: ${colour};`);
});
