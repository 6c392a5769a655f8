/** Words in the context lane that do not touch each other. */
import type { EpisodeTimes } from "../incident/derived.ts";
import { type Mark, markX } from "./marks.ts";
import { fitted, type TimeScale, textWidthPx } from "./scale.ts";

const LABEL_PX = 12;
const APART_PX = 12;
/** So many labels are weighed against each other; the rest go where room is left. */
const WEIGHED = 6;
const SHORTEST_NAME_PX = 110;

export type PlacedLabel = { mark: Mark; text: string; x: number; anchor: "start" | "end"; from: number; to: number };

function placesOf(mark: Mark, scale: TimeScale): PlacedLabel[] {
	const text = `${mark.label}, ${mark.dateWords}`;
	const widthPx = textWidthPx(text, LABEL_PX);
	const x = markX(mark, scale);
	const right: PlacedLabel = { mark, text, x: x - 6, anchor: "start", from: x - 6, to: x - 6 + widthPx };
	const left: PlacedLabel = { mark, text, x: x + 6, anchor: "end", from: x + 6 - widthPx, to: x + 6 };
	return [right, left].filter((place) => place.from >= -2 && place.to <= scale.widthPx + 2);
}

const touches = (a: PlacedLabel, b: PlacedLabel) => a.from - APART_PX < b.to && b.from - APART_PX < a.to;

/** The way to place these marks that shows most of them; of equal ways, the one that shows the first marks. */
function most(marks: readonly Mark[], scale: TimeScale, taken: PlacedLabel[]): PlacedLabel[] {
	const [mark, ...rest] = marks;
	if (!mark) return taken;
	const ways = placesOf(mark, scale)
		.filter((place) => !taken.some((other) => touches(place, other)))
		.map((place) => most(rest, scale, [...taken, place]));
	return [...ways, most(rest, scale, taken)].reduce((best, way) => (way.length > best.length ? way : best));
}

/** Labels over their marks, to the right or to the left; what was said goes before the context. */
export function placeLabels(marks: readonly Mark[], scale: TimeScale): PlacedLabel[] {
	const said = marks.filter((mark) => mark.kind === "said");
	const context = marks.filter((mark) => mark.kind === "context");
	let placed = most(said.slice(0, WEIGHED), scale, []);
	for (const mark of [...said.slice(WEIGHED), ...context]) placed = most([mark], scale, placed);
	return placed;
}

/** Names of later episodes, set before their stretch where there is room. `x` is the right end of the text. */
export function episodeNames(episodes: readonly EpisodeTimes[], scale: TimeScale): { id: string; text: string; x: number }[] {
	const ordered = [...episodes].sort((a, b) => a.start.earliestSec - b.start.earliestSec);
	return ordered.slice(1).flatMap((episode, i) => {
		const before = ordered.slice(0, i + 1).map((e) => scale.xOf(e.end?.latestSec ?? scale.span.endSec));
		const x = scale.xOf(episode.start.earliestSec) - 8;
		const roomPx = x - Math.max(...before) - 24;
		return roomPx < SHORTEST_NAME_PX ? [] : [{ id: episode.id, text: fitted(episode.title, LABEL_PX, roomPx), x }];
	});
}
