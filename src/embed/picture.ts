/**
 * The pictures of an incident at all its instants, as one: parts that several instants share are written once, and each
 * part says at which it is to be seen. So the page holds everything, and time only shows and hides.
 */
import type { Incident, Span } from "../incident/derived.ts";
import { vantageOf } from "../incident/vantage.ts";
import { headingOf } from "../poster/captions.ts";
import { createDrawnState } from "../poster/drawnState.ts";
import type { Land } from "../poster/land.ts";
import { type PosterInput, posterFit, posterSvg } from "../poster/poster.ts";
import type { MapFit } from "../poster/projection.ts";
import { textOf } from "../poster/svg.ts";
import { partsOf } from "./svgParts.ts";

export const SIZES = { wide: { widthPx: 640, heightPx: 236 }, narrow: { widthPx: 360, heightPx: 224 } } as const;
type Size = keyof typeof SIZES;

/** Where the sentence of an instant goes in a description. */
export const SENTENCE = "{sentence}";

/** How the picture follows time: from `fromSec[i]` on, state `states[i]` is drawn, and described as `words[states[i] - first]`. */
export type Moving = {
	fromSec: number[];
	states: number[];
	/** Number of its first drawing: those before it are of another way to draw the record. */
	first: number;
	words: string[];
	/** Vantage points or their AS paths change more often than the picture does. */
	coarse: boolean;
};
export type Pictures = { svgs: Record<Size, string>; moving: [Moving, ...Moving[]] };
type Looks = Omit<PosterInput, "incident" | "atSec" | "widthPx" | "heightPx">;

/** A picture for each of hundreds of changes would weigh more than the page may. */
const MOST_STEPS = 32;

/** Instants at which marks of vantage points or the AS paths that are drawn change, no more than `MOST_STEPS` of them, evenly chosen. */
function seriesSteps(incident: Incident): { instants: number[]; coarse: boolean } {
	const vantage = vantageOf(incident, null);
	if (!vantage) return { instants: [], coarse: false };
	const { changes, span } = vantage.series;
	const all = [span.startSec];
	let atSec = span.startSec;
	for (let i = 0; i < changes.length; i += 4) {
		atSec += changes[i] as number;
		all.push(atSec);
	}
	const drawnState = createDrawnState(incident, null);
	let before = "";
	const instants = [...new Set(all), span.endSec + 1].filter((at) => {
		const now = drawnState(at);
		const differs = now !== before;
		before = now;
		return differs;
	});
	if (instants.length <= MOST_STEPS) return { instants, coarse: false };
	const chosen = Array.from({ length: MOST_STEPS }, (_, i) => instants[Math.round((i * (instants.length - 1)) / (MOST_STEPS - 1))] as number);
	return { instants: chosen, coarse: true };
}

function stepsOf(incident: Incident): { fromSec: number[]; coarse: boolean } {
	const { segments, overview, peakSec } = incident.derived;
	const { instants, coarse } = seriesSteps(incident);
	const wanted = [...segments.map((segment) => segment.startSec), ...instants, ...(coarse ? [peakSec] : [])];
	const inside = ({ startSec, endSec }: Span, at: number) => at >= startSec && at <= endSec;
	return { fromSec: [...new Set([overview.startSec, ...wanted.filter((at) => inside(overview, at))])].sort((a, b) => a - b), coarse };
}

type Drawing = { open: string; title: string; desc: string; parts: string[] };

function drawingOf(svg: string): Drawing {
	const { open, parts } = partsOf(svg);
	const [title = "", desc = "", ...rest] = parts;
	return { open, title, desc, parts: rest };
}

/** Parts of all drawings in one order that keeps each drawing's own; `of`: which drawings have it. */
type Part = { markup: string; of: number[] };

/** Puts a drawing into what was merged so far: by their longest common run, in order. */
function merged(into: readonly Part[], parts: readonly string[], index: number): Part[] {
	const lengths = Array.from({ length: into.length + 1 }, () => new Array<number>(parts.length + 1).fill(0));
	const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
	for (let i = into.length - 1; i >= 0; i--) {
		for (let j = parts.length - 1; j >= 0; j--) {
			(lengths[i] as number[])[j] = into[i]?.markup === parts[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const result: Part[] = [];
	let [i, j] = [0, 0];
	while (i < into.length || j < parts.length) {
		const old = into[i];
		const fresh = parts[j];
		if (old && fresh !== undefined && old.markup === fresh) {
			result.push({ markup: fresh, of: [...old.of, index] });
			i++;
			j++;
		} else if (old && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
			result.push(old);
			i++;
		} else {
			result.push({ markup: fresh as string, of: [index] });
			j++;
		}
	}
	return result;
}

/** One SVG of several drawings. Before any script it shows the drawing `first`. */
function mergedSvg(drawings: readonly Drawing[], first: number): string {
	const { open, title, desc } = drawings[first] as Drawing;
	const all = drawings.reduce<Part[]>((parts, drawing, index) => merged(parts, drawing.parts, index), []);
	const written = all.map(({ markup, of }) => {
		if (of.length === drawings.length) return markup;
		const hidden = of.includes(first) ? "" : ' display="none"';
		return markup.replace(/^<(\w+)/, `<$1 data-of="${of.join(" ")}"${hidden}`);
	});
	return `${open}${title}${desc}${written.join("")}</svg>`;
}

/** What of an incident is drawn at the instants of its own steps, as numbers of drawings in `drawn`. */
function drawInto(drawn: { wide: Drawing; narrow: Drawing; words: string }[], incident: Incident, input: Looks, fits: Record<Size, MapFit>): Moving {
	const { fromSec, coarse } = stepsOf(incident);
	const known = new Map<string, number>();
	const first = drawn.length;
	const states = fromSec.map((atSec) => {
		const of = (size: Size) => drawingOf(posterSvg({ ...input, incident, atSec, ...SIZES[size], fit: fits[size] }));
		const [wide, narrow] = [of("wide"), of("narrow")];
		const words = textOf(wide.desc).replace(headingOf(incident, atSec).state, SENTENCE);
		const state = JSON.stringify([wide.parts, narrow.parts, words]);
		const at = known.get(state) ?? drawn.push({ wide, narrow, words }) - 1;
		known.set(state, at);
		return at;
	});
	return { fromSec, states, first, words: drawn.slice(first).map(({ words }) => words), coarse };
}

/**
 * Pictures in both sizes of a record as it is drawn in several ways, on the map of the first: what they share is there once. What
 * stands before any script is the first at the incident's peak. `key`: tells pictures of one page apart.
 */
export function picturesOf(shown: readonly [Incident, ...Incident[]], land: Land, key?: string): Pictures {
	const [incident] = shown;
	const parts = { legend: false, credit: false, title: false };
	const input: Looks = { theme: "css", locale: "en", land, parts, ...(key === undefined ? {} : { key }) };
	// One fit for all instants: names that change would otherwise move the map under them, and every picture would have its own land.
	const { peakSec } = incident.derived;
	const fitIn = (size: Size) => posterFit({ ...input, incident, atSec: peakSec, ...SIZES[size] });
	const fits = { wide: fitIn("wide"), narrow: fitIn("narrow") };
	const drawn: { wide: Drawing; narrow: Drawing; words: string }[] = [];
	const moving = shown.map((one) => drawInto(drawn, one, input, fits)) as Pictures["moving"];
	const [{ fromSec, states }] = moving;
	const first = states[fromSec.findLastIndex((at) => at <= peakSec)] ?? 0;
	const svgOf = (size: Size) =>
		mergedSvg(
			drawn.map((one) => one[size]),
			first,
		);
	return { svgs: { wide: svgOf("wide"), narrow: svgOf("narrow") }, moving };
}
