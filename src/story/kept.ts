/** A briefing as a device keeps it: the text of its file, and what a list tells of it. Read with care, as others may write to the same place. */

export type Kept = { text: string; changedMs: number; title: string; chapters: number; incidents: string[]; redacted: boolean };

/** The last instant that a date can be, ms since 1970. */
const LAST_MS = 8.64e15;
const MOST_LETTERS = 400;

const isShort = (value: unknown): value is string => typeof value === "string" && value.length <= MOST_LETTERS;
const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LAST_MS;

/** `null`: what stands there is none, or not whole. */
export function readKept(value: unknown): Kept | null {
	if (value === null || typeof value !== "object") return null;
	const { text, changedMs, title, chapters, incidents, redacted } = value as Record<string, unknown>;
	const isGood = typeof text === "string" && isWhole(changedMs) && isShort(title) && isWhole(chapters) && Array.isArray(incidents) && incidents.every(isShort);
	return isGood && typeof redacted === "boolean" ? { text, changedMs, title, chapters, incidents, redacted } : null;
}

/** What can be saved of it all the same: the text of the file where there is one, else everything as JSON. */
export function rawTextOf(value: unknown): string {
	const text = value !== null && typeof value === "object" ? (value as { text?: unknown }).text : value;
	if (typeof text === "string") return text;
	try {
		return JSON.stringify(value, (_, entry: unknown) => (typeof entry === "bigint" ? String(entry) : entry), 1) ?? "";
	} catch {
		// It holds itself.
		return "";
	}
}

/** How a list calls what is damaged: by its title where it has one. */
export function nameOfDamaged(value: unknown, place: string): string {
	const title = value !== null && typeof value === "object" ? (value as { title?: unknown }).title : undefined;
	return typeof title === "string" && title.trim() !== "" ? title.slice(0, 80) : place.slice(0, 80);
}
