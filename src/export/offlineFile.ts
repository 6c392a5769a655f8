/** Makes the one-file page of an incident from its built page of text, which has the dossier's own parts. */
import type { Incident } from "../incident/derived.ts";
import type { Land } from "../poster/land.ts";
import { posterSvg } from "../poster/poster.ts";
import { offlinePage, plainCss } from "./files/offlinePage.ts";
import { fontCssFor } from "./typeface.ts";

async function textAt(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
	return response.text();
}

/** What works with script only would stand there dead. */
function withoutScript(main: Element): void {
	for (const part of main.querySelectorAll("script, .live-only, .only-live, .account-ways, .crumbs")) part.remove();
	for (const button of main.querySelectorAll("button")) button.replaceWith(...button.childNodes);
}

/** Links inside the page stay; others hold wherever the file lies. */
function fixLinks(main: Element, pageAddress: string): void {
	for (const link of main.querySelectorAll("a[href]")) {
		const href = link.getAttribute("href") ?? "";
		if (!href.startsWith("#")) link.setAttribute("href", new URL(href, pageAddress).href);
	}
}

function pictures(incident: Incident, land: Land): string {
	const picture = (className: string, widthPx: number, heightPx: number) => {
		const parts = { legend: true, credit: true, title: false };
		const svg = posterSvg({ incident, atSec: incident.derived.peakSec, widthPx, heightPx, theme: "css", locale: "en", land, parts, key: "saved" });
		return `<div class="saved-picture ${className}">${svg}</div>`;
	};
	return picture("saved-wide", 960, 594) + picture("saved-narrow", 390, 480);
}

export type OfflineGiven = { incident: Incident; land: Land; url: string; savedOn: string; dataVersion: string | null };

/** HTML of the file. Throws where the built page or its styles cannot be had. */
export async function offlineFile(given: OfflineGiven): Promise<string> {
	const { incident, land } = given;
	const pageAddress = new URL("text/", given.url.replace(/[?#].*$/, "")).href;
	const page = new DOMParser().parseFromString(await textAt(pageAddress), "text/html");
	const main = page.querySelector("main");
	if (!main) throw new Error("the page of text is not there");
	const sheets = [...page.querySelectorAll("link[rel=stylesheet]")].map((link) => new URL(link.getAttribute("href") ?? "", pageAddress).href);
	const css = (await Promise.all(sheets.map(textAt))).map(plainCss).join("\n");
	withoutScript(main);
	fixLinks(main, pageAddress);
	const still = main.querySelector(".account-still");
	if (still) still.innerHTML = pictures(incident, land);
	return offlinePage({ title: incident.title, main: main.innerHTML, css, fontCss: await fontCssFor(main.textContent ?? ""), ...given });
}
