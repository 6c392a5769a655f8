/** The log scale of durations, one minute to 3.2 years: short and long incidents can both be seen on it. */
const LEAST_SEC = 60;
const YEAR_SEC = 365.25 * 86_400;
const MOST_SEC = 3.2 * YEAR_SEC;

/** Position of a duration on the scale, 0 to 1. Shorter than a minute is 0, longer than 3.2 years is 1. */
export function durationShare(sec: number): number {
	const share = Math.log(sec / LEAST_SEC) / Math.log(MOST_SEC / LEAST_SEC);
	return Math.min(1, Math.max(0, share));
}

export const DURATION_TICKS = [
	{ sec: 60, label: "1 min" },
	{ sec: 3600, label: "1 h" },
	{ sec: 86_400, label: "1 day" },
	{ sec: 30.44 * 86_400, label: "1 mo" },
	{ sec: 3 * YEAR_SEC, label: "3 y" },
] as const;

/** Ticks of the chart; where there is little room, only those of `always` have words. */
export const CHART_TICKS: readonly { sec: number; label: string; always: boolean }[] = [
	{ sec: 60, label: "1 min", always: true },
	{ sec: 600, label: "10 min", always: false },
	{ sec: 3600, label: "1 hour", always: true },
	{ sec: 86_400, label: "1 day", always: true },
	{ sec: 7 * 86_400, label: "1 wk", always: false },
	{ sec: 30.44 * 86_400, label: "1 mo", always: true },
	{ sec: YEAR_SEC, label: "1 y", always: false },
	{ sec: 3 * YEAR_SEC, label: "3 y", always: true },
];
