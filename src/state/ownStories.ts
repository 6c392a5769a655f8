/** Briefings of one's own, kept on this device. Each is kept as the text of its file, which is also what is exported. */
import { createStore, del, entries, get, set, type UseStore, update } from "idb-keyval";
import { OpenError } from "../incident/open.ts";
import { type OpenedStory, openStoryFile, type StoryFile, storyFileText } from "../story/file.ts";
import { type Kept, nameOfDamaged, rawTextOf, readKept } from "../story/kept.ts";

/** One line of the list. `changedMs`: when it was last changed here. */
export type OwnStory = Omit<Kept, "text"> & { id: string };
/** A stored row that cannot be read. `key`: its key in the store. */
export type DamagedStory = { key: IDBValidKey; name: string };
export type LoadedStory = OpenedStory & { id: string; changedMs: number };

/** `full`: no room is left · `forbidden`: the browser keeps nothing for this site · `changed`: another tab saved it meanwhile. */
export class KeepError extends Error {
	readonly why: "full" | "forbidden" | "changed";
	constructor(why: KeepError["why"]) {
		super(
			{
				full: "There is no room left on this device, so this briefing is not kept. Export it to keep it.",
				forbidden: "This browser keeps nothing for this site, so this briefing is lost when the page is closed. Export it to keep it.",
				changed: "Another tab has changed this briefing since it was opened here. What you have here is kept as a copy.",
			}[why],
		);
		this.why = why;
	}
}

let store: UseStore | null = null;
const opened = (): UseStore => {
	store ??= createStore("detour-atlas-briefings", "stories");
	return store;
};

const asKeepError = (error: unknown): KeepError =>
	error instanceof KeepError ? error : new KeepError(error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "forbidden");

async function keeping<Result>(work: (store: UseStore) => Promise<Result>): Promise<Result> {
	try {
		return await work(opened());
	} catch (error) {
		store = null;
		throw asKeepError(error);
	}
}

/** What a list tells of a briefing. */
export const summaryOf = ({ story, redacted }: StoryFile): Omit<OwnStory, "id" | "changedMs"> => ({
	title: story.title,
	chapters: story.chapters.length,
	incidents: [...new Set(story.chapters.map(({ incident }) => incident))],
	redacted: redacted !== null,
});

const keptOf = (file: StoryFile, changedMs: number): Kept => ({ text: storyFileText(file), changedMs, ...summaryOf(file) });

/** A key as text: it may also be a number, a date, bytes or a list of these. */
const placeOf = (key: IDBValidKey): string => (typeof key === "string" ? key : JSON.stringify(key));

/** All that are kept, last changed first; damaged ones are listed apart. Rejects with KeepError. */
export async function ownStories(): Promise<{ stories: OwnStory[]; damaged: DamagedStory[] }> {
	const all = await keeping((kept) => entries<IDBValidKey, unknown>(kept));
	const stories: OwnStory[] = [];
	const damaged: DamagedStory[] = [];
	for (const [key, value] of all) {
		const kept = readKept(value);
		if (kept && typeof key === "string") {
			const { text: _, ...rest } = kept;
			stories.push({ id: key, ...rest });
		} else damaged.push({ key, name: nameOfDamaged(value, placeOf(key)) });
	}
	return { stories: stories.sort((a, b) => b.changedMs - a.changedMs), damaged };
}

/** `null`: there is none of that id. Rejects with KeepError, or with OpenError where what was kept is damaged. */
export async function loadOwnStory(id: string): Promise<LoadedStory | null> {
	const found = await keeping((from) => get<unknown>(id, from));
	if (found === undefined) return null;
	const kept = readKept(found);
	if (!kept) throw new OpenError("The copy of this briefing in this browser is damaged.", "a briefing as this page keeps it");
	return { id, changedMs: kept.changedMs, ...(await openStoryFile(kept.text)) };
}

/** The stored text of a briefing, damaged or not; "" if there is none. Rejects with KeepError. */
export const rawOwnStory = async (key: IDBValidKey): Promise<string> => rawTextOf(await keeping((from) => get<unknown>(key, from)));

/**
 * Keeps a briefing. `sinceMs`: the `changedMs` with which it was loaded, `null` for a new one; where another tab has saved it since,
 * nothing is written over and KeepError "changed" tells to keep it under an id of its own. Returns the new `changedMs`.
 */
export function saveOwnStory(id: string, file: StoryFile, sinceMs: number | null): Promise<number> {
	const nowMs = Math.max(Date.now(), (sinceMs ?? 0) + 1);
	return keeping(async (to) => {
		let conflict = false;
		await update<unknown>(
			id,
			(before) => {
				conflict = before !== undefined && readKept(before)?.changedMs !== sinceMs;
				return conflict ? before : keptOf(file, nowMs);
			},
			to,
		);
		if (conflict) throw new KeepError("changed");
		return nowMs;
	});
}

/** Deletes a row, damaged or not. Returns a function that puts it back as it was. Rejects with KeepError. */
export async function deleteOwnStory(key: IDBValidKey): Promise<() => Promise<void>> {
	const before = await keeping((from) => get<unknown>(key, from));
	await keeping((from) => del(key, from));
	// If another tab had deleted it already, a row of nothing would count as damaged.
	return async () => (before === undefined ? undefined : keeping((to) => set(key, before, to)));
}
