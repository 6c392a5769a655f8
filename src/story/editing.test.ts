import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chapter, Story } from "./chapter.ts";
import { type Edit, type Editing, edit, redo, startEditing, undo } from "./editing.ts";

const chapter = (id: string, more: Partial<Chapter> = {}): Chapter => ({
	...{ id, incident: "2016-02-canada-korea", name: id.toUpperCase(), text: `Text of ${id}`, grade: null, sources: [], notes: "", view: "t=peak" },
	...more,
});
const story: Story = { title: "A briefing", lang: "en", chapters: ["a", "b", "c"].map((id) => chapter(id)) };
const stepped = (...steps: Edit[]): Editing => steps.reduce(edit, startEditing(story));
const order = ({ story: { chapters } }: Editing) => chapters.map(({ id }) => id).join("");

describe("a step", () => {
	it("renames the briefing", () => {
		expect(stepped({ do: "title", title: "Another" }).story.title).toBe("Another");
	});

	it("adds a chapter, at the end or where it is wanted", () => {
		expect(order(stepped({ do: "add", chapter: chapter("d") }))).toBe("abcd");
		expect(order(stepped({ do: "add", chapter: chapter("d"), at: 1 }))).toBe("adbc");
	});

	it("changes one field of one chapter", () => {
		const { chapters } = stepped({ do: "change", id: "b", field: "sources", value: ["globe"] }).story;
		expect(chapters).toEqual([story.chapters[0], { ...story.chapters[1], sources: ["globe"] }, story.chapters[2]]);
	});

	it("moves a chapter, and not beyond the first and the last", () => {
		expect(order(stepped({ do: "move", id: "a", by: 1 }))).toBe("bac");
		expect(order(stepped({ do: "move", id: "c", by: -1 }))).toBe("acb");
		expect(order(stepped({ do: "move", id: "a", by: 9 }))).toBe("bca");
		expect(order(stepped({ do: "move", id: "c", by: -9 }))).toBe("cab");
	});

	it("puts a copy behind its chapter", () => {
		const editing = stepped({ do: "duplicate", id: "a", newId: "a2" });
		expect(editing.story.chapters.map(({ id }) => id)).toEqual(["a", "a2", "b", "c"]);
		expect(editing.story.chapters[1]).toEqual({ ...story.chapters[0], id: "a2" });
	});

	it("takes a chapter out", () => {
		expect(order(stepped({ do: "delete", id: "b" }))).toBe("ac");
	});

	it.each<[string, Edit]>([
		["about a chapter that is not there", { do: "delete", id: "z" }],
		["about a change of a chapter that is not there", { do: "change", id: "z", field: "name", value: "Z" }],
		["that moves the first further up", { do: "move", id: "a", by: -1 }],
		["that writes the title it has", { do: "title", title: "A briefing" }],
		["that writes what a field holds already", { do: "change", id: "a", field: "text", value: "Text of a" }],
	])("%s changes nothing, and there is nothing to take back", (_, step) => {
		const editing = stepped(step);
		expect(editing.story).toEqual(story);
		expect(editing.past).toEqual([]);
	});
});

const typed = (text: string, field: "text" | "name" = "text", id = "a"): Edit[] =>
	[...text].map((_, i) => ({ do: "change", id, field, value: text.slice(0, i + 1) }));

describe("taking back", () => {
	it("takes typing in one field as one step, and each field and chapter as its own", () => {
		const editing = stepped(...typed("Hello"), ...typed("There", "name"), ...typed("You", "name", "b"));
		expect(editing.past).toHaveLength(3);
		expect(undo(editing).story.chapters[1]?.name).toBe("B");
		expect(undo(undo(undo(editing))).story).toEqual(story);
	});

	it("does not join typing with what was typed before something was taken back", () => {
		const editing = undo(stepped(...typed("One"), { do: "delete", id: "c" }));
		expect(order(edit(editing, typed("Two")[2] as Edit))).toBe("abc");
		expect(undo(edit(editing, typed("Two")[2] as Edit)).story.chapters[0]?.text).toBe("One");
	});

	it("and back again is lost once something else is done", () => {
		const editing = edit(undo(stepped({ do: "delete", id: "c" })), { do: "title", title: "Another" });
		expect(redo(editing).story).toEqual({ ...story, title: "Another" });
	});

	it("at either end does nothing", () => {
		const editing = startEditing(story);
		expect(undo(editing).story).toBe(story);
		expect(redo(editing).story).toBe(story);
	});
});

const ids = fc.constantFrom("a", "b", "c", "d", "z");
const step = fc.oneof(
	fc.record({ do: fc.constant("title" as const), title: fc.string({ maxLength: 3 }) }),
	fc.record({ do: fc.constant("add" as const), chapter: ids.map((id) => chapter(id)), at: fc.integer({ min: 0, max: 3 }) }),
	fc.record({ do: fc.constant("change" as const), id: ids, field: fc.constantFrom("name" as const, "text" as const), value: fc.string({ maxLength: 3 }) }),
	fc.record({ do: fc.constant("move" as const), id: ids, by: fc.integer({ min: -4, max: 4 }) }),
	fc.record({ do: fc.constant("duplicate" as const), id: ids, newId: ids }),
	fc.record({ do: fc.constant("delete" as const), id: ids }),
);

describe("any steps", () => {
	it("can be taken back one by one to the start, and done again to the end, through the same stories", () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
				const end = stepped(...steps);
				const back: Story[] = [end.story];
				let editing = end;
				while (editing.past.length > 0) {
					editing = undo(editing);
					back.push(editing.story);
				}
				expect(editing.story).toBe(story);
				const forth: Story[] = [editing.story];
				while (editing.future.length > 0) {
					editing = redo(editing);
					forth.push(editing.story);
				}
				expect(editing.story).toBe(end.story);
				expect(forth).toEqual(back.reverse());
			}),
			{ numRuns: 300 },
		);
	});

	it("leave the story that they start from as it was", () => {
		const before = JSON.stringify(story);
		fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => void expect(stepped(...steps).story.lang).toBe("en")));
		expect(JSON.stringify(story)).toBe(before);
	});

	it("are kept up to two hundred back", () => {
		const many = Array.from({ length: 250 }, (_, i): Edit => ({ do: "add", chapter: chapter(`x${i}`) }));
		expect(stepped(...many).past).toHaveLength(200);
	});
});
