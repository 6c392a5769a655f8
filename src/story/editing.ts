/** Changing a briefing: every step can be taken back. Pure; the same steps give the same story. */
import type { Chapter, Story } from "./chapter.ts";

export type Edit =
	| { do: "title"; title: string }
	| { do: "add"; chapter: Chapter; at?: number }
	| { do: "change"; id: string; field: keyof Omit<Chapter, "id">; value: Chapter[keyof Chapter] }
	| { do: "move"; id: string; by: number }
	| { do: "duplicate"; id: string; newId: string }
	| { do: "delete"; id: string };

/** `last`: what the newest step wrote to, so that typing on in one field is one step. */
export type Editing = { story: Story; past: readonly Story[]; future: readonly Story[]; last: string | null };

const MOST_STEPS = 200;

export const startEditing = (story: Story): Editing => ({ story, past: [], future: [], last: null });

function moved(chapters: readonly Chapter[], from: number, to: number): Chapter[] {
	const rest = chapters.filter((_, i) => i !== from);
	return [...rest.slice(0, to), chapters[from] as Chapter, ...rest.slice(to)];
}

function edited(story: Story, edit: Edit): Story {
	const { chapters } = story;
	if (edit.do === "title") return edit.title === story.title ? story : { ...story, title: edit.title };
	if (edit.do === "add") {
		const at = edit.at ?? chapters.length;
		return { ...story, chapters: [...chapters.slice(0, at), edit.chapter, ...chapters.slice(at)] };
	}
	const index = chapters.findIndex(({ id }) => id === edit.id);
	const chapter = chapters[index];
	if (!chapter) return story;
	if (edit.do === "change" && JSON.stringify(chapter[edit.field]) === JSON.stringify(edit.value)) return story;
	if (edit.do === "change") return { ...story, chapters: chapters.map((one) => (one === chapter ? { ...one, [edit.field]: edit.value } : one)) };
	if (edit.do === "delete") return { ...story, chapters: chapters.filter((one) => one !== chapter) };
	if (edit.do === "duplicate") return { ...story, chapters: [...chapters.slice(0, index + 1), { ...chapter, id: edit.newId }, ...chapters.slice(index + 1)] };
	const to = Math.min(chapters.length - 1, Math.max(0, index + edit.by));
	return to === index ? story : { ...story, chapters: moved(chapters, index, to) };
}

/** The story after a step. A step that changes nothing is none; typing on in one field is one step. */
export function edit(editing: Editing, step: Edit): Editing {
	const story = edited(editing.story, step);
	if (story === editing.story) return editing;
	const field = step.do === "title" ? "title" : step.do === "change" && typeof step.value === "string" ? `${step.id}.${step.field}` : null;
	const goesOn = field !== null && field === editing.last;
	return { story, past: goesOn ? editing.past : [...editing.past, editing.story].slice(-MOST_STEPS), future: [], last: field };
}

export function undo({ story, past, future }: Editing): Editing {
	const before = past.at(-1);
	return before ? { story: before, past: past.slice(0, -1), future: [story, ...future], last: null } : { story, past, future, last: null };
}

export function redo({ story, past, future }: Editing): Editing {
	const [next, ...rest] = future;
	return next ? { story: next, past: [...past, story], future: rest, last: null } : { story, past, future, last: null };
}
