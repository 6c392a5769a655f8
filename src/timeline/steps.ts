/** What one press of an arrow key moves: a sensible unit for the stretch on screen. */
const DAY_SEC = 86_400;
/** A Monday, so that weeks start on Mondays. */
const MONDAY_SEC = 4 * DAY_SEC;

export type StepUnit = { name: string; sec: number };

export const STEP_UNITS: readonly StepUnit[] = [
	{ name: "second", sec: 1 },
	{ name: "10 s", sec: 10 },
	{ name: "minute", sec: 60 },
	{ name: "10 min", sec: 600 },
	{ name: "hour", sec: 3600 },
	{ name: "6 h", sec: 21_600 },
	{ name: "day", sec: DAY_SEC },
	{ name: "week", sec: 7 * DAY_SEC },
	{ name: "month", sec: 30.44 * DAY_SEC },
];

/** The unit nearest to 1/120 of a stretch. */
export function stepUnit(lengthSec: number): StepUnit {
	const off = (unit: StepUnit) => Math.abs(Math.log((unit.sec * 120) / lengthSec));
	return STEP_UNITS.reduce((best, unit) => (off(unit) < off(best) ? unit : best));
}

function monthsOn(atSec: number, count: number): number {
	const date = new Date(atSec * 1000);
	const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
	const aligned = monthStart(month) === atSec;
	return monthStart(count < 0 && !aligned ? month + count + 1 : month + count);
}

function monthStart(month: number): number {
	return Date.UTC(Math.floor(month / 12), month % 12) / 1000;
}

/** `count` whole units on (or back, if negative), on the unit's own grid: a step of a day lands on midnight UTC. */
export function stepped(atSec: number, unit: StepUnit, count: number): number {
	if (unit.name === "month") return monthsOn(atSec, count);
	const originSec = unit.name === "week" ? MONDAY_SEC : 0;
	const place = (atSec - originSec) / unit.sec;
	const from = count > 0 ? Math.floor(place) : Math.ceil(place);
	return originSec + (from + count) * unit.sec;
}
