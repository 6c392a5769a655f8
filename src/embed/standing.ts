/** How a record stands: taken back, corrected, or fixed to a version. Freezing must never hide that something was wrong. */
import { dayWords } from "../i18n/dates.ts";
import type { Incident } from "../incident/derived.ts";
import { edtfWords } from "../incident/words.ts";
import { el, escapeXml } from "../poster/svg.ts";

/** A correction or retraction, as the record's history tells it; `at` in UTC. `about`: what the corrected facts are called. */
export type Correction = { kind: "corrected" | "retracted"; at: string; text: string; about: readonly string[] };

/** `version`: what a fixed embed is fixed to. `corrections`: of a fixed one those that its version lacks; of a current one all. Oldest first. */
export type Standing = { version: string | null; corrections: readonly Correction[] };

export const CURRENT: Standing = { version: null, corrections: [] };

export const isRetracted = ({ verdicts }: Pick<Incident, "verdicts">) => verdicts.at(-1)?.verdict === "retracted";
const dateOf = ({ at }: Correction) => dayWords(Date.parse(at) / 1000);

/** A link that leaves the frame. `to`: relative to the page. */
const out = (to: string, words: string) => el("a", { href: to, target: "_blank", rel: "noopener" }, escapeXml(words));

const banner = (markup: string) => el("div", { class: "retracted", role: "note" }, markup);

/** On top: that the record was taken back, or what a fixed version lacks; "" while it stands. `root` leads to the site's root. */
export function standingOnTop(incident: Incident, { version, corrections }: Standing, root: string): string {
	const last = incident.verdicts.at(-1);
	if (last && isRetracted(incident)) {
		const when = last.at ? `, ${edtfWords(last.at)}` : "";
		const why = last.note ? ` ${last.note}` : "";
		return banner(`<p><strong>Retracted</strong> by ${escapeXml(`${last.by}${when}.${why}`)}</p>`);
	}
	// Of a current embed the record itself says that it was taken back.
	if (version === null) return "";
	const later = corrections.findLast(({ kind }) => kind === "retracted") ?? corrections.at(-1);
	if (!later) return "";
	const what = later.kind === "retracted" ? "Retracted since" : "Corrected since";
	const others = later.kind === "retracted" ? [] : corrections.filter((one) => one !== later).reverse();
	const said = `<p><strong>${what}</strong>${escapeXml(`, on ${told(later)}`)} ${out(`${root}incidents/${incident.id}/`, "Current record")}</p>`;
	return banner(said + (others.length === 0 ? "" : moreOf(others)));
}

/** "30 November 2026 (End; Claim about the cause): The end was given as …" */
function told(correction: Correction): string {
	const about = correction.about.length === 0 ? "" : ` (${correction.about.join("; ")})`;
	return `${dateOf(correction)}${about}: ${correction.text}`;
}

/** Folded: on top of a picture there is room for one. */
function moreOf(others: readonly Correction[]): string {
	const count = others.length === 1 ? "1 more correction" : `${others.length} more corrections`;
	return `<details><summary>${count} since</summary><ul>${others.map((one) => el("li", {}, escapeXml(told(one)))).join("")}</ul></details>`;
}

/** At the foot: what was last corrected in a current record, or which version this is. */
export function standingAtFoot({ id }: Pick<Incident, "id">, { version, corrections }: Standing, root: string): string {
	if (version !== null) return `Data as of version ${escapeXml(version)}, kept as published.`;
	const all = corrections.filter(({ kind }) => kind === "corrected");
	const last = all.at(-1);
	if (!last) return "";
	const together = all.filter((one) => dateOf(one) === dateOf(last));
	// Several of one day: what they are about, as their texts would be longer than the embed.
	const what = together.length === 1 ? told(last) : `${dateOf(last)}: ${[...new Set(together.flatMap(({ about }) => about))].join("; ")}.`;
	return `${escapeXml(`Corrected on ${what}`)} ${out(`${root}incidents/${id}/text/#corrections-head`, "All corrections")}`;
}
