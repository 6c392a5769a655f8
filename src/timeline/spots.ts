/** What can be pointed at on the lanes: a moment, an entry of the context, an instant found by rule. */
import type { Lane } from "./layout.ts";
import { type Mark, markX } from "./marks.ts";
import type { TimeScale } from "./scale.ts";
import type { Seen } from "./seen.ts";

const REACH_PX = 9;

export type Spot = {
	id: string;
	/** Pixels, from the left of the plot and the top of the drawing. */
	x: number;
	fromY: number;
	toY: number;
	/** Where a press leads. */
	atSec: number;
	/** The fact a press chooses; `null`: none, it only seeks. */
	fact: string | null;
	lines: readonly string[];
	/** Where its words go. Those of the band go under it, where they do not cover the detour. */
	card: "over" | "under";
};

type Box = Pick<Lane, "y" | "heightPx">;

export function spotOf(mark: Mark, scale: TimeScale, lane: Box): Spot {
	return {
		id: mark.id,
		x: markX(mark, scale),
		fromY: lane.y - 8,
		toY: lane.y + lane.heightPx,
		atSec: mark.earliestSec,
		fact: mark.kind === "context" ? null : `time.moments.${mark.id}`,
		lines: [`${mark.dateWords} · ${mark.label}`],
		card: "over",
	};
}

/** The instants of a measured series that are on screen. Their ids are the names of their facts. */
export function seenSpots({ series, marks }: Seen, scale: TimeScale, lane: Box): Spot[] {
	return marks
		.map(({ what, atSec, label, rule, dateWords }): Spot => {
			const fact = `measured.${series.id}.${what}`;
			const lines = [`${dateWords} · ${label}`, rule];
			return { id: fact, x: scale.xOf(atSec), fromY: lane.y - 8, toY: lane.y + lane.heightPx, atSec, fact, lines, card: "under" };
		})
		.filter(({ x }) => x >= 0 && x <= scale.widthPx);
}

/** The spot under a hand; `null`: none is near. */
export function spotAt(spots: readonly Spot[], xPx: number, yPx: number): Spot | null {
	const near = spots.filter(({ x, fromY, toY }) => Math.abs(x - xPx) <= REACH_PX && yPx >= fromY && yPx <= toY);
	return near.sort((a, b) => Math.abs(a.x - xPx) - Math.abs(b.x - xPx))[0] ?? null;
}
