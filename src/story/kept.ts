/** A briefing as a device keeps it: the text of its file and a summary for the list. Everything is checked, as other pages may write to the same store. */

export type Kept = { text: string; changedMs: number; title: string; chapters: number; incidents: string[]; redacted: boolean };

/** The last instant that a `Date` can hold, ms since 1970. */
const LAST_MS = 8.64e15;
const MOST_LETTERS = 400;

const isShort = (value: unknown): value is string => typeof value === "string" && value.length <= MOST_LETTERS;
const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LAST_MS;

/** `null` if the stored value is not a briefing, or damaged. */
export function readKept(value: unknown): Kept | null {
	if (value === null || typeof value !== "object") return null;
	const { text, changedMs, title, chapters, incidents, redacted } = value as Record<string, unknown>;
	const isGood = typeof text === "string" && isWhole(changedMs) && isShort(title) && isWhole(chapters) && Array.isArray(incidents) && incidents.every(isShort);
	return isGood && typeof redacted === "boolean" ? { text, changedMs, title, chapters, incidents, redacted } : null;
}

/** What can be saved of a damaged one: the text of its file if there is one, else everything as JSON; "" for what JSON cannot write. Never throws. */
export function rawTextOf(value: unknown): string {
	const text = value !== null && typeof value === "object" ? (value as { text?: unknown }).text : value;
	if (typeof text === "string") return text;
	try {
		return JSON.stringify(value, (_, entry: unknown) => (typeof entry === "bigint" ? String(entry) : entry), 1) ?? "";
	} catch {
		// A cycle.
		return "";
	}
}

/** What a list calls a damaged one: its title, or else `place`. At most 80 characters. */
export function nameOfDamaged(value: unknown, place: string): string {
	const title = value !== null && typeof value === "object" ? (value as { title?: unknown }).title : undefined;
	return typeof title === "string" && title.trim() !== "" ? title.slice(0, 80) : place.slice(0, 80);
}
