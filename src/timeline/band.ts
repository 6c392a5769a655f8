/** The shape of a stretch of time: how its edges show what is known (TOKENS 5). Pixels; x counts from the left of the plot. */
import type { Derived, Segment, Span } from "../incident/derived.ts";
import type { Grade } from "../incident/schema.ts";
import type { TimeScale } from "./scale.ts";

const DAY_SEC = 86_400;
/** Uncertain by more than this (a month, a year): fading. By a day or less: hatched, not fading. */
const FADES_OVER_SEC = 1.5 * DAY_SEC;
const NARROWEST_PX = 2;
/** Room kept beside the plot, so that hatching runs on to its edge. */
const BLEED_PX = 12;
const HATCH_STEP_PX = 8.5;

export type Fill = "solid" | "hatched" | "no data" | "slot";
export type Fade = "none" | "left" | "right" | "both";
export type Edge = "solid" | "dashed";

export type Piece = {
	x: number;
	widthPx: number;
	fill: Fill;
	fade: Fade;
	/** Line along top and bottom: solid where it is certain that it happened, dashed where it may have. */
	edge: Edge;
	grade: Grade | null;
	/** Unclipped ends, for the fade. */
	fromX: number;
	toX: number;
	span: Span;
};

/** A measured stretch fills its lane; what is only reported or inferred takes two thirds of it. */
export function bandHeightPx(grade: Grade | null, laneHeightPx: number): number {
	return grade === "measured" ? laneHeightPx : Math.round((laneHeightPx * 2) / 3);
}

type Shape = Pick<Piece, "fill" | "fade" | "edge">;

function fadeOf(segment: Segment, episode: Derived["episodes"][number] | undefined): Fade {
	if (segment.why === "end not published") return "right";
	if (segment.endSec - segment.startSec <= FADES_OVER_SEC) return "none";
	if (segment.why === "end uncertain") return "right";
	if (segment.why !== "start uncertain") return "none";
	// Nothing of the episode is certain: both its ends are soft.
	return episode && segment.endSec > episode.start.latestSec ? "both" : "left";
}

function shapeOf(segment: Segment, derived: Pick<Derived, "episodes" | "duration">): Shape | null {
	if (segment.state === "none") return null;
	if (segment.state === "no data") return { fill: "no data", fade: "none", edge: "dashed" };
	if (segment.state === "diverted") return { fill: segment.grade === "inferred" ? "hatched" : "solid", fade: "none", edge: "solid" };
	const episode = derived.episodes.find((e) => e.id === segment.episode);
	const unknown = derived.duration.range === null && segment.why !== "on and off" && episode === derived.episodes[0];
	if (unknown) return { fill: "slot", fade: "none", edge: "dashed" };
	return { fill: "hatched", fade: fadeOf(segment, episode), edge: "dashed" };
}

/** The stretches on screen, in order, clipped to the plot. */
export function piecesOf(derived: Pick<Derived, "segments" | "episodes" | "duration">, scale: TimeScale): Piece[] {
	const { xOf, widthPx } = scale;
	return derived.segments.flatMap((segment): Piece[] => {
		const shape = shapeOf(segment, derived);
		if (shape === null) return [];
		const fromX = xOf(segment.startSec);
		const toX = Math.max(xOf(segment.endSec), fromX + NARROWEST_PX);
		if (toX < 0 || fromX > widthPx) return [];
		const x = Math.max(fromX, -BLEED_PX);
		const span = { startSec: segment.startSec, endSec: segment.endSec };
		return [{ x, widthPx: Math.min(toX, widthPx + BLEED_PX) - x, fromX, toX, grade: segment.grade, span, ...shape }];
	});
}

/** Hatching of a box as the `d` of one path: strokes at 45 degrees, cut at its edges, in step over neighbouring boxes. */
export function hatchPath(x: number, y: number, widthPx: number, heightPx: number): string {
	const round = (value: number) => Math.round(value * 10) / 10;
	let path = "";
	// A stroke that leaves the bottom at `foot` would reach the top at `foot + height`.
	for (let foot = Math.floor((x - heightPx) / HATCH_STEP_PX) * HATCH_STEP_PX; foot < x + widthPx; foot += HATCH_STEP_PX) {
		const from = Math.max(foot, x);
		const to = Math.min(foot + heightPx, x + widthPx);
		if (to - from < 0.5) continue;
		path += `M${round(from)} ${round(y + heightPx - (from - foot))}L${round(to)} ${round(y + heightPx - (to - foot))}`;
	}
	return path;
}
