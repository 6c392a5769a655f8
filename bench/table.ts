/** One line of what was measured. `ok`: whether the budget is kept; `null`: there is none. */
export type Row = { what: string; budget: string; measured: string; ok: boolean | null };

export function printRows(rows: readonly Row[]): void {
	const widths = (["what", "budget", "measured"] as const).map((key) => Math.max(...rows.map((row) => row[key].length)));
	for (const row of rows) {
		const mark = row.ok === null ? " " : row.ok ? "✓" : "✗";
		console.log(`${mark} ${row.what.padEnd(widths[0] ?? 0)}  ${row.budget.padEnd(widths[1] ?? 0)}  ${row.measured}`);
	}
}
