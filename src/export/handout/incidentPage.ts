/** An incident at an instant on one sheet of paper: words, map, band, who says what, sources. What does not fit is said to be missing. */
import { el, escapeXml, paintOf } from "../../poster/svg.ts";
import { FONT_FAMILY } from "../../poster/type.ts";
import { type Column, type ColumnStyle, columnOf, type Part } from "./column.ts";
import type { Place } from "./flow.ts";
import { footOf } from "./foot.ts";
import type { HandoutGiven } from "./given.ts";
import { PAPERS } from "./paper.ts";
import type { Page } from "./pdf.ts";
import { upperPart } from "./upperPart.ts";
import { claimEntries, disagreementEntries, sourceEntries } from "./words.ts";

const MARGIN_PT = 34;
const GAP_PT = 18;
/** The map gives way to words, down to a height at which its names still have room; then words get smaller. */
const TRIES = [...[350, 310, 270, 240, 210, 185, 165].map((mapPt) => ({ mapPt, sizePt: 8 })), { mapPt: 165, sizePt: 7.5 }, { mapPt: 150, sizePt: 7 }];
/** Of the width for the left column. */
const SHARES = [0.5, 0.56, 0.62, 0.44, 0.68];
const paint = paintOf("light");

/** Claims and disagreements on the left, sources on the right. */
function partsOf({ incident }: HandoutGiven): [Part[], Part[]] {
	const disagreements = disagreementEntries(incident);
	const left: Part[] = [{ head: "Who says what about the cause", entries: claimEntries(incident), called: ["statement", "statements"] }];
	if (disagreements.length > 0) left.push({ head: "Where sources disagree", entries: disagreements, called: ["disagreement", "disagreements"] });
	return [left, [{ head: "Sources", entries: sourceEntries(incident), called: ["source", "sources"] }]];
}

/** `share`: of the width, for the left column. */
function columnsOf([left, right]: [Part[], Part[]], place: Place, style: ColumnStyle, share: number): [Column, Column] {
	const leftPt = (place.widthPt - GAP_PT) * share;
	const beside = { left: place.left + leftPt + GAP_PT, top: place.top, widthPt: place.widthPt - GAP_PT - leftPt };
	return [columnOf(left, { ...place, widthPt: leftPt }, style), columnOf(right, beside, style)];
}

/** The page, in points. The same input gives the same text; nothing in it depends on when it is made. */
export function incidentPage(given: HandoutGiven): Page {
	const { widthPt, heightPt } = PAPERS[given.paper];
	const place = { left: MARGIN_PT, top: MARGIN_PT - 6, widthPt: widthPt - 2 * MARGIN_PT };
	const foot = footOf(given, place, heightPt - MARGIN_PT + 8);
	const parts = partsOf(given);
	let best: { markup: () => string; leftOut: number } | null = null;
	for (const { mapPt, sizePt } of TRIES) {
		const upper = upperPart(given, place, mapPt);
		for (const share of SHARES) {
			const columns = columnsOf(parts, { ...place, top: upper.bottom }, { sizePt, bottom: foot.top, url: given.url, paint }, share);
			const [[said = 0, disagreed = 0], [cited = 0]] = columns.map(({ leftOut }) => leftOut) as [readonly number[], readonly number[]];
			// What is said is wanted more than where: the address has the sources, by the same numbers.
			const leftOut = 3 * said + disagreed + cited;
			if (best !== null && leftOut >= best.leftOut) continue;
			best = { markup: () => upper.markup() + columns.map(({ markup }) => markup()).join(""), leftOut };
			if (leftOut === 0) break;
		}
		if (best?.leftOut === 0) break;
	}
	const ground = el("rect", { width: widthPt, height: heightPt, fill: paint("bg") });
	const size = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${widthPt} ${heightPt}`, lang: "en", "font-family": FONT_FAMILY };
	const title = el("title", {}, escapeXml(given.incident.title));
	return { widthPt, heightPt, svg: el("svg", size, `${title}${ground}${best?.markup() ?? ""}${foot.markup}`) };
}
