/** Ticks of a time axis: the finest step whose labels do not touch. UTC. None lies in a break. */
import { clockWords, monthName } from "../i18n/dates.ts";
import type { Span } from "../incident/derived.ts";
import { type TimeScale, textWidthPx } from "./scale.ts";

const MINUTE_SEC = 60;
const HOUR_SEC = 3600;
const DAY_SEC = 86_400;
const LABEL_PX = 12;
/** Between a tick's line and its label. */
export const LABEL_GAP_PX = 5;
const ROOM_PX = 8;

export type Tick = {
	atSec: number;
	label: string;
	/** Tells the larger unit too: set in bold. */
	major: boolean;
};

type Step = { seconds: number } | { days: number } | { months: number };

const STEPS: readonly Step[] = [
	...[1, 5, 10, 15, 30].map((s) => ({ seconds: s })),
	...[1, 2, 5, 10, 15, 30].map((m) => ({ seconds: m * MINUTE_SEC })),
	...[1, 2, 3, 6, 12].map((h) => ({ seconds: h * HOUR_SEC })),
	...[1, 2, 5, 10].map((days) => ({ days })),
	...[1, 2, 3, 6, 12, 24, 60, 120].map((months) => ({ months })),
];

const dateOf = (atSec: number) => new Date(atSec * 1000);
const monthStart = (month: number) => Date.UTC(Math.floor(month / 12), month % 12) / 1000;
const monthOf = (atSec: number) => dateOf(atSec).getUTCFullYear() * 12 + dateOf(atSec).getUTCMonth();

function instants(step: Step, startSec: number, endSec: number): number[] {
	const found: number[] = [];
	if ("seconds" in step) {
		for (let at = Math.ceil(startSec / step.seconds) * step.seconds; at <= endSec; at += step.seconds) found.push(at);
		return found;
	}
	for (let month = monthOf(startSec); monthStart(month) <= endSec; month++) {
		if ("months" in step) {
			if (month % step.months === 0) found.push(monthStart(month));
			continue;
		}
		// Days are counted anew each month; one too near the next month's first is left out.
		for (let at = monthStart(month); at < monthStart(month + 1); at += step.days * DAY_SEC) {
			if (at === monthStart(month) || monthStart(month + 1) - at >= step.days * DAY_SEC * 0.6) found.push(at);
		}
	}
	return found.filter((at) => at >= startSec && at <= endSec);
}

/** The stretches between the breaks, each with the pixel its labels must end before. */
function stretchesOf({ span, widthPx, breaks }: TimeScale): (Span & { endX: number })[] {
	let fromSec = span.startSec;
	const stretches = breaks.map(({ gap, fromX }) => {
		const stretch = { startSec: fromSec, endSec: gap.startSec, endX: fromX };
		fromSec = gap.endSec;
		return stretch;
	});
	return [...stretches, { startSec: fromSec, endSec: span.endSec, endX: widthPx + ROOM_PX }].filter(({ startSec, endSec }) => endSec > startSec);
}

/** `first`: of its stretch; `cut`: the stretch follows a break, so that a clock time alone would not say of which day. */
function tickOf(step: Step, atSec: number, first: boolean, cut: boolean): Tick {
	const date = dateOf(atSec);
	const year = String(date.getUTCFullYear());
	const month = monthName(atSec).slice(0, 3);
	const day = `${date.getUTCDate()} ${month}`;
	if ("seconds" in step) {
		if (atSec % DAY_SEC === 0) return { atSec, label: day, major: true };
		const clock = clockWords(atSec, step.seconds < MINUTE_SEC ? "second" : "minute");
		return first && cut ? { atSec, label: `${day}, ${clock}`, major: true } : { atSec, label: clock, major: false };
	}
	if ("days" in step) {
		if (first) return { atSec, label: `${day} ${year}`, major: true };
		return date.getUTCDate() === 1 ? { atSec, label: day, major: true } : { atSec, label: String(date.getUTCDate()), major: false };
	}
	if (step.months >= 12) return { atSec, label: year, major: false };
	return first || date.getUTCMonth() === 0 ? { atSec, label: `${month} ${year}`, major: true } : { atSec, label: month, major: false };
}

/** The ticks of an axis, in order, `apartPx` or more apart. A label that would run over the end of the axis, or into a break, is empty; its line stays. */
export function ticksOf(scale: TimeScale, apartPx = 18): Tick[] {
	const { widthPx, drawnSec, xOf } = scale;
	const stretches = stretchesOf(scale);
	let ticks: Tick[] = [];
	for (const step of STEPS) {
		const smallest = "seconds" in step ? step.seconds : "days" in step ? step.days * DAY_SEC : step.months * 28 * DAY_SEC;
		if ((smallest * widthPx) / drawnSec < apartPx) continue;
		const groups = stretches.map(({ startSec, endSec, endX }) => {
			const cut = startSec > scale.span.startSec;
			const group = instants(step, startSec, endSec).map((at, i) => tickOf(step, at, i === 0, cut));
			return { group, endX, ends: group.map((tick) => xOf(tick.atSec) + LABEL_GAP_PX + textWidthPx(tick.label, LABEL_PX) + (tick.major ? 3 : 0)) };
		});
		ticks = groups.flatMap(({ group, endX, ends }) => group.map((tick, i) => ((ends[i] as number) > endX ? { ...tick, label: "" } : tick)));
		const apart = ({ group, ends }: (typeof groups)[number]) =>
			group.every((tick, i) => i === 0 || (ends[i - 1] as number) + ROOM_PX <= xOf(tick.atSec) + LABEL_GAP_PX);
		if (groups.every(apart)) return ticks;
	}
	return ticks;
}
