/** Tables as CSV (RFC 4180). */

export type Cell = string | number | null;

/** Signs at which spreadsheets take a cell for a formula, the wide forms among them. */
const FORMULA = /^[\s"']*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Quoted where RFC 4180 asks for it. Text that a spreadsheet would run as a formula is kept as text by an apostrophe; numbers are left alone. */
function written(cell: Cell): string {
	if (cell === null) return "";
	if (typeof cell === "number") return String(cell);
	const plain = FORMULA.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Rows as CSV, the first of them the heads. `null` is an empty cell. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
	return rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

/** "2018-11-12T21:12:16Z"; seconds since 1970. `null` and `undefined` stay empty. */
export const csvTime = (atSec: number | null | undefined): string | null => (atSec == null ? null : new Date(atSec * 1000).toISOString().replace(".000Z", "Z"));
