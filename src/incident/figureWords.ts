/** Lengths, delay and countries of a flow in words: the dossier, the evidence panel and the text page say the same. */
import { countryName } from "../i18n/countries.ts";
import { extraKmWords, extraMsWords, kmWords } from "../i18n/words.ts";
import type { FlowFigures } from "./derived.ts";
import type { Flow } from "./schema.ts";

/** `head`: of what · `value`: the number, or that it is not known · `detail`: how far it goes. */
export type FigureWords = { head: string; value: string; detail: string };

/** Whether a round-trip time of any stop was published. */
export const rttPublished = (flows: readonly Flow[] | undefined) =>
	(flows ?? []).some((flow) => [flow.usual, flow.diverted].some((route) => route?.hops.some((hop) => hop.rttMs !== undefined)));

/** Length of the detour, or of the diverted path alone where there is nothing to compare it with; `null`: of neither. */
export function lengthWords({ extraKm, divertedKm, usualKm, stretch, combinations }: FlowFigures): FigureWords | null {
	if (!divertedKm && !usualKm) return null;
	const over = combinations > 1 ? `over ${combinations} combinations of candidate cities` : "between the named cities";
	const times = stretch && (stretch.min === stretch.max ? `${stretch.min}` : `${stretch.min} to ${stretch.max}`);
	return {
		head: extraKm ? "Extra distance" : "Length of the diverted path",
		value: extraKm ? extraKmWords(extraKm) : divertedKm ? kmWords(divertedKm) : "not known",
		detail:
			extraKm && times
				? `${over}; ${times} × the usual way`
				: `${over}; ${usualKm ? "the two paths end in different places" : "no usual path to compare with"}`,
	};
}

export function delayWords({ addedDelayMs }: FlowFigures, hasRtt: boolean): FigureWords {
	return {
		head: "Minimum added delay",
		value: addedDelayMs ? extraMsWords(addedDelayMs) : "not known",
		detail: `round trip by light in fibre${hasRtt ? "" : "; no RTT published"}`,
	};
}

const way = (codes: readonly string[]) => codes.map(countryName).join(" → ");

/** "usual: Canada → South Korea", "diverted: Canada → China → South Korea"; nothing where it never left one country. */
export function countriesWords({ countries: { usual, diverted } }: FlowFigures): string[] {
	if (diverted.length < 2) return [];
	return [...(usual.length > 0 ? [`usual: ${way(usual)}`] : []), `diverted: ${way(diverted)}`];
}
