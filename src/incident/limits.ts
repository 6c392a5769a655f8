/** What a file from anywhere may hold, and what is said of one that holds more. */
import { numberWords } from "../i18n/numbers.ts";

/** More is no record or briefing of a person's, and would stop the page while it is read. */
export const LIMITS = {
	/** Of a file, in bytes. */
	bytes: 64_000_000,
	/** Objects and lists within each other; records have 9. */
	depth: 30,
	/** Numbers, texts, objects and lists together; the largest record has 10,000. */
	values: 2_000_000,
	/** Of one text. */
	letters: 100_000,
	/** In one briefing. */
	records: 500,
} as const;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The limit that a parsed file goes beyond and what was found, in one sentence; `null` where it keeps to all. */
export function overLimit(json: unknown): string | null {
	let values = 1;
	// Level by level: a file may be deeper than calls may go.
	let level: unknown[] = [json];
	for (let depth = 0; level.length > 0; depth++) {
		const below: unknown[] = [];
		for (const value of level) {
			if (typeof value === "string" && value.length > LIMITS.letters)
				return `It holds a text of ${numberWords(value.length)} letters; at most ${numberWords(LIMITS.letters)} are read.`;
			if (value === null || typeof value !== "object") continue;
			if (depth === LIMITS.depth) return `Its objects and lists lie more than ${LIMITS.depth} deep within each other.`;
			const keys = Array.isArray(value) ? [] : Object.keys(value);
			const long = keys.find((key) => key.length > LIMITS.letters);
			if (long !== undefined) return `It holds a name of ${numberWords(long.length)} letters; at most ${numberWords(LIMITS.letters)} are read.`;
			const entries: unknown[] = Array.isArray(value) ? value : Object.values(value);
			values += entries.length;
			if (values > LIMITS.values) return `It holds more than ${numberWords(LIMITS.values)} values.`;
			for (const entry of entries) below.push(entry);
		}
		level = below;
	}
	return null;
}

/** The first few of many sentences, then how many more there are. */
export function firstFew(sentences: readonly string[], most: number): string[] {
	const more = sentences.length - most;
	return more > 0 ? [...sentences.slice(0, most), `And ${numberWords(more)} more.`] : [...sentences];
}
