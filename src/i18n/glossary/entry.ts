/** A term of the field with two wordings, one sentence each. */
export type Entry = {
	word: string;
	/** For who hears it the first time. */
	lay: string;
	/** For who works with it; names the RFC where there is one. */
	expert: string;
};
export type Entries = Record<string, Entry>;
