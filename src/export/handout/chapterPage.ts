/** A chapter of a briefing on one sheet of paper: words, map, band, sources, and notes where they are wanted. What does not fit is counted. */
import type { Incident } from "../../incident/derived.ts";
import { el, escapeXml, group, paintOf } from "../../poster/svg.ts";
import { FONT_FAMILY } from "../../poster/type.ts";
import { type Chapter, readView } from "../../story/chapter.ts";
import { chapterFigures, type Shown } from "./chapterFigures.ts";
import { chapterHead } from "./chapterHead.ts";
import { type Column, columnOf, type Part } from "./column.ts";
import { type Place, setWords } from "./flow.ts";
import { footOf } from "./foot.ts";
import type { StoryGiven } from "./given.ts";
import { PAPERS } from "./paper.ts";
import type { Page } from "./pdf.ts";
import { cited, sourceEntries } from "./words.ts";

const MARGIN_PT = 34;
const GAP_PT = 18;
/** The map gives way to words; then words get smaller. */
const TRIES = [...[350, 310, 270, 240, 210, 185, 165].map((mapPt) => ({ mapPt, sizePt: 8.5 })), { mapPt: 165, sizePt: 7.5 }, { mapPt: 150, sizePt: 7 }];
/** Of the width, for the notes. */
const SHARES = [0.5, 0.58, 0.66, 0.42];
const paint = paintOf("light");

/** `null` where nothing is to be listed. */
function notesPart({ notes }: Chapter, { withNotes }: StoryGiven): Part | null {
	const all = withNotes ? notes.split(/\n\s*\n/).filter((one) => one.trim() !== "") : [];
	return all.length === 0 ? null : { head: "Notes", entries: all.map((text) => ({ runs: [{ text }] })), called: ["paragraph", "paragraphs"] };
}

function sourcesPart({ sources }: Chapter, incident: Incident | undefined): Part | null {
	if (!incident) return null;
	if (sources.length === 0) return { head: "Sources", entries: [{ runs: [{ text: "This chapter cites none.", colour: "ink-2" }] }], called: ["line", "lines"] };
	return { head: "Sources", entries: sourceEntries(incident, sources), called: ["source", "sources"] };
}

type Foot = { top: number; url: string };

/** Notes on the left, sources on the right; the one that is alone takes the width. Notes are nowhere but here: no address has them. */
function columnsOf(notes: Part | null, sources: Part | null, place: Place, sizePt: number, foot: Foot, share: number): Column[] {
	const leftPt = notes && sources ? (place.widthPt - GAP_PT) * share : notes ? place.widthPt : -GAP_PT;
	const style = { sizePt, bottom: foot.top, paint };
	const beside = { left: place.left + leftPt + GAP_PT, top: place.top, widthPt: place.widthPt - GAP_PT - leftPt };
	return [
		...(notes ? [columnOf([notes], { ...place, widthPt: leftPt }, { ...style, url: null })] : []),
		...(sources ? [columnOf([sources], beside, { ...style, url: foot.url })] : []),
	];
}

/** The largest map with which all words fit; else the one with which least is left out. */
function bodyOf(shown: Shown | null, chapter: Chapter, given: StoryGiven, place: Place, foot: Foot): string {
	const notes = notesPart(chapter, given);
	const sources = sourcesPart(chapter, shown?.incident);
	let best: { markup: () => string; leftOut: number } | null = null;
	for (const { mapPt, sizePt } of TRIES) {
		const upper = shown ? chapterFigures(shown, given, place, mapPt) : { bottom: place.top, markup: () => "" };
		for (const share of SHARES) {
			const columns = columnsOf(notes, sources, { ...place, top: upper.bottom }, sizePt, foot, share);
			const leftOut = columns.flatMap((column) => column.leftOut).reduce((sum, count) => sum + count, 0);
			if (best !== null && leftOut >= best.leftOut) continue;
			best = { markup: () => upper.markup() + columns.map(({ markup }) => markup()).join(""), leftOut };
			if (leftOut === 0) return best.markup();
		}
	}
	return best?.markup() ?? "";
}

/** `index`: of the chapter in the story, from 0. The same input gives the same text; nothing in it depends on when it is made. */
export function chapterPage(chapter: Chapter, index: number, given: StoryGiven): Page {
	const { story, incidents, paper, withNotes } = given;
	const { widthPt, heightPt } = PAPERS[paper];
	const incident = incidents.get(chapter.incident);
	const shown = incident ? { incident, view: readView(chapter.view, incident).view } : null;
	const place = { left: MARGIN_PT, top: MARGIN_PT - 6, widthPt: widthPt - 2 * MARGIN_PT };
	const url = given.url(chapter);
	const foot = footOf({ url, dataVersion: shown ? given.dataVersion : null }, place, heightPt - MARGIN_PT + 8);
	const support = `(${chapter.grade ?? "how it is known is not said"})${incident ? cited(incident.sources, chapter.sources) : ""}`;
	const head = chapterHead({ story, chapter, number: index + 1, support, withNotes }, place);
	const words = `The record of this chapter (${chapter.incident}) is not at hand: its map, timeline and sources are not on this page.`;
	const style = { sizePt: 9.5, linePt: 12.4, paint };
	const absent = shown ? { markup: "", heightPt: 0 } : setWords([{ text: words, weight: 600 }], { ...place, top: head.bottom }, style);
	const top = head.bottom + (shown ? 0 : absent.heightPt + 8);
	const body = bodyOf(shown, chapter, given, { ...place, top }, { top: foot.top, url });
	const ground = el("rect", { width: widthPt, height: heightPt, fill: paint("bg") });
	const size = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${widthPt} ${heightPt}`, lang: story.lang, "font-family": FONT_FAMILY };
	const title = el("title", {}, escapeXml(`${story.title}: ${chapter.name}`));
	const said = absent.markup === "" ? "" : group({ "data-tag": "P" }, absent.markup);
	return { widthPt, heightPt, svg: el("svg", size, `${title}${ground}${head.markup()}${said}${body}${foot.markup}`) };
}
