/** Playing speeds: seconds of the incident per real second. */
const MINUTE_SEC = 60;
const HOUR_SEC = 3600;
const DAY_SEC = 86_400;

export const MIN_SPEED = 1;
/** 30 days a second: a little over 10⁶ times real time. */
export const MAX_SPEED = 30 * DAY_SEC;
export const SPEEDS = [1, 10, MINUTE_SEC, 10 * MINUTE_SEC, HOUR_SEC, 6 * HOUR_SEC, DAY_SEC, 10 * DAY_SEC, MAX_SPEED] as const;

const UNITS: readonly [RegExp, number][] = [
	[/^(s|sec|secs|second|seconds)$/, 1],
	[/^(m|min|mins|minute|minutes)$/, MINUTE_SEC],
	[/^(h|hr|hrs|hour|hours)$/, HOUR_SEC],
	[/^(d|day|days)$/, DAY_SEC],
	[/^(w|wk|wks|week|weeks)$/, 7 * DAY_SEC],
];

/**
 * "3 h/s", "10 days/s", "90 min a second", "500×" or "real time" as seconds per second.
 * `null`: not understood. The result may lie outside MIN_SPEED to MAX_SPEED.
 */
export function parseSpeed(text: string): number | null {
	const plain = text.trim().toLowerCase();
	if (plain === "real time") return 1;
	const read = /^(\d+(?:[.,]\d+)?)\s*(?:([x×])|([a-z]+)\s*(?:\/|a|per)\s*(?:s|sec|second))$/.exec(plain);
	if (!read) return null;
	const count = Number((read[1] as string).replace(",", "."));
	if (read[2]) return count;
	const unit = UNITS.find(([names]) => names.test(read[3] as string));
	return unit ? count * unit[1] : null;
}

/** "1 h/s", "10 days/s", "real time". */
export function speedWords(speed: number): string {
	if (speed === 1) return "real time";
	const [name, size] = speed >= DAY_SEC ? ["day", DAY_SEC] : speed >= HOUR_SEC ? ["h", HOUR_SEC] : speed >= MINUTE_SEC ? ["min", MINUTE_SEC] : ["s", 1];
	const count = Number((speed / (size as number)).toPrecision(3));
	return `${count} ${name}${name === "day" && count !== 1 ? "s" : ""}/s`;
}

/** The next faster (+1) or slower (-1) step of the ladder. */
export function nextSpeed(speed: number, way: 1 | -1): number {
	return way === 1 ? (SPEEDS.find((s) => s > speed) ?? MAX_SPEED) : (SPEEDS.findLast((s) => s < speed) ?? MIN_SPEED);
}

/** The step of the ladder that plays `lengthSec` in about half a minute. */
export function speedFor(lengthSec: number): number {
	const off = (speed: number) => Math.abs(Math.log((speed * 30) / lengthSec));
	return SPEEDS.reduce<number>((best, speed) => (off(speed) < off(best) ? speed : best), SPEEDS[0]);
}
