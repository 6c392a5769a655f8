/** What changed between two instants of one incident, as rows of plain words. */
import type { CompareRow } from "./compare.ts";
import type { Incident } from "./derived.ts";
import { type MeasuredSeries, SEEN } from "./measured.ts";
import { countedWords, PLACED } from "./placedWords.ts";
import { createReplay } from "./replay.ts";
import { drawnIn } from "./scene.ts";
import { sentenceAt } from "./sentence.ts";
import { createShowing, type ShowingAt } from "./showing.ts";
import { stateAt } from "./state.ts";
import { SEEN_WORDS } from "./visibility.ts";

const DRAWN_WORDS = { shown: "diverted path", possible: "possibly the diverted path", hidden: "usual path" } as const;

/** "34 unexpected route\n2 unknown": vantage points by what they used, without those of which there are none. */
function countsAt(series: MeasuredSeries, atSec: number): string {
	const replay = createReplay(series);
	if (!replay.covers(atSec)) return "not covered by the file";
	replay.goTo(atSec);
	const counts = SEEN.flatMap((state, i) => (replay.counts[i] ? [`${replay.counts[i]} ${SEEN_WORDS[state]}`] : []));
	// SEEN begins with what is least known.
	return counts.reverse().join("\n");
}

/** Which AS paths stand on the map, and how many vantage points they hold. */
function pathsAt({ derived: { scene } }: Incident, showing: ShowingAt, atSec: number): string {
	const now = showing(atSec);
	const stand = (["usual", "diverted"] as const).flatMap((route) => {
		const how = new Set(scene.legs.filter((leg) => leg.route === route).map(({ flow }) => now.drawn[flow] ?? "hidden"));
		const words = `${route} ${PLACED}`;
		return how.has("shown") ? [words] : how.has("possible") ? [`possibly ${words}`] : [];
	});
	return [...(stand.length > 0 ? stand : ["none"]), countedWords(now)].filter((words) => words !== "").join("\n");
}

/** Rows over the instants given (seconds since 1970, UTC), in their order: state, grade, the way of each flow or the AS paths drawn, vantage points of each series. */
export function instantRows(incident: Incident, instants: readonly number[]): CompareRow[] {
	const { derived } = incident;
	const row = (what: string, of: (atSec: number) => string): CompareRow => {
		const cells = instants.map(of);
		return { what, cells, same: cells.every((cell) => cell === cells[0]) };
	};
	const flows = incident.flows ?? [];
	const hasPaths = derived.scene.plane === "control";
	const showing = createShowing(incident);
	const episode = (id: string | null) => incident.time.episodes?.find((one) => one.id === id)?.title;
	return [
		row("State", (atSec) => sentenceAt(derived, atSec)),
		...((incident.time.episodes?.length ?? 0) > 1 ? [row("Episode", (atSec) => episode(stateAt(derived, atSec).episode) ?? "none")] : []),
		row("Grade of the state", (atSec) => stateAt(derived, atSec).grade ?? "none"),
		...flows.map((flow) => row(`Traffic: ${flow.title}`, (atSec) => DRAWN_WORDS[drawnIn(stateAt(derived, atSec), flows)[flow.id] ?? "hidden"])),
		...(hasPaths ? [row("AS paths drawn", (atSec) => pathsAt(incident, showing, atSec))] : []),
		...derived.measured.map((series) =>
			row(`Vantage points: ${incident.evidence?.find(({ id }) => id === series.id)?.title ?? series.id}`, (atSec) => countsAt(series, atSec)),
		),
	];
}
