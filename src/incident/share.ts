/** Of how many vantage points a count is a share, and what to say where that is not known. */
import { clockWords, shortDayWords } from "../i18n/dates.ts";
import type { MeasuredSeries } from "./measured.ts";

type Told = Pick<MeasuredSeries, "vantagePoints" | "told" | "silent">;

/** "1 vantage point", "3 vantage points". */
export const pointWords = (count: number) => `${count} vantage ${count === 1 ? "point" : "points"}`;

const silentCount = ({ silent }: Pick<MeasuredSeries, "silent">) => silent.reduce((sum, { sessions }) => sum + sessions, 0);

/** Vantage points that counts are made of: all but those of silent collectors. */
export const withData = (series: Pick<Told, "vantagePoints" | "silent">): number => series.vantagePoints.length - silentCount(series);

/** "177 of 180"; "78" where the file does not tell of how many. */
export const ofWords = (series: Told, count: number): string => (series.told === null ? `${count}` : `${count} of ${withData(series)}`);

/** "177 of 180 vantage points", "78 vantage points". */
export const ofPoints = (series: Told, count: number): string => (series.told === null ? pointWords(count) : `${count} of ${pointWords(withData(series))}`);

/** After a count without a share. */
export const NOT_IN_FILE = "how many did not is not in the file";

/** Counts to draw: where they are no shares, at least as many again are shown as not known, so that nothing looks like all. */
export const openCounts = (counts: number[], isShare: boolean): number[] => {
	if (isShare) return counts;
	const all = counts.reduce((sum, count) => sum + count, 0);
	return counts.map((count, state) => (state === 0 ? count + all : count));
};

/** What the counts of a series are made of, in sentences. */
export function shareNotes(series: Told): string[] {
	const { told, silent } = series;
	const all = withData(series);
	const later = told === null ? 0 : all - told;
	const share =
		told === null
			? `The file holds no table of routes from before, only ${pointWords(all)} that sent a message: how many kept their route is not in it, so no count is a share.`
			: `${told} of ${pointWords(all)} with data had told of these addresses before the onset${later > 0 ? `; ${later} ${later === 1 ? "was" : "were"} first heard of later` : ""}.`;
	return [share, ...(silent.length > 0 ? [silentWords(series)] : [])];
}

/** "15 vantage points at 3 collectors (rrc16, …): no data after their tables of 24 Feb 2008, 10:05 to 16:00 UTC; no count has them in it." */
export function silentWords({ silent }: Pick<MeasuredSeries, "silent">): string {
	const points = silentCount({ silent });
	const secs = silent.map(({ lastSec }) => lastSec);
	const [day, clock] = [shortDayWords, (atSec: number) => clockWords(atSec, "minute")];
	const [first, last] = [Math.min(...secs), Math.max(...secs)];
	const from = `${day(first)}, ${clock(first)}`;
	const to = day(first) === day(last) ? clock(last) : `${day(last)}, ${clock(last)}`;
	const table = silent.length === 1 ? "the table" : "their tables";
	const tables = from.endsWith(to) ? `${table} of ${from}` : `${table} of ${from} to ${to}`;
	const names = silent.map(({ collector }) => collector).join(", ");
	const where = `${silent.length} ${silent.length === 1 ? "collector" : "collectors"}`;
	return `${pointWords(points)} at ${where} (${names}): no data after ${tables} UTC; no count has ${points === 1 ? "it" : "them"} in it.`;
}
