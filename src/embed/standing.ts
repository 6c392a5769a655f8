/** How a record stands: taken back, corrected, or fixed to a version. Freezing must never hide that something was wrong. */
import { dayWords } from "../i18n/dates.ts";
import type { Incident } from "../incident/derived.ts";
import { edtfWords } from "../incident/words.ts";
import { el, escapeXml } from "../poster/svg.ts";

/** A correction or retraction, as the log of changes tells it; `at` in UTC. */
export type Correction = { kind: "corrected" | "retracted"; at: string; text: string };

/** `version`: what a fixed embed is fixed to. `corrections`: of a fixed one those that its version lacks; of a current one all. Oldest first. */
export type Standing = { version: string | null; corrections: readonly Correction[] };

export const CURRENT: Standing = { version: null, corrections: [] };

export const isRetracted = ({ verdicts }: Pick<Incident, "verdicts">) => verdicts.at(-1)?.verdict === "retracted";
const dateOf = ({ at }: Correction) => dayWords(Date.parse(at) / 1000);

/** A link that leaves the frame. `to`: relative to the page. */
const out = (to: string, words: string) => el("a", { href: to, target: "_blank", rel: "noopener" }, escapeXml(words));

const banner = (markup: string) => el("p", { class: "retracted", role: "note" }, markup);

/** On top: that the record was taken back, or what a fixed version lacks; "" while it stands. `root` leads to the site's root. */
export function standingOnTop(incident: Incident, { version, corrections }: Standing, root: string): string {
	const last = incident.verdicts.at(-1);
	if (last && isRetracted(incident)) {
		const when = last.at ? `, ${edtfWords(last.at)}` : "";
		const why = last.note ? ` ${last.note}` : "";
		return banner(`<strong>Retracted</strong> by ${escapeXml(`${last.by}${when}.${why}`)}`);
	}
	// Of a current embed the record itself says that it was taken back.
	const later = version === null ? undefined : (corrections.findLast(({ kind }) => kind === "retracted") ?? corrections.at(-1));
	if (!later) return "";
	const what = later.kind === "retracted" ? "Retracted since" : "Corrected since";
	const said = escapeXml(`, on ${dateOf(later)}: ${later.text}`);
	return banner(`<strong>${what}</strong>${said} ${out(`${root}incidents/${incident.id}/`, "Current record")}`);
}

/** At the foot: when a current record was last corrected, or which version this is. */
export function standingAtFoot({ version, corrections }: Standing, root: string): string {
	if (version !== null) return `Data as of version ${escapeXml(version)}, kept as published.`;
	const last = corrections.findLast(({ kind }) => kind === "corrected");
	return last ? `${escapeXml(`Corrected on ${dateOf(last)}: ${last.text}`)} ${out(`${root}feed.xml`, "Feed of corrections")}` : "";
}
