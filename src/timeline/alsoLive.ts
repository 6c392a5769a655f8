/** Other incidents that were live at the time: a neutral stretch and a line of words. Nothing here says that one caused the other. */
import { edtfWords } from "../incident/headline.ts";
import type { Incident } from "../incident/derived.ts";
import { boundsOf } from "../incident/time.ts";

export type AlsoLive = { id: string; startSec: number; /** `null`: no end was published. */ endSec: number | null; words: string };

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

export function alsoLiveOf(incident: Pick<Incident, "alsoLive">): AlsoLive[] {
	return incident.alsoLive.map(({ id, title, start, end, note }) => {
		const ended = end !== "unknown" && end !== "open";
		const until = ended ? ` to ${edtfWords(end)}` : `, ${end === "open" ? "not known to have ended" : "end not published"}`;
		const words = `${title}, ${edtfWords(start)}${until}.${note ? ` ${sentence(note)}` : ""}`;
		return { id, startSec: boundsOf(start).earliestSec, endSec: ended ? boundsOf(end).latestSec : null, words };
	});
}
