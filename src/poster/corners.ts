/** What stands at the edges of a poster: heading, key, credit. */
import { SEEN } from "../incident/measured.ts";
import { GRADES } from "../incident/terms.ts";
import type { Box } from "./boxes.ts";
import { CREDIT, type Heading } from "./captions.ts";
import type { VantageGiven } from "./layout.ts";
import { type KeyEntry, type Legend, legendOf } from "./legend.ts";
import type { Pencil } from "./marks.ts";
import { wrapText } from "./measure.ts";
import type { ColourName } from "./palette.ts";
import { type Sizes, type TextStyle, textMark, widthPx } from "./type.ts";
import type { Seen } from "./visible.ts";

type Block = { markup: string; box: Box };

export function headingBlock(heading: Heading, pencil: Pencil, sizes: Sizes, frame: Box, marginPx: number): Block {
	const styles: [string, TextStyle][] = [
		[heading.title, { sizePx: sizes.titlePx, weight: 600, colour: "ink", halo: true }],
		[heading.period, { sizePx: sizes.linePx, weight: 400, colour: "ink-2", halo: true }],
		[heading.state, { sizePx: sizes.linePx, weight: 400, colour: "ink-2", halo: true }],
		[heading.lines, { sizePx: sizes.linePx, weight: 600, colour: "ink", halo: true }],
	];
	const left = frame.left + marginPx;
	let y = frame.top + marginPx;
	let right = left;
	const written = styles
		.filter(([text]) => text !== "")
		.flatMap(([text, style]) =>
			wrapText(text, frame.right - marginPx - left, (line) => widthPx(line, style)).map((line) => {
				y += style.sizePx * 1.28;
				right = Math.max(right, left + widthPx(line, style));
				return textMark(pencil.paint, line, left, y - style.sizePx * 0.3, "start", style);
			}),
		);
	return { markup: written.join(""), box: { left: frame.left, top: frame.top, right, bottom: y + 2 } };
}

function creditBlock(pencil: Pencil, sizes: Sizes, frame: Box, marginPx: number): Block {
	const style: TextStyle = { sizePx: sizes.creditPx, weight: 400, colour: "ink-3", halo: true };
	const [right, bottom] = [frame.right - marginPx, frame.bottom - marginPx];
	return {
		markup: textMark(pencil.paint, CREDIT, right, bottom - sizes.creditPx * 0.25, "end", style),
		box: { left: right - widthPx(CREDIT, style), top: bottom - sizes.creditPx, right, bottom },
	};
}

function vantageKeys(vantage: readonly VantageGiven[]): KeyEntry[] {
	if (vantage.length === 0) return [];
	const occurs = (state: "expected" | "unknown") => vantage.some(({ counts }) => (counts[SEEN.indexOf(state)] ?? 0) > 0);
	return [
		{ mark: "unexpected" },
		...(["expected", "unknown"] as const).filter(occurs).map((mark): KeyEntry => ({ mark })),
		...(vantage.some(({ place }) => place.multihop) ? [{ mark: "multihop" } as const] : []),
	];
}

/** `note`: what is said of the picture as a whole; "" for nothing. */
export function keyEntries(seen: Seen, vantage: readonly VantageGiven[], withLegend: boolean, note: string): KeyEntry[] {
	const words: KeyEntry[] = note === "" ? [] : [{ mark: "words", text: note }];
	if (!withLegend) return words;
	const routes = (["usual", "diverted"] as const).filter(
		(route) => seen.legs.some(({ leg }) => leg.route === route) || seen.stops.some((stop) => stop.route === route),
	);
	const isPlaced = seen.plane === "control" && seen.legs.length > 0;
	const gaps = seen.legs.filter(({ leg }) => leg.gap).length;
	const lines = GRADES.filter((grade) => seen.legs.some(({ leg }) => leg.grade === grade));
	const nodes = seen.legs.length > 0 ? [] : GRADES.filter((grade) => seen.stops.some(({ stop }) => stop.grade === grade));
	return [
		...routes.map((mark): KeyEntry => ({ mark })),
		...(isPlaced ? [{ mark: "placed" } as const] : []),
		...(isPlaced && seen.stops.some(({ stop }) => stop.end) ? [{ mark: "end" } as const] : []),
		...(isPlaced ? [] : lines.map((grade): KeyEntry => ({ mark: "line", grade }))),
		...(isPlaced && seen.legs.some(({ leg, faint }) => faint && leg.route === "usual") ? [{ mark: "before" } as const] : []),
		...(gaps > 0 ? [{ mark: "gap" } as const] : []),
		...(seen.plane === "control" ? [] : nodes.map((grade): KeyEntry => ({ mark: "node", grade }))),
		...(seen.regions.length > 0 ? [{ mark: "region" } as const] : []),
		...(seen.sites.length > 0 ? [{ mark: "site" } as const] : []),
		...(seen.countries.length > 0 ? [{ mark: "country" } as const] : []),
		...(seen.legs.length > 0 && !isPlaced ? [{ mark: "arrow" } as const] : []),
		...vantageKeys(vantage),
		...words,
	];
}

type Corners = { legend: Legend | null; credit: Block | null };

/** Legend left, credit right; where both do not fit side by side, the legend goes above the credit. */
export function cornersOf(
	entries: readonly KeyEntry[],
	withCredit: boolean,
	seen: Seen,
	pencil: Pencil,
	sizes: Sizes,
	frame: Box,
	marginPx: number,
	id: string,
): Corners {
	const credit = withCredit ? creditBlock(pencil, sizes, frame, marginPx) : null;
	const inner: Box = { left: frame.left + marginPx, right: frame.right - marginPx, top: frame.top, bottom: frame.bottom - marginPx };
	const regionColour: ColourName = seen.regions.some(({ route }) => route === "diverted") ? "divert" : "usual";
	const draw = (bottom: number) => legendOf(entries, pencil, sizes, regionColour, `${id}-key`, { ...inner, bottom });
	const legend = draw(inner.bottom);
	if (legend === null || credit === null || legend.box.right + 12 <= credit.box.left) return { legend, credit };
	return { legend: draw(credit.box.top - 8), credit };
}
