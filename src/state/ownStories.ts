/** Briefings of one's own, kept on this device. Each is kept as the text of its file, which is also what is exported. */
import { createStore, del, entries, get, set, type UseStore, update } from "idb-keyval";
import { type OpenedStory, openStoryFile, type StoryFile, storyFileText } from "../story/file.ts";

type Kept = { text: string; changedMs: number; title: string; chapters: number; incidents: string[]; redacted: boolean };
/** One line of the list. `changedMs`: when it was last changed here. */
export type OwnStory = Omit<Kept, "text"> & { id: string };
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

/** All that are kept, last changed first. Rejects with KeepError. */
export async function ownStories(): Promise<OwnStory[]> {
	const all = await keeping((kept) => entries<string, Kept>(kept));
	return all.map(([id, { text: _, ...rest }]) => ({ id, ...rest })).sort((a, b) => b.changedMs - a.changedMs);
}

/** `null`: there is none of that id. Rejects with KeepError, or with OpenError where what was kept is damaged. */
export async function loadOwnStory(id: string): Promise<LoadedStory | null> {
	const kept = await keeping((from) => get<Kept>(id, from));
	return kept ? { id, changedMs: kept.changedMs, ...(await openStoryFile(kept.text)) } : null;
}

/**
 * Keeps a briefing. `sinceMs`: the `changedMs` with which it was loaded, `null` for a new one; where another tab has saved it since,
 * nothing is written over and KeepError "changed" tells to keep it under an id of its own. Returns the new `changedMs`.
 */
export function saveOwnStory(id: string, file: StoryFile, sinceMs: number | null): Promise<number> {
	const nowMs = Math.max(Date.now(), (sinceMs ?? 0) + 1);
	return keeping(async (to) => {
		let conflict = false;
		await update<Kept>(
			id,
			(before) => {
				conflict = before !== undefined && before.changedMs !== sinceMs;
				return conflict && before ? before : keptOf(file, nowMs);
			},
			to,
		);
		if (conflict) throw new KeepError("changed");
		return nowMs;
	});
}

export const deleteOwnStory = (id: string): Promise<void> => keeping((from) => del(id, from));

/** Puts back what was deleted. */
export const restoreOwnStory = (id: string, file: StoryFile, changedMs: number): Promise<void> => keeping((to) => set(id, keptOf(file, changedMs), to));
