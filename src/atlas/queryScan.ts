/** Reads words as one text, pattern by pattern, and counts the words that were read. */

export type Reading<Value> = Value & { used: number };

/** The most words that a date or length can have; what follows is not looked at. */
const MOST_WORDS = 14;

export function scanOf(words: readonly string[]) {
	const text = words.slice(0, MOST_WORDS).join(" ");
	let at = 0;
	return {
		/** Matches a sticky pattern here and moves past the match; `null`, without moving, if it does not match. */
		take(pattern: RegExp): RegExpExecArray | null {
			pattern.lastIndex = at;
			const found = pattern.exec(text);
			if (found) at += found[0].length;
			return found;
		},
		at: () => at,
		back(to: number): void {
			at = to;
		},
		/** How many words were read; 0 if the scan stopped inside one. */
		used: () => (at > 0 && (at === text.length || text[at] === " ") ? text.slice(0, at).split(" ").length : 0),
	};
}

export type Scan = ReturnType<typeof scanOf>;
