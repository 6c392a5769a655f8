/**
 * The weighting that MANRS publishes for incidents of a network, over the incidents of this atlas.
 * Source: MANRS Observatory, Measurement Framework (https://manrs.org/manrs-observatory/measurement-framework/): an incident
 * of less than 30 minutes weighs 0.5, of less than 24 hours 1, and each further 24 hours add 1; events of one metric that share
 * a stretch of time are one incident; who did it and who let it through are measured apart ("culprit", "accomplice").
 */
import { byText } from "../i18n/order.ts";
import type { Bounds, Range } from "../incident/derived.ts";

const HALF_HOUR_SEC = 1800;
const DAY_SEC = 86_400;

/** A stretch of an incident. `end` is null where no end was published; it is known to have been going on at `lastKnownSec`. */
export type ConductSpan = { start: Bounds; end: Bounds | null; lastKnownSec: number };

/** An incident to be weighed. `duration` in seconds, by the shortest and the longest account; null where none was published. */
export type ConductEvent = { id: string; duration: Range | null; spans: readonly ConductSpan[] };

/** Events that count as one. `max` is null where the longest account has no end. */
export type WeighedGroup = { ids: string[]; min: number; max: number | null };

/** The sum over all groups, which are in order of time. `leftOut`: incidents whose duration was not published. */
export type Weighted = { min: number; max: number | null; groups: WeighedGroup[]; leftOut: string[] };

/** Weight of an incident that lasted `sec` seconds, 0 or more: 0.5, 1, 2, 3 … as the head of this file says. */
export function weightOf(sec: number): number {
	return sec < HALF_HOUR_SEC ? 0.5 : 1 + Math.floor(sec / DAY_SEC);
}

const isOpen = ({ spans }: ConductEvent) => spans.some(({ end }) => end === null);
const earliestOf = ({ spans }: ConductEvent) => Math.min(...spans.map(({ start }) => start.earliestSec));
/** An end that was not published is not taken to be later than what is known. */
const latestOf = ({ spans }: ConductEvent) => Math.max(...spans.map(({ end, lastKnownSec }) => end?.latestSec ?? lastKnownSec));

/** Whether two events share time for certain (whatever the true starts and ends were), or may share some. */
function overlaps(a: ConductEvent, b: ConductEvent, how: "certainly" | "possibly"): boolean {
	const meets = (one: ConductSpan, other: ConductSpan) =>
		how === "certainly"
			? one.start.latestSec < (other.end?.earliestSec ?? other.lastKnownSec)
			: one.start.earliestSec < (other.end?.latestSec ?? other.lastKnownSec);
	return a.spans.some((one) => b.spans.some((other) => meets(one, other) && meets(other, one)));
}

function merged(events: readonly ConductEvent[], how: "certainly" | "possibly"): ConductEvent[][] {
	let groups: ConductEvent[][] = [];
	for (const event of events) {
		const touched = groups.filter((group) => group.some((member) => overlaps(member, event, how)));
		groups = [...groups.filter((group) => !touched.includes(group)), [...touched.flat(), event]];
	}
	return groups;
}

/** The least that events merged into one can have lasted is what the longest of them lasted by its shortest account. */
const leastOf = (group: readonly ConductEvent[]) => weightOf(Math.max(...group.map(({ duration }) => duration?.min ?? 0)));

/** The most is all of them one after another, as far as there is room between first start and last end. */
function mostOf(group: readonly ConductEvent[]): number | null {
	if (group.some(isOpen)) return null;
	const longest = group.map(({ duration }) => duration?.max ?? 0);
	const room = Math.max(...group.map(latestOf)) - Math.min(...group.map(earliestOf));
	const total = longest.reduce((sum, sec) => sum + sec, 0);
	return weightOf(Math.max(...longest, Math.min(total, room)));
}

const sumOrOpen = (parts: readonly (number | null)[]) => parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);

/**
 * Weighs the incidents of one role. The sum is a range: its lower end merges all that may share time and takes the shortest
 * accounts, its upper end merges only what does for certain and takes the longest; null: open, as an end was not published.
 */
export function weigh(events: readonly ConductEvent[]): Weighted {
	const known = events.filter(({ duration }) => duration !== null).sort((a, b) => earliestOf(a) - earliestOf(b) || byText(a.id, b.id));
	const groups = merged(known, "possibly").map((group) => {
		const upper = merged(group, "certainly").map(mostOf);
		return { group, ids: group.map(({ id }) => id), min: leastOf(group), max: sumOrOpen(upper) };
	});
	groups.sort((a, b) => Math.min(...a.group.map(earliestOf)) - Math.min(...b.group.map(earliestOf)));
	return {
		min: groups.reduce((sum, { min }) => sum + min, 0),
		max: sumOrOpen(groups.map(({ max }) => max)),
		groups: groups.map(({ ids, min, max }) => ({ ids, min, max })),
		leftOut: events.filter(({ duration }) => duration === null).map(({ id }) => id),
	};
}
