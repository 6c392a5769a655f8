/** Walks along words as one text, by patterns, and tells how many of the words were read. */

export type Reading<Value> = Value & { used: number };

/** Words that one date or length is made of, at most: what follows is not looked at. */
const MOST_WORDS = 14;

export function scanOf(words: readonly string[]) {
	const text = words.slice(0, MOST_WORDS).join(" ");
	let at = 0;
	return {
		/** What a sticky pattern finds here; the next one goes on behind it. `null`, and nothing moves, where it finds nothing. */
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
		/** How many words were read; 0 in the middle of one. */
		used: () => (at > 0 && (at === text.length || text[at] === " ") ? text.slice(0, at).split(" ").length : 0),
	};
}

export type Scan = ReturnType<typeof scanOf>;
