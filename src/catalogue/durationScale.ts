/** The log scale of durations, one minute to 3.2 years: short and long incidents can both be seen on it. */
const LEAST_SEC = 60;
const MOST_SEC = 3.2 * 365.25 * 86_400;

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
	{ sec: 3 * 365.25 * 86_400, label: "3 y" },
] as const;
