/** A briefing with the records it shows, as one file: written, and read with care, as it may come from anywhere. */
import type { Incident } from "../incident/derived.ts";
import { OpenError, openIncident } from "../incident/open.ts";
import { stateAt } from "../incident/state.ts";
import { readView, type Story } from "./chapter.ts";

export const STORY_FILE_VERSION = 1;

/** `redacted`: what was taken out, a sentence each ("2 vantage points"); `null`: nothing was. */
export type StoryFile = { story: Story; incidents: ReadonlyMap<string, Incident>; redacted: readonly string[] | null };
/** `problems`: sentences for whoever opens it; the rest stands. */
export type OpenedStory = StoryFile & { problems: string[] };

/** Text of the file; the same briefing gives the same bytes. Records that no chapter shows are left out. */
export function storyFileText({ story, incidents, redacted }: StoryFile): string {
	const used = [...new Set(story.chapters.map(({ incident }) => incident))].sort();
	const records = Object.fromEntries(used.flatMap((id) => (incidents.has(id) ? [[id, incidents.get(id)]] : [])));
	return `${JSON.stringify({ type: "detour-atlas-story", version: STORY_FILE_VERSION, story, incidents: records, redacted })}\n`;
}

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
	return json as Record<string, unknown>;
}

/** A record that passes the schema may still not be one that can be drawn, as what is worked out from it is not checked field by field. */
function canBeShown(incident: Incident): boolean {
	try {
		const { view } = readView("t=peak", incident);
		const { scene, segments, moments, measured, overview } = incident.derived;
		const lists = [scene.legs, scene.stops, scene.regions, scene.sites, scene.countries, segments, moments, measured];
		return (
			Number.isFinite(view.atSec) &&
			overview.endSec >= overview.startSec &&
			lists.every(Array.isArray) &&
			stateAt(incident.derived, view.atSec).state !== undefined
		);
	} catch {
		return false;
	}
}

/**
 * Reads a file. Throws OpenError with one sentence where nothing of it can be used; else the story stands, and `problems` say
 * what does not: a record that is damaged or missing costs its own chapters their maps.
 */
export async function openStoryFile(text: string): Promise<OpenedStory> {
	const json = parsed(text);
	const { storyFileSchema } = await import("../incident/storySchema.ts");
	const checked = storyFileSchema.safeParse(json);
	if (!checked.success) {
		const issue = checked.error.issues[0];
		throw new OpenError(
			`The briefing is damaged: ${issue?.path.map(String).join(".") || "the file"}: ${issue?.message ?? "not readable"}.`,
			"a file as it was saved",
		);
	}
	const { story, incidents: given, redacted } = checked.data;
	const problems: string[] = [];
	const incidents = new Map<string, Incident>();
	for (const [id, record] of Object.entries(given)) {
		try {
			const incident = await openIncident(record);
			if (!canBeShown(incident)) throw new OpenError("what is worked out from it is damaged", "");
			incidents.set(id, incident);
		} catch (error) {
			problems.push(`The record “${id.slice(0, 80)}” in the file cannot be used: ${error instanceof Error ? error.message : "not readable"}`);
		}
	}
	const ids = new Set<string>();
	const chapters = story.chapters.map((chapter, i) => {
		// Two chapters of one id could not be told apart.
		const id = ids.has(chapter.id) ? `${chapter.id}-${i + 1}` : chapter.id;
		ids.add(id);
		return { ...chapter, id };
	});
	return { story: { ...story, chapters }, incidents, redacted, problems };
}
