/** Starts, ends and gaps of an incident as rows of its account: what makes the state change, and as how well known. */
import { shortDayWords, instantWords as wordsOfInstant } from "../i18n/dates.ts";
import type { EpisodeTimes, Incident } from "./derived.ts";
import type { EventRow } from "./eventRow.ts";
import { instantWords } from "./factWords.ts";
import type { Instant } from "./schema.ts";
import { sentenceAt } from "./sentence.ts";
import { precisionOf } from "./words.ts";

const DAY_SEC = 86_400;

type Edge = { atSec: number; fact: string; what: string; when: string; edtf: string | null };

/** A bound as finely as it says something: "1 Feb 2016", "end of 29 Feb 2016", "8 Apr 2010, 15:53 UTC". */
function boundWords(atSec: number, side: "earliest" | "latest"): string {
	if (atSec % DAY_SEC !== 0) return wordsOfInstant(atSec, atSec % 60 === 0 ? "minute" : "second");
	// A date's upper bound is the first second after it.
	return side === "earliest" ? shortDayWords(atSec) : `end of ${shortDayWords(atSec - 1)}`;
}

/** EDTF, where the words alone would hide how vague it is. */
export function vagueEdtf(text: string): string | null {
	if (text === "unknown" || text === "open") return null;
	return ["second", "minute", "day"].includes(precisionOf(text)) && !/[~?%]/.test(text) ? null : text;
}

function edgesOfEpisode(episode: EpisodeTimes, instants: { start: Instant; end: Instant }, name: string, of: string): Edge[] {
	const { start, end, lastKnownSec, pattern } = episode;
	const edge = (which: "start" | "end", atSec: number, what: string, when: string): Edge => ({
		atSec,
		fact: `${name}.${which}`,
		what,
		when,
		edtf: vagueEdtf(instants[which].edtf),
	});
	const bound = (which: "start" | "end", side: "earliest" | "latest", atSec: number) =>
		edge(which, atSec, `${side === "earliest" ? "Earliest" : "Latest"} possible ${which}${of}`, boundWords(atSec, side));
	const exact = (which: "start" | "end", atSec: number) => edge(which, atSec, `${which === "start" ? "Start" : "End"}${of}`, instantWords(instants[which]));
	// Of one that came and went, or whose bounds overlap (both in one month), nothing inside of them is certain.
	const inside = pattern !== "intermittent" && lastKnownSec > start.latestSec;
	const starts =
		start.earliestSec === start.latestSec
			? [exact("start", start.earliestSec)]
			: [bound("start", "earliest", start.earliestSec), ...(inside ? [bound("start", "latest", start.latestSec)] : [])];
	if (end === null) {
		const words = boundWords(lastKnownSec, "earliest");
		return [...starts, ...(inside ? [edge("end", lastKnownSec, `Last instant known${of}; no end was published`, words)] : [])];
	}
	if (end.earliestSec === end.latestSec) return [...starts, exact("end", end.earliestSec)];
	return [...starts, ...(inside ? [bound("end", "earliest", end.earliestSec)] : []), bound("end", "latest", end.latestSec)];
}

/** The edges of all episodes and gaps. `time.episodes.main.start`, or `time.start` for a record of one stretch. */
function edgesOf(incident: Incident): Edge[] {
	const { time, derived } = incident;
	const edges = derived.episodes.flatMap((episode) => {
		const own = time.episodes?.find(({ id }) => id === episode.id);
		return own
			? edgesOfEpisode(episode, own, `time.episodes.${own.id}`, ` of “${own.title}”`)
			: edgesOfEpisode(episode, { start: time.start, end: time.end }, "time", "");
	});
	const gaps = derived.segments.filter(({ state }) => state === "no data");
	const ofGaps = gaps.flatMap(({ startSec, endSec }, i): Edge[] => {
		const reason = time.gaps?.[i]?.reason ?? "";
		const fact = `time.gaps.${i}`;
		return [
			{ atSec: startSec, fact, what: `No data from here on: ${reason}`, when: boundWords(startSec, "earliest"), edtf: null },
			{ atSec: endSec, fact, what: "Observed again", when: boundWords(endSec, "latest"), edtf: null },
		];
	});
	return [...edges, ...ofGaps];
}

/** One row for each edge, with the sentence that is true from there on where the state changes; and one for the time before them all. */
export function edgeRows(incident: Incident): EventRow[] {
	const { derived } = incident;
	const changes = new Map(derived.segments.slice(1).map(({ startSec }) => [startSec, sentenceAt(derived, startSec)]));
	const edges = edgesOf(incident).sort((a, b) => a.atSec - b.atSec);
	const rows = edges.map((edge, i): EventRow => {
		// Where several edges fall together, the last says what is true then.
		const state = edges[i + 1]?.atSec === edge.atSec ? null : (changes.get(edge.atSec) ?? null);
		return { ...edge, key: `${edge.fact} ${edge.what}`, clock: "in the network", state };
	});
	const firstSec = derived.segments[1]?.startSec ?? derived.overview.endSec;
	const before: EventRow = {
		key: "before",
		atSec: derived.overview.startSec,
		fact: null,
		what: "",
		when: `before ${boundWords(firstSec, "earliest")}`,
		edtf: null,
		clock: "in the network",
		state: sentenceAt(derived, derived.overview.startSec),
	};
	return [before, ...rows];
}
