/**
 * `npm run bench:memory`: what stays in memory after ten minutes of playing and 200 changes of incident, in about twenty minutes.
 * Prints a table, writes bench/memory.json. Heap and nodes are counted after garbage was collected; what a GPU holds is not.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { LAUNCH } from "../e2e/launch.ts";
import { followWithin, type Held, heldBy } from "../e2e/memory.ts";
import { serve } from "./server.ts";
import { printRows, type Row } from "./table.ts";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "..", "dist");
const SWITCHES = Number(process.env.SWITCHES ?? 200);
const PLAY_MINUTES = Number(process.env.PLAY_MINUTES ?? 10);
/** The record with most rows of measurement. */
const PLAYED = "2018-07-iran-telegram";
const MOST_GROWTH = 0.1;
/** What grows on is machine code that the engine makes of more and more of our functions, once for each. */
const MOST_GROWTH_SWITCHING = 0.05;
/** Files of the last eight are kept (`src/state/lastFew.ts`), and let go while one plays for minutes. */
const KEPT = 8;

function growthRow(what: string, before: Held, after: Held, most = MOST_GROWTH): Row {
	const growth = after.heapMb / before.heapMb - 1;
	const words = ({ heapMb, nodes, listeners }: Held) => `${heapMb.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners`;
	return {
		what,
		budget: `heap grows by ≤ ${most * 100} %`,
		measured: `${words(before)} → ${words(after)}: ${growth >= 0 ? "+" : "−"}${Math.abs(growth * 100).toFixed(1)} %`,
		ok: growth <= most,
	};
}

const { incidents } = JSON.parse(readFileSync(join(dist, "data", "catalogue.json"), "utf8")) as { incidents: { id: string }[] };
const site = await serve([dist]);
const browser = await chromium.launch(LAUNCH);
try {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
	const cdp = await page.context().newCDPSession(page);
	await page.goto(`${site.url}incidents/${PLAYED}/`);
	await page.locator("[data-map=settled]").waitFor({ timeout: 60_000 });

	// Each record once, and played for a minute: what is kept on purpose is in memory from then on.
	for (const { id } of incidents) await followWithin(page, id);
	await followWithin(page, PLAYED);
	await page.getByRole("button", { name: /^Loop/ }).click();
	await page.getByRole("button", { name: "Play", exact: true }).click();
	await page.waitForTimeout(60_000);
	const atFirst = await heldBy(cdp);
	await page.waitForTimeout(PLAY_MINUTES * 60_000);
	const played = await heldBy(cdp);
	await page.getByRole("button", { name: "Pause", exact: true }).click();

	// Files of records differ in size: before and after, the same ones are kept.
	const heldWithTheSame = async () => {
		for (const { id } of incidents.slice(0, KEPT + 1)) await followWithin(page, id);
		await followWithin(page, PLAYED);
		return heldBy(cdp);
	};
	const beforeSwitches = await heldWithTheSame();
	for (let i = 0; i < SWITCHES; i++) await followWithin(page, incidents[i % incidents.length]?.id ?? PLAYED);
	const switched = await heldWithTheSame();

	const rows = [
		growthRow(`${PLAY_MINUTES} minutes of playing`, atFirst, played),
		growthRow(`${SWITCHES} changes of incident`, beforeSwitches, switched, MOST_GROWTH_SWITCHING),
		growthRow("both", atFirst, switched),
	];
	printRows(rows);
	writeFileSync(
		join(here, "memory.json"),
		`${JSON.stringify({ browser: browser.version(), rows, raw: { atFirst, played, beforeSwitches, switched } }, null, "\t")}\n`,
	);
} finally {
	await browser.close();
	site.stop();
}
