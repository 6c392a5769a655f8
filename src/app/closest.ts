/** Pages whose name is close to one that does not exist. */
import { folded } from "../i18n/folded.ts";

export type Known = { path: string; words: string; names: readonly string[] };

/** Levenshtein distance: how many characters to insert, delete or replace to get from one text to the other. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
		}
		row = next;
	}
	return row[b.length] as number;
}

const plain = (text: string) =>
	folded(text)
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/** Only so many characters of a name are compared. */
const LONGEST = 80;
/** Share of the longer name that may differ. */
const MOST_DIFFERENT = 0.35;

/** At most `most` pages, closest first; pages equally close keep their order. Empty if nothing is close. */
export function closest(wanted: string, known: readonly Known[], most: number): Known[] {
	const text = plain(wanted.slice(0, LONGEST));
	if (text === "") return [];
	const far = ({ names }: Known) =>
		Math.min(
			...names.map((name) => {
				const other = plain(name).slice(0, LONGEST);
				return other === "" ? 1 : distance(text, other) / Math.max(text.length, other.length);
			}),
		);
	return known
		.map((one) => ({ one, far: far(one) }))
		.filter((entry) => entry.far <= MOST_DIFFERENT)
		.sort((a, b) => a.far - b.far)
		.slice(0, most)
		.map(({ one }) => one);
}
