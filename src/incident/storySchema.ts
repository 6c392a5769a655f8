/** Shape of a briefing in a file. Loaded late, like all that checks files. */
import * as z from "zod";
import { GRADES } from "./terms.ts";

/** Generous: a file of somebody's own may say more than fits a screen, but nothing that fills a memory. */
const words = (most: number) => z.string().max(most);

export const chapterSchema = z.object({
	id: words(200).min(1),
	incident: words(200),
	name: words(400),
	text: words(4000),
	grade: z.enum(GRADES).nullable(),
	// A key that every object inherits, such as "constructor", is not a source: it is dropped.
	sources: z
		.array(words(200))
		.max(100)
		.transform((keys) => keys.filter((name) => !(name in {}))),
	notes: words(40_000),
	view: words(2000),
});

export const storySchema = z.object({ title: words(400), lang: z.literal("en"), chapters: z.array(chapterSchema).max(500) });

export const storyFileSchema = z.object({
	type: z.literal("detour-atlas-story"),
	version: z.literal(1),
	story: storySchema,
	incidents: z.record(z.string(), z.unknown()),
	redacted: z.array(words(400)).max(100).nullable(),
});
