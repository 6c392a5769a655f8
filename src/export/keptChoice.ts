/** What was last chosen in the embed dialog, for as long as the page stays open. Nothing of it is stored. */
import { type EmbedChoice, FIRST_CHOICE } from "./embedChoice.ts";

/** `null`: not typed by hand, so as the record has it. */
export type Typed = { title: string | null; description: string | null };

const NOTHING_TYPED: Typed = { title: null, description: null };
let choice = FIRST_CHOICE;
/** Words belong to one incident, all else to whoever makes the embeds. */
const typed = new Map<string, Typed>();

export const keptChoice = (): EmbedChoice => choice;
export const keptWords = (id: string): Typed => typed.get(id) ?? NOTHING_TYPED;
export function keepChoice(now: EmbedChoice): void {
	choice = now;
}
export function keepWords(id: string, now: Typed): void {
	typed.set(id, now);
}
