/** The last few: from when on hardly any of those at the peak still used an unexpected route. */
import { type MeasuredSeries, SEEN } from "./measured.ts";
import { type BandStep, bandSteps } from "./replay.ts";

/** At most 1 in 20 of those at the peak are stragglers. */
const MOST = 1 / 20;
const UNEXPECTED = SEEN.indexOf("unexpected");

export type Stragglers = { atSec: number; left: number };

const using = ({ counts }: BandStep) => counts[UNEXPECTED] as number;

/** How many used an unexpected route at an instant. */
export function usingAt(series: MeasuredSeries, atSec: number): number {
	const step = bandSteps(series).findLast((one) => one.atSec <= atSec);
	return step ? using(step) : 0;
}

/** `atSec`: from then on only stragglers used one, `left` of them at first. `null`: there never were so few, or the last dropped it together. */
export function stragglersOf(series: MeasuredSeries): Stragglers | null {
	const { peak } = series;
	if (peak === null) return null;
	const most = Math.floor(peak.count * MOST);
	const steps = bandSteps(series);
	const first = steps[steps.findLastIndex((step) => using(step) > most) + 1];
	return first && using(first) > 0 ? { atSec: first.atSec, left: using(first) } : null;
}
