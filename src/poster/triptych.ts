/** Before, peak and after of an incident in one picture, with one scale, one key and the credit. */
import type { Incident, Span } from "../incident/derived.ts";
import { withPlacedCaption } from "../incident/placedWords.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { CREDIT, instantText } from "./captions.ts";
import type { Land } from "./land.ts";
import { legendOf } from "./legend.ts";
import type { Pencil } from "./marks.ts";
import { wrapText } from "./measure.ts";
import type { Theme } from "./palette.ts";
import { posterSvg } from "./poster.ts";
import { el, escapeXml, paintOf } from "./svg.ts";
import { FONT_FAMILY, sizesAt, type TextStyle, textMark, widthPx as textPx } from "./type.ts";
import { wholeKey } from "./wholeKey.ts";

export type TriptychInput = {
	incident: Incident;
	widthPx: number;
	heightPx: number;
	series?: string | null;
	theme: Theme;
	land: Land;
};
export type TriptychInstant = { label: string; atSec: number };

const GAP_PX = 20;
/** Height of a map that stands beside others, in widths. */
const HEIGHT_IN_WIDTHS = 0.84;

/** An instant of a quiet stretch, `share` of the way through it; of the part that was measured, where some was. */
function instantIn({ startSec, endSec }: Span, measured: Span | undefined, share: number): number {
	const from = Math.max(startSec, measured?.startSec ?? startSec);
	const to = Math.min(endSec, measured?.endSec ?? endSec);
	return from < to ? from + (to - from) * share : startSec + (endSec - startSec) * share;
}

/** The three instants: seconds since 1970, UTC. Where no end was published, the end of the timeline is shown, and called so. */
export function triptychInstants({ derived }: Incident, series: string | null = null): [TriptychInstant, TriptychInstant, TriptychInstant] {
	const { segments, peakSec, overview } = derived;
	const measured = (derived.measured.find(({ id }) => id === series) ?? derived.measured[0])?.span;
	const quiet = segments.filter(({ state }) => state === "none");
	const before = quiet.find(({ endSec }) => endSec <= peakSec);
	const after = segments.at(-1)?.state === "none" ? quiet.at(-1) : undefined;
	return [
		// Shortly before rather than long ago.
		before ? { label: "Before", atSec: instantIn(before, measured, 7 / 8) } : { label: "Start of the timeline", atSec: overview.startSec },
		{ label: "Peak", atSec: peakSec },
		after ? { label: "After", atSec: instantIn(after, measured, 1 / 8) } : { label: "End of the timeline", atSec: overview.endSec },
	];
}

/** One self-contained SVG. Wider than 4:3 the three stand beside each other, else one below the other. Sizes in px, from 600 on. */
export function triptychSvg(input: TriptychInput): string {
	const { incident, widthPx: width, heightPx: height, theme, land, series = null } = input;
	const beside = width / height > 4 / 3;
	const scale = beside ? 1.6 : height > width * 1.4 ? 1.9 : 1.55;
	const pencil: Pencil = { paint: paintOf(theme), scale };
	const sizes = sizesAt(scale, false);
	const instants = triptychInstants(incident, series);
	const marginPx = Math.round(width / 36);
	const inner = { left: marginPx, right: width - marginPx, top: marginPx, bottom: height - marginPx };
	const marks: string[] = [];
	const write = (text: string, left: number, top: number, mostPx: number, style: TextStyle): number =>
		wrapText(text, mostPx, (line) => textPx(line, style)).reduce((y, line) => {
			marks.push(textMark(pencil.paint, line, left, y + style.sizePx * 0.95, "start", style));
			return y + Math.round(style.sizePx * 1.3);
		}, top);
	const line = (colour: TextStyle["colour"], weight: TextStyle["weight"] = 400): TextStyle => ({ sizePx: sizes.linePx, weight, colour, halo: false });

	const top =
		write(
			incident.derived.period,
			inner.left,
			write(incident.title, inner.left, inner.top, inner.right - inner.left, { ...line("ink", 600), sizePx: sizes.titlePx }),
			inner.right - inner.left,
			line("ink-2"),
		) + 12;
	const creditStyle: TextStyle = { ...line("ink-3"), sizePx: sizes.creditPx };
	const creditPx = textPx(CREDIT, creditStyle);
	marks.push(textMark(pencil.paint, CREDIT, inner.right, inner.bottom - sizes.creditPx * 0.25, "end", creditStyle));
	const { entries, regionColour } = wholeKey(
		incident,
		series,
		instants.map(({ atSec }) => atSec),
	);
	const keyId = `${incident.id}-triptych-key`;
	const keyAt = (bottom: number) => legendOf(entries, pencil, sizes, regionColour, keyId, { ...inner, bottom });
	const lowest = keyAt(inner.bottom);
	const clear = !lowest || lowest.box.right + 12 <= inner.right - creditPx;
	const key = clear ? lowest : keyAt(inner.bottom - sizes.creditPx - 10);
	if (key) marks.push(key.markup);

	const bottom = (key?.box.top ?? inner.bottom - sizes.creditPx) - 14;
	const panelPx = beside ? (inner.right - inner.left - 2 * GAP_PX) / 3 : inner.right - inner.left;
	const texts = instants.map(({ atSec }) => {
		const parts = [instantText(incident, atSec), sentenceAt(incident.derived, atSec)];
		return beside ? parts : [parts.join(" · ")];
	});
	const linesOf = (parts: readonly string[]) => parts.flatMap((text) => wrapText(text, panelPx, (words) => textPx(words, line("ink-2")))).length;
	const most = Math.max(...texts.map(linesOf));
	const captionPx = (lines: number) => Math.round(sizes.linePx * 1.3) * (lines + 1) + 8;
	const captions = beside ? captionPx(most) : texts.reduce((sum, parts) => sum + captionPx(linesOf(parts)), 0);
	const roomPx = bottom - top - captions;
	// Beside each other the maps are lower than there is room: taller ones would show more ocean, not more of the route.
	const mapPx = Math.floor(beside ? Math.min(roomPx, panelPx * HEIGHT_IN_WIDTHS) : (roomPx - 2 * GAP_PX) / 3);
	let y = beside ? top + (roomPx - mapPx) / 2 : top;
	instants.forEach(({ label, atSec }, i) => {
		const left = beside ? inner.left + i * (panelPx + GAP_PX) : inner.left;
		(texts[i] as string[]).reduce((lineY, text) => write(text, left, lineY, panelPx, line("ink-2")), write(label, left, y, panelPx, line("ink", 600)));
		const mapTop = y + captionPx(beside ? most : linesOf(texts[i] as string[]));
		const picture = posterSvg({
			...{ incident, atSec, series, theme, land, locale: "en", key: `triptych-${i}`, beside: [incident] },
			...{ widthPx: panelPx, heightPx: mapPx, scale: scale * 0.86, parts: { legend: false, credit: false, title: false } },
		});
		marks.push(picture.replace(/^<svg /, `<svg x="${Math.round(left)}" y="${Math.round(mapTop)}" width="${Math.round(panelPx)}" height="${mapPx}" `));
		marks.push(el("rect", { x: left, y: mapTop, width: panelPx, height: mapPx, fill: "none", stroke: pencil.paint("line") }));
		if (!beside) y = mapTop + mapPx + GAP_PX;
	});
	const described = withPlacedCaption(incident.derived.scene, instants.map(({ label }, i) => `${label}: ${texts[i]?.join(" · ")}.`).join(" "));
	return el(
		"svg",
		{ xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, lang: "en", "font-family": FONT_FAMILY },
		el("title", {}, escapeXml(incident.title)) +
			el("desc", {}, escapeXml(described)) +
			el("rect", { width, height, fill: pencil.paint("bg") }) +
			marks.join(""),
	);
}
