/** A briefing with the records it shows, as one file: written, and read with care, as it may come from anywhere. */
import { numberWords } from "../i18n/numbers.ts";
import type { Incident } from "../incident/derived.ts";
import { firstFew, LIMITS, overLimit } from "../incident/limits.ts";
import { issueWords, OpenError, openIncident } from "../incident/open.ts";
import type { Chapter, Story } from "./chapter.ts";

export const STORY_FILE_VERSION = 1;

/** `redacted`: what was taken out, a sentence each ("2 vantage points"); `null`: nothing was. */
export type StoryFile = { story: Story; incidents: ReadonlyMap<string, Incident>; redacted: readonly string[] | null };
/** `problems`: sentences for whoever opens it; the rest stands. */
export type OpenedStory = StoryFile & { problems: string[] };

/** In one order of fields, wherever a chapter came from. */
const inOrder = ({ id, incident, name, text, grade, sources, notes, view }: Chapter): Chapter => ({ id, incident, name, text, grade, sources, notes, view });

/** Text of the file; the same briefing gives the same bytes. Records that no chapter shows are left out. */
export function storyFileText({ story: given, incidents, redacted }: StoryFile): string {
	const story: Story = { title: given.title, lang: given.lang, chapters: given.chapters.map(inOrder) };
	const used = [...new Set(story.chapters.map(({ incident }) => incident))].sort();
	const records = Object.fromEntries(used.flatMap((id) => (incidents.has(id) ? [[id, incidents.get(id)]] : [])));
	return `${JSON.stringify({ type: "detour-atlas-story", version: STORY_FILE_VERSION, story, incidents: records, redacted })}\n`;
}

const MOST_PROBLEMS = 5;

function parsed(text: string): Record<string, unknown> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new OpenError("This file is damaged or of another kind: it is not JSON.", "a briefing saved from Detour Atlas (.json)");
	}
	if (typeof json !== "object" || json === null || Array.isArray(json) || (json as { type?: unknown }).type !== "detour-atlas-story")
		throw new OpenError("This file is no briefing: it does not say “detour-atlas-story”.", "a briefing saved from Detour Atlas (.json)");
	const { version } = json as { version?: unknown };
	if (typeof version === "number" && version > STORY_FILE_VERSION)
		throw new OpenError(
			`This briefing was saved by a newer Detour Atlas (version ${version}; this page knows ${STORY_FILE_VERSION}).`,
			"a newer Detour Atlas: reload the page, or update the site",
		);
	const beyond = overLimit(json);
	if (beyond) throw new OpenError(`This file is too large for a briefing. ${beyond}`, "a briefing saved from Detour Atlas (.json)");
	return json as Record<string, unknown>;
}

/**
 * Reads a file. Throws OpenError with one sentence where nothing of it can be used; else the story stands, and `problems` say
 * what does not: a record that is damaged or missing costs its own chapters their maps.
 */
export async function openStoryFile(text: string): Promise<OpenedStory> {
	const json = parsed(text);
	const { storyFileSchema } = await import("../incident/storySchema.ts");
	const checked = storyFileSchema.safeParse(json);
	if (!checked.success) throw new OpenError(`The briefing is damaged: ${issueWords(checked.error)}.`, "a file as it was saved");
	const { story, incidents: given, redacted } = checked.data;
	const records = Object.keys(given).length;
	if (records > LIMITS.records)
		throw new OpenError(`This briefing holds ${numberWords(records)} records; at most ${LIMITS.records} can be read.`, "a file as it was saved");
	const problems: string[] = [];
	const incidents = new Map<string, Incident>();
	for (const [id, record] of Object.entries(given)) {
		try {
			const incident = await openIncident(record);
			if (incident.id !== id) throw new OpenError(`It calls itself “${incident.id.slice(0, 80)}”.`, "a file as it was saved");
			incidents.set(id, incident);
		} catch (error) {
			problems.push(`The record “${id.slice(0, 80)}” in the file cannot be used: ${error instanceof Error ? error.message : "not readable"}`);
		}
	}
	for (const id of new Set(story.chapters.map(({ incident }) => incident)))
		if (!Object.hasOwn(given, id)) problems.push(`The record “${id.slice(0, 80)}” is not in the file, so its chapters have words and no map.`);
	const ids = new Set<string>();
	const taken = new Set(story.chapters.map(({ id }) => id));
	const chapters = story.chapters.map((chapter, i) => {
		// Two chapters of one id could not be told apart.
		let id = chapter.id;
		for (let n = i + 1; ids.has(id) || (id !== chapter.id && taken.has(id)); n++) id = `${chapter.id}-${n}`;
		ids.add(id);
		return { ...chapter, id };
	});
	return { story: { ...story, chapters }, incidents, redacted, problems: firstFew(problems, MOST_PROBLEMS) };
}
