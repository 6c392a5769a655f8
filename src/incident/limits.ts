/** How large a file from anywhere may be, and the sentence for one that is larger. */
import { numberWords } from "../i18n/numbers.ts";

/** No record or briefing made by a person is larger, and reading a larger one would block the page. */
export const LIMITS = {
	/** Of a file, in bytes. */
	bytes: 64_000_000,
	/** Levels of objects and lists within each other; records have 9. */
	depth: 30,
	/** Numbers, strings, objects and lists together; the largest record has 10,000. */
	values: 2_000_000,
	/** Of one string, in UTF-16 units. */
	characters: 100_000,
	/** Records in one briefing. */
	records: 500,
} as const;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The limit that a parsed file exceeds and what was found, in one sentence; `null` if it exceeds none. */
export function overLimit(json: unknown): string | null {
	let values = 1;
	// Level by level and not by recursion: a file may be nested deeper than the call stack allows.
	let level: unknown[] = [json];
	for (let depth = 0; level.length > 0; depth++) {
		const below: unknown[] = [];
		for (const value of level) {
			if (typeof value === "string" && value.length > LIMITS.characters)
				return `It holds a text of ${numberWords(value.length)} characters; at most ${numberWords(LIMITS.characters)} can be read.`;
			if (value === null || typeof value !== "object") continue;
			if (depth === LIMITS.depth) return `Its objects and lists are nested more than ${LIMITS.depth} deep.`;
			const keys = Array.isArray(value) ? [] : Object.keys(value);
			const long = keys.find((key) => key.length > LIMITS.characters);
			if (long !== undefined) return `It holds a name of ${numberWords(long.length)} characters; at most ${numberWords(LIMITS.characters)} can be read.`;
			const entries: unknown[] = Array.isArray(value) ? value : Object.values(value);
			values += entries.length;
			if (values > LIMITS.values) return `It holds more than ${numberWords(LIMITS.values)} values, the most that can be read.`;
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
