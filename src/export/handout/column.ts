/** Lists below each other in a column, as far as they fit; what does not is counted. */
import { group, type Paint } from "../../poster/svg.ts";
import { type Place, type Run, setWords } from "./flow.ts";
import type { Entry } from "./words.ts";

/** `called`: what its entries are, one and several of them. */
export type Part = { head: string; entries: readonly Entry[]; called: readonly [string, string] };
export type Column = { markup: string; leftOut: readonly number[] };
type Style = { sizePt: number; bottom: number; url: string; paint: Paint };

const ANSWER_PT = 9;
const BETWEEN_PT = 2.2;

/** `leftOut[i]`: entries of the i-th part that are not there. */
function moreRuns(parts: readonly Part[], leftOut: readonly number[], url: string): Run[] {
	const counts = parts.flatMap(({ called: [one, several] }, i) => {
		const count = leftOut[i] ?? 0;
		return count > 0 ? [`${count} more ${count === 1 ? one : several}`] : [];
	});
	return [{ text: `and ${counts.join(" and ")} at ` }, { text: url, ...(/^https?:/.test(url) ? { href: url } : {}) }];
}

/** As much as fits above `bottom`; `leftOut`: entries that do not, for each part. An entry stands whole or not at all. */
export function columnOf(parts: readonly Part[], place: Place, { sizePt, bottom, url, paint }: Style): Column {
	const style = { sizePt, linePt: sizePt * 1.25, paint };
	const set = (runs: readonly Run[], top: number, inPt = 0) =>
		setWords(runs, { left: place.left + inPt, top, widthPt: place.widthPt - inPt }, { ...style, hangPt: 0 });
	const rows = parts.flatMap(({ head, entries }, part) => [
		{ part, tag: "H2", runs: [{ text: head, weight: 600 as const }], inPt: 0, counts: 0 },
		...entries.map(({ runs, answer }) => ({ part, tag: "P", runs, inPt: answer ? ANSWER_PT : 0, counts: 1 })),
	]);
	const upTo = (count: number) => {
		let y = place.top;
		const marks = rows.slice(0, count).map(({ tag, runs, inPt }, i) => {
			if (tag === "H2" && i > 0) y += 4;
			const { markup, heightPt } = set(runs, y, inPt);
			y += heightPt + BETWEEN_PT;
			return group({ "data-tag": tag }, markup);
		});
		const leftOut = parts.map((_, part) => rows.slice(count).reduce((sum, row) => sum + (row.part === part ? row.counts : 0), 0));
		const missing = leftOut.reduce((sum, one) => sum + one, 0);
		if (missing > 0) {
			const { markup, heightPt } = set(moreRuns(parts, leftOut, url), y);
			y += heightPt;
			marks.push(group({ "data-tag": "P" }, markup));
		}
		return { y, column: { markup: marks.join(""), leftOut } };
	};
	for (let count = rows.length; count > 0; count--) {
		// A heading with nothing below it says nothing.
		if (count < rows.length && rows[count - 1]?.tag === "H2") continue;
		const { y, column } = upTo(count);
		if (y <= bottom) return column;
	}
	return upTo(0).column;
}
