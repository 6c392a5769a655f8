/** Before, peak and after of an incident in one picture, with one scale, one key and the credit. */
import type { Incident } from "../incident/derived.ts";
import { drawnIn } from "../incident/scene.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { stateAt } from "../incident/state.ts";
import { CREDIT, instantText } from "./captions.ts";
import type { Land } from "./land.ts";
import { legendOf } from "./legend.ts";
import type { Pencil } from "./marks.ts";
import { wrapText } from "./measure.ts";
import type { Theme } from "./palette.ts";
import { keyEntries, posterSvg, vantageGiven } from "./poster.ts";
import { el, escapeXml, paintOf } from "./svg.ts";
import { FONT_FAMILY, sizesAt, type TextStyle, textMark, widthPx as textPx } from "./type.ts";
import { seenOf } from "./visible.ts";

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

/** The three instants: seconds since 1970, UTC. Where the timeline does not reach beyond the incident, or no end was published, its end is what is shown, and called so. */
export function triptychInstants({ derived }: Incident): [TriptychInstant, TriptychInstant, TriptychInstant] {
	const { segments, peakSec, overview } = derived;
	const quiet = segments.filter(({ state }) => state === "none");
	const before = quiet.filter(({ endSec }) => endSec <= peakSec).at(0);
	const after = segments.at(-1)?.state === "none" ? quiet.at(-1) : undefined;
	return [
		// Shortly before, not long ago: the last eighth of the quiet stretch.
		before ? { label: "Before", atSec: before.endSec - (before.endSec - before.startSec) / 8 } : { label: "Start of the timeline", atSec: overview.startSec },
		{ label: "Peak", atSec: peakSec },
		after ? { label: "After", atSec: after.startSec + (after.endSec - after.startSec) / 8 } : { label: "End of the timeline", atSec: overview.endSec },
	];
}

/** The key of all three, of which each shows a part. */
function wholeKey({ incident, series = null }: TriptychInput, instants: readonly TriptychInstant[]) {
	const all = instants.map(({ atSec }) => ({
		seen: seenOf(incident.derived.scene, drawnIn(stateAt(incident.derived, atSec), incident.flows ?? [])),
		vantage: vantageGiven(incident, series, atSec),
	}));
	const seen = {
		legs: all.flatMap((one) => one.seen.legs),
		stops: all.flatMap((one) => one.seen.stops),
		regions: all.flatMap((one) => one.seen.regions),
		sites: all.flatMap((one) => one.seen.sites),
		countries: all.flatMap((one) => one.seen.countries),
	};
	const vantage = all.flatMap((one) => one.vantage);
	return {
		entries: keyEntries(seen, vantage, true),
		regionColour: seen.regions.some(({ route }) => route === "diverted") ? ("divert" as const) : ("usual" as const),
	};
}

/** One self-contained SVG. Wider than 4:3 the three stand beside each other, else one below the other. Sizes in px, from 600 on. */
export function triptychSvg(input: TriptychInput): string {
	const { incident, widthPx: width, heightPx: height, theme, land, series = null } = input;
	const beside = width / height > 4 / 3;
	const scale = beside ? 1.4 : 1.55;
	const pencil: Pencil = { paint: paintOf(theme), scale };
	const sizes = sizesAt(scale, false);
	const instants = triptychInstants(incident);
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
	const { entries, regionColour } = wholeKey(input, instants);
	const keyId = `${incident.id}-triptych-key`;
	const keyAt = (bottom: number) => legendOf(entries, pencil, sizes, regionColour, keyId, { ...inner, bottom });
	const lowest = keyAt(inner.bottom);
	const clear = !lowest || lowest.box.right + 12 <= inner.right - creditPx;
	const key = clear ? lowest : keyAt(inner.bottom - sizes.creditPx - 10);
	if (key) marks.push(key.markup);

	const bottom = (key?.box.top ?? inner.bottom - sizes.creditPx) - 14;
	const panelPx = beside ? (inner.right - inner.left - 2 * GAP_PX) / 3 : inner.right - inner.left;
	const sentences = instants.map(({ atSec }) => `${instantText(incident, atSec)} · ${sentenceAt(incident.derived, atSec)}`);
	const linesOf = (text: string) => wrapText(text, panelPx, (words) => textPx(words, line("ink-2"))).length;
	const most = Math.max(...sentences.map(linesOf));
	const captionPx = (lines: number) => Math.round(sizes.linePx * 1.3) * (lines + 1) + 8;
	const captions = beside ? captionPx(most) : sentences.reduce((sum, text) => sum + captionPx(linesOf(text)), 0);
	const mapPx = Math.floor(beside ? bottom - top - captions : (bottom - top - captions - 2 * GAP_PX) / 3);
	let y = top;
	instants.forEach(({ label, atSec }, i) => {
		const left = beside ? inner.left + i * (panelPx + GAP_PX) : inner.left;
		const text = write(label, left, y, panelPx, line("ink", 600));
		write(sentences[i] as string, left, text, panelPx, line("ink-2"));
		const mapTop = y + captionPx(beside ? most : linesOf(sentences[i] as string));
		const picture = posterSvg({
			...{ incident, atSec, series, theme, land, locale: "en", key: `triptych-${i}`, beside: [incident] },
			...{ widthPx: panelPx, heightPx: mapPx, scale: scale * 0.86, parts: { legend: false, credit: false, title: false } },
		});
		marks.push(picture.replace(/^<svg /, `<svg x="${Math.round(left)}" y="${Math.round(mapTop)}" width="${Math.round(panelPx)}" height="${mapPx}" `));
		marks.push(el("rect", { x: left, y: mapTop, width: panelPx, height: mapPx, fill: "none", stroke: pencil.paint("line") }));
		if (!beside) y = mapTop + mapPx + GAP_PX;
	});
	const described = instants.map(({ label }, i) => `${label}: ${sentences[i]}.`).join(" ");
	return el(
		"svg",
		{ xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, lang: "en", "font-family": FONT_FAMILY },
		el("title", {}, escapeXml(incident.title)) +
			el("desc", {}, escapeXml(described)) +
			el("rect", { width, height, fill: pencil.paint("bg") }) +
			marks.join(""),
	);
}
