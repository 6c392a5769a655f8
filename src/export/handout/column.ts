/** Lists below each other in a column, as far as they fit; what does not is counted. */
import { group, type Paint } from "../../poster/svg.ts";
import { type Place, type Run, setWords } from "./flow.ts";
import type { Entry } from "./words.ts";

/** `called`: what its entries are, one and several of them. */
export type Part = { head: string; entries: readonly Entry[]; called: readonly [string, string] };
export type Column = { markup: () => string; leftOut: readonly number[] };
type Row = { part: number; isHead: boolean; runs: readonly Run[]; inPt: number };
/** `url`: where what is left out can be read; `null`: nowhere else. */
export type ColumnStyle = { sizePt: number; bottom: number; url: string | null; paint: Paint };

const ANSWER_PT = 9;
const BETWEEN_PT = 2.2;
const PART_PT = 4;

/** `leftOut[i]`: entries of the i-th part that are not there. */
function moreRuns(parts: readonly Part[], leftOut: readonly number[], url: string | null): Run[] {
	const counts = parts.flatMap(({ called: [one, several] }, i) => {
		const count = leftOut[i] ?? 0;
		return count > 0 ? [`${count} more ${count === 1 ? one : several}`] : [];
	});
	if (url === null) return [{ text: `and ${counts.join(" and ")}, for which there is no room here` }];
	return [{ text: `and ${counts.join(" and ")} at ` }, { text: url, ...(/^https?:/.test(url) ? { href: url } : {}) }];
}

/** As much as fits above `bottom`; `leftOut`: entries that do not, for each part. An entry stands whole or not at all. */
export function columnOf(parts: readonly Part[], place: Place, { sizePt, bottom, url, paint }: ColumnStyle): Column {
	const style = { sizePt, linePt: sizePt * 1.25, paint };
	const set = ({ runs, inPt }: Pick<Row, "runs" | "inPt">, top: number) =>
		setWords(runs, { left: place.left + inPt, top, widthPt: place.widthPt - inPt }, style);
	const rows = parts.flatMap(({ head, entries }, part): Row[] => [
		{ part, isHead: true, runs: [{ text: head, weight: 600 }], inPt: 0 },
		...entries.map(({ runs, answer }) => ({ part, isHead: false, runs, inPt: answer ? ANSWER_PT : 0 })),
	]);
	const tops = [place.top];
	for (const [i, row] of rows.entries()) tops.push((tops[i] as number) + set(row, 0).heightPt + BETWEEN_PT + (rows[i + 1]?.isHead ? PART_PT : 0));
	const leftOutOf = (count: number) => parts.map((_, part) => rows.slice(count).filter((row) => row.part === part && !row.isHead).length);
	const more = (count: number): Row => ({ part: 0, isHead: false, runs: moreRuns(parts, leftOutOf(count), url), inPt: 0 });
	const fits = (count: number) => (tops[count] as number) + (count < rows.length ? set(more(count), 0).heightPt : 0) <= bottom;
	let count = rows.length;
	// A heading with nothing below it says nothing.
	while (count > 0 && (!fits(count) || (count < rows.length && rows[count - 1]?.isHead))) count--;
	const shown = count < rows.length ? [...rows.slice(0, count), more(count)] : rows;
	return {
		leftOut: leftOutOf(count),
		markup: () => shown.map((row, i) => group({ "data-tag": row.isHead ? "H2" : "P" }, set(row, tops[i] as number).markup)).join(""),
	};
}
