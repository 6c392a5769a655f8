/** From records and files to a briefing of one's own, and what it needs to be shown. */
import type { QueryClient } from "@tanstack/react-query";
import { saveFile, textBlob } from "../../export/save.ts";
import type { Incident } from "../../incident/derived.ts";
import { LIMITS, megabytes } from "../../incident/limits.ts";
import { OpenError } from "../../incident/open.ts";
import { newId } from "../../state/newId.ts";
import { incidentQuery, storyQuery } from "../../state/queries.ts";
import { idOf, type Story } from "../../story/chapter.ts";
import { openStoryFile, type StoryFile, storyFileText } from "../../story/file.ts";
import { ontoShelf, type Put } from "./shelf.ts";

export const EMPTY: StoryFile = { story: { title: "Untitled briefing", lang: "en", chapters: [] }, incidents: new Map(), redacted: null };

export const addNew = (file: StoryFile): Promise<Put> => ontoShelf(newId(), file, null);

/** The briefing about a record, with the record. */
export async function briefingOf(client: QueryClient, root: string, id: string): Promise<StoryFile> {
	const [incident, story] = await Promise.all([client.fetchQuery(incidentQuery(root, id)), client.fetchQuery(storyQuery(root, id))]);
	return { story, incidents: new Map([[id, incident]]), redacted: null };
}

/** Rejects with OpenError, one sentence of what is wrong. */
export async function bringIn(file: File): Promise<Put & { problems: string[] }> {
	if (file.size > LIMITS.bytes)
		throw new OpenError(
			`This file is too large for a briefing: it has ${megabytes(file.size)}; at most ${megabytes(LIMITS.bytes)} can be read.`,
			"a briefing saved from Detour Atlas (.json)",
		);
	const { problems, ...opened } = await openStoryFile(await file.text());
	return { ...(await addNew(opened)), problems };
}

/** The records of the chapters: those of the file, and for others the site's own. What cannot be had is left out. */
export async function recordsFor(client: QueryClient, root: string, story: Story, given: ReadonlyMap<string, Incident>): Promise<Map<string, Incident>> {
	const missing = [...new Set(story.chapters.map(({ incident }) => incident))].filter((id) => id !== "" && !given.has(id));
	const found = await Promise.all(missing.map((id) => client.fetchQuery(incidentQuery(root, id)).catch(() => null)));
	return new Map([...given, ...missing.flatMap((id, i): [string, Incident][] => (found[i] ? [[id, found[i]]] : []))]);
}

export const fileNameOf = (title: string, end: string): string => `${idOf(title).slice(0, 60) || "briefing"}.${end}`;

export function saveStory(file: StoryFile): string {
	const name = fileNameOf(file.story.title, "briefing.json");
	saveFile(name, textBlob(storyFileText(file), "application/json"));
	return name;
}

/** Saves what a damaged briefing still holds as a text file; returns its name. */
export function saveRaw(text: string): string {
	const name = "damaged-briefing.txt";
	saveFile(name, textBlob(text, "text/plain"));
	return name;
}

/** One sentence for the reader. */
export const sentenceOf = (error: unknown): string =>
	error instanceof OpenError && error.expected ? `${error.message} Expected: ${error.expected}.` : error instanceof Error ? error.message : "Something failed.";
