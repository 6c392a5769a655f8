/** Other incidents that were live at the time: a neutral stretch and a line of words. Nothing here says that one caused the other. */

import type { Incident } from "../incident/derived.ts";
import { plainBounds } from "../incident/plainDate.ts";
import { edtfWords } from "../incident/words.ts";

export type AlsoLive = {
	id: string;
	startSec: number;
	/** `null`: no end was published. */
	endSec: number | null;
	words: string;
};

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

export function alsoLiveOf(incident: Pick<Incident, "alsoLive">): AlsoLive[] {
	return incident.alsoLive.flatMap(({ id, title, start, end, note }): AlsoLive[] => {
		const from = plainBounds(start);
		if (from === null) return [];
		const to = plainBounds(end);
		const until = end === "open" ? ", not known to have ended" : end === "unknown" ? ", end not published" : ` to ${edtfWords(end)}`;
		const words = `${title}, ${edtfWords(start)}${until}.${note ? ` ${sentence(note)}` : ""}`;
		return [{ id, startSec: from.earliestSec, endSec: to?.latestSec ?? null, words }];
	});
}
