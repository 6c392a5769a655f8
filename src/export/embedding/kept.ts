/** What was last chosen in the embed dialog, for as long as the page stays open. Nothing of it is stored. */
import { type EmbedChoice, FIRST_CHOICE, FIRST_OF_INCIDENT, type OfIncident } from "./choice.ts";

let choice = FIRST_CHOICE;
/** Words and instants belong to one incident, all else to whoever makes the embeds. */
const byIncident = new Map<string, OfIncident>();

export const keptChoice = (): EmbedChoice => choice;
export const keptOf = (id: string): OfIncident => byIncident.get(id) ?? FIRST_OF_INCIDENT;

export function keep(id: string, now: EmbedChoice, of: OfIncident): void {
	choice = now;
	byIncident.set(id, of);
}
