/** Words that change with time, as every built page lays them out. The only file with selectors for them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { CATALOGUE, DIST } from "./records.ts";

/** What a reader may have set in the browser, or in a style sheet of their own (WCAG 1.4.4, 1.4.12). */
export type Setting = { name: string; textPx?: number; css?: string };

export const SETTINGS: readonly Setting[] = [
	{ name: "as it comes" },
	{ name: "text of 200 %", textPx: 32 },
	{ name: "wider spaced text", css: "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }" },
];

/** Replaces the timeline of one page by those of all records, one below the other. Needs a page without script. */
export async function showAllTimelines(page: Page): Promise<number> {
	const ids = CATALOGUE.map(({ id }) => id);
	await page.goto(`incidents/${ids[0]}/`);
	const built = ids.map((id) => ({ id, html: readFileSync(join(DIST, "incidents", id, "index.html"), "utf8") }));
	return await page.evaluate((pages) => {
		const own = document.querySelector(".timeline") as HTMLElement;
		const all = pages.map(({ id, html }) => {
			const one = document.importNode(new DOMParser().parseFromString(html, "text/html").querySelector(".timeline") as HTMLElement, true);
			one.dataset.record = id;
			return one;
		});
		own.replaceWith(...all);
		return all.length;
	}, built);
}

/** Sets the text size of the browser itself, as its settings do. */
export async function setReader(page: Page, { textPx = 16, css = "" }: Setting): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send("Page.setFontSizes", { fontSizes: { standard: textPx } });
	await session.detach();
	await page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, css);
}

/** Writes each of the longest sentences into its place on screen and returns the words that are cut off there. */
export function cutSentences(page: Page): Promise<{ tried: number; cut: string[] }> {
	return page.evaluate(() => {
		const PARTS = ".timeline-date, .timeline-sentence, .timeline-count b";
		const cut: string[] = [];
		let tried = 0;
		for (const room of document.querySelectorAll(".timeline .word-room")) {
			const now = room.querySelector<HTMLElement>(".word-room-words") as HTMLElement;
			const line = now.firstElementChild as HTMLElement;
			const record = room.closest<HTMLElement>(".timeline")?.dataset.record;
			for (const longest of room.querySelectorAll(".word-room-longest")) {
				const uncovered = line.querySelector(".timeline-uncovered") !== null && longest.querySelector("b") === null;
				(line.closest(".timeline-seen") as HTMLElement | null)?.setAttribute("data-covered", String(!uncovered));
				if (line.hasAttribute("data-grade")) line.dataset.grade = "reported";
				const words = [...longest.querySelectorAll(PARTS)].map((part) => part.textContent ?? "");
				const parts = uncovered ? [] : [...line.querySelectorAll(PARTS)];
				parts.forEach((part, i) => {
					part.textContent = words[i] ?? "";
				});
				tried++;
				const box = now.getBoundingClientRect();
				const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const range = document.createRange();
					range.selectNodeContents(node);
					// A letter's box is a little higher than its line and than what is drawn of it.
					const whole = [...range.getClientRects()].every(({ left, right, top, bottom, height }) => {
						const spare = 0.15 * height;
						return left >= box.left - 0.5 && right <= Math.min(box.right, innerWidth) + 0.5 && top >= box.top - spare && bottom <= box.bottom + spare;
					});
					if (!whole) cut.push(`${record}: “${node.textContent}” in “${longest.textContent}”`);
				}
			}
		}
		return { tried, cut };
	});
}

const TRANSLATE = readFileSync(new URL("fixtures/translatePage.js", import.meta.url), "utf8");

/** Does to the page what a browser's page translation does, from now on. */
export const translate = (page: Page): Promise<void> => page.evaluate(TRANSLATE);

/** What that makes of words. */
export const translated = (words: string) => words.replace(/[A-Za-z]{4,}/g, (word) => `${word}o`);

/** What the slider says and what the eye reads: they must agree. */
export function saidAndRead(page: Page): Promise<{ said: string; date: string; sentence: string }> {
	return page.evaluate(() => {
		const read = (selector: string) => document.querySelector(`.word-room-now ${selector}`)?.textContent ?? "";
		const said = document.querySelector("[role=slider][aria-label=Time]")?.getAttribute("aria-valuetext") ?? "";
		return { said, date: read(".timeline-date"), sentence: read(".timeline-sentence") };
	});
}

/** All words on screen, and whether a translation leaves them alone. Announcements are left out. */
export function wordsInSight(page: Page): Promise<{ words: string; kept: boolean }[]> {
	return page.evaluate(() => {
		const all: { words: string; kept: boolean }[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const words = (node.nodeValue ?? "").trim();
			const around = node.parentElement as HTMLElement;
			if (words === "" || around.closest("svg, script, style, [aria-live]")) continue;
			all.push({ words, kept: around.closest("[translate=no], code, textarea") !== null });
		}
		return all;
	});
}

/** Makes the browser refuse address changes as WebKit does, 100 within 10 s, from the next page on. */
export async function limitAddressChanges(page: Page): Promise<void> {
	await page.addInitScript(readFileSync(new URL("fixtures/historyLimit.js", import.meta.url), "utf8"));
}

/** A key held down: so many presses, as fast as the page takes them. */
export function holdKey(page: Page, key: string, presses: number): Promise<void> {
	return page.evaluate(
		([name, many]) => {
			for (let i = 0; i < many; i++) {
				const press = new KeyboardEvent("keydown", { key: name, code: name, repeat: i > 0, bubbles: true, cancelable: true });
				document.body.dispatchEvent(press);
			}
		},
		[key, presses] as const,
	);
}
