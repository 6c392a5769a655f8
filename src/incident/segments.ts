/** From a record's times to stretches of one state each. */
import type { EpisodeTimes, Segment, Span, State, Why } from "./derived.ts";
import type { Episode, Grade, IncidentRecord } from "./schema.ts";
import { boundsOf, DAY_SEC, instantBounds, knownUntil } from "./time.ts";

const WEAKEST: Grade[] = ["inferred", "reported", "measured"];
/** Where stretches overlap, the state that says more wins. */
const STRENGTH: State[] = ["none", "no data", "possibly diverted", "diverted"];

/** Episodes of a record with their bounds; a record without episodes has one, `main`. */
export function episodesOf(record: IncidentRecord): EpisodeTimes[] {
	const { start, end, pattern, episodes } = record.time;
	const own: Episode[] = episodes ?? [{ id: "main", title: record.title, start, end, ...(pattern ? { pattern } : {}) }];
	return own.map((episode) => {
		const from = instantBounds(episode.start, 0);
		if (from === null) throw new Error(`${record.id}: episode ${episode.id} has no start`);
		const to = instantBounds(episode.end, from.latestSec);
		return {
			id: episode.id,
			title: episode.title,
			pattern: episode.pattern ?? "continuous",
			grade: WEAKEST.find((g) => g === episode.start.grade) ?? "reported",
			start: from,
			end: to,
			lastKnownSec: to?.earliestSec ?? Math.max(from.latestSec, knownUntil(episode.end, from.latestSec)),
		};
	});
}

type Piece = Span & { state: State; episode: string; grade: Grade; why: Why | null };

function piecesOf(episode: EpisodeTimes, horizonSec: number): Piece[] {
	const { id, grade, start, end, pattern, lastKnownSec } = episode;
	const endSec = end?.latestSec ?? horizonSec;
	const piece = (from: number, to: number, state: State, why: Why | null): Piece => ({ startSec: from, endSec: to, state, episode: id, grade, why });
	if (pattern === "intermittent") return [piece(start.earliestSec, endSec, "possibly diverted", "on and off")];
	const certainFrom = start.latestSec;
	const certainTo = Math.max(lastKnownSec, certainFrom);
	// Bounds that overlap (a month-precise start and end in one month) leave nothing certain.
	if (lastKnownSec <= certainFrom && certainFrom > start.earliestSec) return [piece(start.earliestSec, endSec, "possibly diverted", "start uncertain")];
	return [
		piece(start.earliestSec, certainFrom, "possibly diverted", "start uncertain"),
		piece(certainFrom, certainTo, "diverted", null),
		piece(certainTo, endSec, "possibly diverted", end === null ? "end not published" : "end uncertain"),
	].filter((p) => p.endSec > p.startSec);
}

/** Cuts the overview into stretches of one state each, in order and without a hole. */
export function segmentsOf(record: IncidentRecord, episodes: readonly EpisodeTimes[], overview: Span): Segment[] {
	const pieces = episodes.flatMap((episode) => piecesOf(episode, overview.endSec));
	const gaps = (record.time.gaps ?? []).map((gap) => ({
		startSec: boundsOf(gap.start).earliestSec,
		endSec: boundsOf(gap.end).latestSec,
	}));
	const cuts = new Set([overview.startSec, overview.endSec]);
	for (const { startSec, endSec } of [...pieces, ...gaps]) {
		for (const at of [startSec, endSec]) if (at > overview.startSec && at < overview.endSec) cuts.add(at);
	}
	const edges = [...cuts].sort((a, b) => a - b);
	const segments: Segment[] = [];
	for (let i = 0; i + 1 < edges.length; i++) {
		const startSec = edges[i] as number;
		const endSec = edges[i + 1] as number;
		const covers = (span: Span) => span.startSec <= startSec && span.endSec >= endSec;
		const best = pieces.filter(covers).sort((a, b) => STRENGTH.indexOf(b.state) - STRENGTH.indexOf(a.state))[0];
		const next: Segment = gaps.some(covers)
			? { startSec, endSec, state: "no data", episode: null, grade: null, why: "observation gap" }
			: best
				? { startSec, endSec, state: best.state, episode: best.episode, grade: best.grade, why: best.why }
				: { startSec, endSec, state: "none", episode: null, grade: null, why: null };
		segments.push(next);
	}
	return segments;
}

const LETTER: Record<State, string> = { none: "n", "possibly diverted": "p", diverted: "d", "no data": "x" };

/**
 * One letter per UTC day of the overview, run-length coded ("31n29p153d"): n none, p possibly diverted, d diverted,
 * x no data. A day in which several states held takes the one that says most.
 */
export function dayStrip(segments: readonly Segment[], overview: Span): string {
	const first = Math.floor(overview.startSec / DAY_SEC);
	const last = Math.ceil(overview.endSec / DAY_SEC);
	let strip = "";
	let letter = "";
	let count = 0;
	let from = 0;
	for (let day = first; day < last; day++) {
		while (from + 1 < segments.length && (segments[from] as Segment).endSec <= day * DAY_SEC) from++;
		let best: State = "none";
		for (let i = from; i < segments.length; i++) {
			const segment = segments[i] as Segment;
			if (segment.startSec >= (day + 1) * DAY_SEC) break;
			if (STRENGTH.indexOf(segment.state) > STRENGTH.indexOf(best)) best = segment.state;
		}
		if (LETTER[best] === letter) count++;
		else {
			if (count > 0) strip += `${count}${letter}`;
			letter = LETTER[best];
			count = 1;
		}
	}
	return count > 0 ? `${strip}${count}${letter}` : strip;
}
