/** One chapter on the screen: map, words, band. Made once, then moved by its clock; nothing in it changes place. */

import { grainOf, isoWords } from "../i18n/dates.ts";
import type { Incident, Span } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { createDrawnState } from "../poster/drawnState.ts";
import type { Land } from "../poster/land.ts";
import { type PosterInput, posterFit, posterSvg } from "../poster/poster.ts";
import type { MapFit } from "../poster/projection.ts";
import type { ChapterView } from "../story/chapter.ts";
import { lookOf } from "../story/look.ts";
import { quietGaps } from "../timeline/gaps.ts";
import { takenBand } from "../timeline/takenBand.ts";
import { write } from "../ui/tickText.ts";
import type { Along, Shown } from "./deck.ts";
import { type Room, SIZES, type Words } from "./room.ts";
import { whenOf } from "./when.ts";
import { spanOf } from "./words.ts";

export type Slide = { node: HTMLElement; band: HTMLElement | null; show: (atSec: number) => void; along: Along };
export type SlideGiven = { shown: Shown; index: number; count: number; room: Room; land: Land; titleOf: (shown: Shown) => string };

const NO_TIME: Along = { shareOf: () => 0, atOf: () => 0 };

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, parent?: HTMLElement, text?: string): HTMLElementTagNameMap[Tag] {
	const node = document.createElement(tag);
	node.className = className;
	if (text !== undefined) node.textContent = text;
	parent?.append(node);
	return node;
}

const sized = (node: HTMLElement, styles: Record<string, number>) => {
	for (const [name, value] of Object.entries(styles)) node.style.setProperty(name, `${Math.round(value * 10) / 10}px`);
};

function lines(parent: HTMLElement, all: readonly string[]): void {
	// A space at the end of each, so that they are read and copied as one sentence.
	for (const line of all) element("span", "brief-line", parent, `${line} `);
}

const fits = new WeakMap<Incident, Map<string, MapFit>>();

/** Chapters about one incident look at the same stretch of the world, unless they have a camera, or draw other routes; without any it is that of the first. */
function steadyFit(incident: Incident, input: PosterInput): MapFit {
	const { widthPx, heightPx, scale, headroom } = input;
	const known = fits.get(incident) ?? new Map<string, MapFit>();
	fits.set(incident, known);
	const { routes } = input.incident.derived;
	const shown = routes === "none" ? incident : input.incident;
	const key = JSON.stringify([widthPx, heightPx, scale, headroom, shown.derived.routes]);
	const fit = known.get(key) ?? posterFit({ ...input, incident: shown, atSec: incident.derived.peakSec });
	known.set(key, fit);
	return fit;
}

function mapOf(host: HTMLElement, incident: Incident, view: ChapterView, { room, land, index }: SlideGiven): (atSec: number) => void {
	// Drawn in pixels of the mock and scaled as a whole: every screen of a shape has its names at the same places.
	const { unit } = room;
	const words = room.words[index] as Words;
	const [widthPx, headPx, headWidthPx] = [room.widthPx / unit, words.headPx / unit, words.headWidthPx / unit];
	const heightPx = Math.max(1, room.heightPx - room.footPx) / unit;
	const base: PosterInput = {
		...lookOf(incident, view, { left: 0, right: widthPx, top: headPx, bottom: heightPx }),
		...{ widthPx, heightPx, theme: "css", locale: "en", land, scale: SIZES.mapScale },
		parts: { legend: false, credit: false, title: false, grid: false },
		headroom: { widthPx: headWidthPx, heightPx: headPx },
		key: `brief-${index}`,
	};
	const fit = base.fit ?? steadyFit(incident, { ...base, hidden: new Set(), series: null });
	const drawnState = createDrawnState(base.incident, view.series, view.hidden);
	let drawn = "";
	return (atSec) => {
		const state = drawnState(atSec);
		if (state === drawn) return;
		drawn = state;
		// Our own SVG, in which every text is escaped.
		host.innerHTML = posterSvg({ ...base, atSec, fit });
	};
}

function bandOf(host: HTMLElement, incident: Incident, view: ChapterView, { room, index }: SlideGiven) {
	const span = spanOf(incident, view);
	const widthPx = room.widthPx - 2 * room.padPx;
	const gaps = span === incident.derived.window ? [] : quietGaps(incident);
	const band = takenBand(incident, span, gaps, { widthPx, scale: SIZES.bandScale * room.unit, theme: "css", key: `brief-band-${index}` });
	const svg = (past: boolean) => `<svg width="${widthPx}" height="${Math.ceil(band.heightPx)}" aria-hidden="true">${band.markup(past)}</svg>`;
	host.innerHTML = `${svg(false)}<div class="brief-past">${svg(true)}</div><div class="brief-head-mark"></div>`;
	sized(host, { height: band.heightPx });
	const past = host.querySelector(".brief-past") as HTMLElement;
	const mark = host.querySelector(".brief-head-mark") as HTMLElement;
	sized(mark, { top: band.lane.topPx - 4 * room.unit, height: band.lane.heightPx + 8 * room.unit, width: 10 * room.unit, "margin-left": -5 * room.unit });
	const along: Along = { shareOf: (atSec) => band.xOf(atSec) / widthPx, atOf: (share) => band.atOf(share * widthPx) };
	return {
		span,
		along,
		show: (atSec: number) => {
			const x = Math.min(widthPx, Math.max(0, band.xOf(atSec)));
			past.style.width = `${x.toFixed(1)}px`;
			mark.style.transform = `translateX(${x.toFixed(1)}px)`;
		},
	};
}

/** Date, state sentence, and which chapter this is. */
function rowOf(host: HTMLElement, { shown, index, count, room }: SlideGiven, span: Span | null): (atSec: number) => void {
	const label = `${index + 1} of ${count}: ${shown.chapter.name}`;
	const when = shown.incident && span ? whenOf(shown.incident, span, label, count, room) : null;
	const where = element("p", "brief-where", host);
	if (when?.dots) {
		const row = element("span", "brief-dots", where);
		row.setAttribute("aria-hidden", "true");
		for (let i = 0; i < count; i++) element("i", i === index ? "brief-dot brief-dot-here" : "brief-dot", row);
	}
	element("span", "brief-name", where, label);
	if (!when) return () => undefined;
	const date = element("p", "brief-date", host);
	sized(date, { "font-size": when.datePx });
	// Where one sentence of the stretch takes two lines, all begin where that one does.
	const sentence = element("p", when.isOneLine ? "brief-state brief-state-one" : "brief-state", host);
	if (!room.phone) sized(sentence, { left: when.sentenceLeftPx });
	return (atSec) => {
		write(date, when.dateText(atSec));
		sentence.replaceChildren();
		lines(sentence, when.sentence(atSec));
	};
}

const LOGO =
	'<svg viewBox="3 4 26 23" aria-hidden="true"><path d="M5 23h22" stroke="var(--usual)" stroke-width="3"/><path d="M5 23C10 23 10 8 16 8s6 15 11 15" stroke="var(--divert)" stroke-width="3" fill="none"/><circle cx="5" cy="23" r="3.2" fill="var(--ink)"/><circle cx="27" cy="23" r="3.2" fill="var(--ink)"/></svg>';

export function createSlide(given: SlideGiven): Slide {
	const { shown, index, room, titleOf } = given;
	const { incident, view } = shown;
	const { titlePx, text, title, foot } = room.words[index] as Words;
	const node = element("section", "brief-slide");
	node.setAttribute("aria-label", `${titleOf(shown)}. ${shown.chapter.name}`);
	const map = element("div", "brief-map", node);
	sized(map, { height: room.heightPx - room.footPx });
	const head = element("header", "brief-head", node);
	const heading = element("h1", "brief-title", head);
	sized(heading, { "font-size": titlePx });
	lines(heading, title);
	lines(element("p", "brief-text", head), text);

	const below = element("footer", "brief-foot", node);
	sized(below, { height: room.footPx });
	const when = element("div", room.phone ? "brief-when brief-when-phone" : "brief-when", below);
	const bandHost = element("div", "brief-band", below);
	const band = incident && view ? bandOf(bandHost, incident, view, given) : null;
	const words = rowOf(when, given, band?.span ?? null);
	const note = element("div", "brief-note", below);
	const brand = element("p", "brief-brand", note);
	brand.innerHTML = `${LOGO}<span>Detour Atlas</span>`;
	lines(element("p", "brief-evidence", note), foot);
	const draw = incident && view ? mapOf(map, incident, view, given) : null;

	if (band && incident) {
		bandHost.setAttribute("role", "slider");
		bandHost.setAttribute("aria-label", "Time");
		bandHost.tabIndex = 0;
		bandHost.setAttribute("aria-valuemin", String(Math.floor(band.span.startSec)));
		bandHost.setAttribute("aria-valuemax", String(Math.floor(band.span.endSec)));
	}
	return {
		node,
		band: band ? bandHost : null,
		along: band?.along ?? NO_TIME,
		show: (atSec) => {
			draw?.(atSec);
			band?.show(atSec);
			words(atSec);
			if (!band || !incident) return;
			bandHost.setAttribute("aria-valuenow", String(Math.floor(atSec)));
			const grain = grainOf(band.span.endSec - band.span.startSec);
			bandHost.setAttribute("aria-valuetext", `${isoWords(atSec, grain)}, ${sentenceAt(incident.derived, atSec)}`);
		},
	};
}
