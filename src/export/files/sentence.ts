/** What can be quoted: what happened, how well it is known, who says what of the cause. Every clause is a field of the record. */
import { grainOf, instantWords } from "../../i18n/dates.ts";
import { speakerOf, stanceOf } from "../../incident/claims.ts";
import type { Incident } from "../../incident/derived.ts";
import { placedCaption } from "../../incident/placedWords.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import { NO_CLAIM } from "../../incident/support.ts";
import { edtfWords } from "../../incident/words.ts";

const closed = (text: string) => (/[.!?…”"]$/.test(text) ? text : `${text}.`);

function causeWords({ claims }: Incident): string {
	if (!claims?.length) return NO_CLAIM;
	const by = new Map<string, string[]>();
	for (const claim of claims) {
		const [stance, who] = [stanceOf(claim), speakerOf(claim)];
		const said = by.get(stance) ?? [];
		if (!said.includes(who)) by.set(stance, [...said, who]);
	}
	return closed(`On the cause: ${[...by].map(([stance, who]) => `${stance.toLowerCase()} (${who.join("; ")})`).join("; ")}`);
}

function verdictWords({ verdicts }: Incident): string {
	const said = verdicts.map(({ verdict, by, at }) => `${verdict} (${by}${at ? `, ${edtfWords(at)}` : ""})`);
	return closed(`Standing of the finding: ${said.join("; then ")}`);
}

/** What who has the words beside a picture must know of it; "" where it draws no AS path. */
function mapWords({ derived: { scene } }: Incident): string {
	const caption = placedCaption(scene);
	return caption && `On its map, ${caption.slice(0, 1).toLowerCase()}${caption.slice(1)}`;
}

/** The incident in a few sentences with their hedges, and the state at `atSec` (seconds since 1970, UTC). Plain text, one paragraph. */
export function sentenceOf(incident: Incident, atSec: number): string {
	const { derived } = incident;
	const grain = grainOf(derived.window.endSec - derived.window.startSec);
	const summary = incident.summary.map(({ text, grade }) => `${text.replace(/\.$/, "")} (${grade ?? "no source on record"}).`);
	const state = `At ${instantWords(atSec, grain)}: ${sentenceAt(derived, atSec)}.`;
	return [derived.headline, ...summary, state, closed(incident.independentCheck.text), verdictWords(incident), causeWords(incident), mapWords(incident)]
		.filter((words) => words !== "")
		.join(" ");
}
