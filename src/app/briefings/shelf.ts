/** One's own briefings as the pages use them: what this device cannot keep lasts as long as the page is open, so that no work is lost. */
import { newId } from "../../state/newId.ts";
import {
	type DamagedStory,
	deleteOwnStory,
	KeepError,
	type LoadedStory,
	loadOwnStory,
	type OwnStory,
	ownStories,
	saveOwnStory,
	summaryOf,
} from "../../state/ownStories.ts";
import type { StoryFile } from "../../story/file.ts";

const unkept = new Map<string, { file: StoryFile; changedMs: number }>();

/** `damaged`: briefings that are kept on this device and cannot be read. */
export type Shelf = { stories: (OwnStory & { kept: boolean })[]; damaged: DamagedStory[]; trouble: string | null };
/** `trouble`: why it is not kept; `null`: it is. */
export type Put = { id: string; changedMs: number; trouble: string | null };

/** Last changed first. */
export async function onShelf(): Promise<Shelf> {
	const mine = [...unkept].map(([id, { file, changedMs }]) => ({ id, changedMs, kept: false, ...summaryOf(file) }));
	const sorted = (all: Shelf["stories"]) => all.sort((a, b) => b.changedMs - a.changedMs);
	try {
		const { stories, damaged } = await ownStories();
		const kept = stories.filter(({ id }) => !unkept.has(id)).map((one) => ({ ...one, kept: true }));
		return { stories: sorted([...mine, ...kept]), damaged, trouble: null };
	} catch (error) {
		if (!(error instanceof KeepError)) throw error;
		return {
			stories: sorted(mine),
			damaged: [],
			trouble: "This browser keeps nothing for this site. What you make lasts until the page is closed; export it to keep it.",
		};
	}
}

/** `null`: there is none of that id. Rejects with OpenError where it is damaged. */
export async function fromShelf(id: string): Promise<LoadedStory | null> {
	const mine = unkept.get(id);
	if (mine) return { id, changedMs: mine.changedMs, ...mine.file, problems: [] };
	return loadOwnStory(id);
}

/** Keeps it, or holds it here where that cannot be. What another tab has changed meanwhile is kept as a copy under a new id. */
export async function ontoShelf(id: string, file: StoryFile, sinceMs: number | null): Promise<Put> {
	try {
		const changedMs = await saveOwnStory(id, file, sinceMs);
		unkept.delete(id);
		return { id, changedMs, trouble: null };
	} catch (error) {
		if (!(error instanceof KeepError)) throw error;
		if (error.why === "changed") {
			const copy = { ...file, story: { ...file.story, title: `${file.story.title} (copy)` } };
			return { ...(await ontoShelf(newId(), copy, null)), trouble: error.message };
		}
		unkept.set(id, { file, changedMs: sinceMs ?? 0 });
		return { id, changedMs: sinceMs ?? 0, trouble: error.message };
	}
}

/** Removes a briefing, kept or not. Returns a function that puts it back. */
export async function offShelf(key: IDBValidKey): Promise<() => Promise<unknown>> {
	const mine = typeof key === "string" ? unkept.get(key) : undefined;
	if (typeof key !== "string" || !mine) return deleteOwnStory(key);
	unkept.delete(key);
	return () => ontoShelf(key, mine.file, null);
}
