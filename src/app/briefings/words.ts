/** A line for the page that opens next: a file was imported with problems, a copy was made. */
const words = new Map<string, string>();

export function leaveWord(id: string, said: string | null): void {
	if (said !== null) words.set(id, said);
}

/** Said once. */
export function takeWord(id: string): string {
	const said = words.get(id) ?? "";
	words.delete(id);
	return said;
}
