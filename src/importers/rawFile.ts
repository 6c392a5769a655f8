/** A raw measurement file as rows, each with what it changed. What the worker does; runs anywhere. */
import { measure, type SeriesRequest } from "../incident/measure.ts";
import { SEEN, type SeenState } from "../incident/measured.ts";
import { parsePrefix } from "../incident/prefix.ts";
import type { EvidenceFormat } from "../incident/terms.ts";
import type { Update } from "../incident/updates.ts";
import { issueWords, READERS } from "./read.ts";

/** `to`: the state the row brought its vantage point into, `from` the one before; `null` where it changed nothing. */
export type RawRow = Update & { change: { from: SeenState; to: SeenState } | null };

export type RawRequest = { text: string; format: EvidenceFormat; series: SeriesRequest };

export type RawIssue = ReturnType<typeof issueWords>;

/** `issues`: the first things that could not be read; `more`: how many others there are. With any, the rows are not the whole file. */
export type RawFile = { rows: RawRow[]; issues: RawIssue[]; more: number };

const FIELDS = 4;

/** Reads a file. Never throws on a bad one: says what is wrong and gives the rows that could be read. */
export function readRawFile({ text, format, series }: RawRequest): RawFile {
	const { updates, issues, more } = READERS[format](text);
	const rows: RawRow[] = updates.map((update) => ({ ...update, change: null }));
	const words = issues.map(issueWords);
	if (!parsePrefix(series.target)) {
		const wrong = `the record follows “${series.target.slice(0, 80)}”, which is not a prefix, so it is not known what each row changed`;
		return { rows, issues: [...words, { wrong, expected: "an address and a length, such as 208.65.153.0/24", where: "" }], more };
	}
	// Measured once more with the place of each row for its time: the times of the changes then name the rows that made them.
	const numbered = updates.map((update, i) => ({ ...update, atSec: i }));
	const { changes } = measure(series, { span: null, updates: numbered }, { startSec: 0, endSec: rows.length });
	const states = new Map<number, SeenState>();
	let place = 0;
	for (let i = 0; i < changes.length; i += FIELDS) {
		const [elapsed, point, state] = changes.slice(i, i + FIELDS) as [number, number, number];
		place += elapsed;
		const row = rows[place];
		const to = SEEN[state] as SeenState;
		if (row) row.change = { from: states.get(point) ?? "unknown", to };
		states.set(point, to);
	}
	return { rows, issues: words, more };
}
