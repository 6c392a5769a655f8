/** A briefing about a record: as somebody wrote it, checked against the record; or, where nobody did, from the record's own statements. */
import { speakerOf } from "../incident/claims.ts";
import type { Incident } from "../incident/derived.ts";
import { quoteProblem } from "../incident/quoted.ts";
import type { Grade } from "../incident/schema.ts";
import { type Chapter, idOf, readView, type Story } from "./chapter.ts";
import { type LocatedChapter, readStory, type StoryProblem } from "./markdown.ts";

const CHAPTERS = { least: 3, most: 6 };
/** Motives are quoted, never told. */
const MOTIVE = /\b(attack\w*|stole\w*|steal\w*|sp(?:y|ied|ying)|malicious\w*|hijackers?)\b/i;
/** A quote that never closes hides nothing. */
const QUOTED = /“[^“”]*”/g;
const VIEW_PARTS = ["t", "c", "fact", "hide", "series", "routes"];

function wordsProblems(chapter: LocatedChapter): StoryProblem[] {
	const { line, name, text, notes } = chapter;
	const own = [name, ...[text, notes].map((words) => words.replace(QUOTED, ""))].join(" ");
	const motive = MOTIVE.exec(own)?.[0];
	const quotes = [text, notes].flatMap((words) => words.match(QUOTED) ?? []).flatMap((quote) => quoteProblem(quote.slice(1, -1)) ?? []);
	return [
		...(motive ? [{ line, wrong: `“${name}” says “${motive}” in our own words`, expected: "what was seen; motives only as a quote of who claims them" }] : []),
		...quotes.map(({ wrong, expected }) => ({ line, wrong: `“${name}” has ${wrong}`, expected })),
	];
}

function recordProblems({ line, name, sources, view }: LocatedChapter, incident: Incident): StoryProblem[] {
	const missing = sources.filter((key) => !Object.hasOwn(incident.sources, key));
	const odd = [...new URLSearchParams(view).keys()].filter((key) => !VIEW_PARTS.includes(key));
	return [
		...missing.map((key) => ({
			line,
			wrong: `“${name}” cites “${key}”, which the record does not have`,
			expected: `one of ${Object.keys(incident.sources).join(", ")}`,
		})),
		...odd.map((key) => ({ line, wrong: `“${key}” is no part of a view`, expected: VIEW_PARTS.join(", ") })),
		...readView(view, incident).problems.map((wrong) => ({ line, wrong, expected: "a view of this record" })),
	];
}

/** A story that was written for a record. All problems at once, with lines of the text. */
export function writtenStory(incident: Incident, markdown: string): { story: Story; problems: StoryProblem[] } {
	const { chapters, problems } = readStory(markdown);
	const { least, most } = CHAPTERS;
	const count = chapters.length < least || chapters.length > most ? [{ line: 1, wrong: `${chapters.length} chapters`, expected: `${least} to ${most}` }] : [];
	const found = chapters.flatMap((chapter) => [...wordsProblems(chapter), ...recordProblems(chapter, incident)]);
	const story: Story = {
		title: incident.title,
		lang: "en",
		chapters: chapters.map(({ line: _, ...chapter }) => ({ ...chapter, incident: incident.id })),
	};
	return { story, problems: [...problems, ...count, ...found].sort((a, b) => a.line - b.line) };
}

type Stated = { text: string; grade?: Grade | undefined; sources?: readonly string[] | undefined };

/** The record's own statements in order, each with the view it belongs to. */
export function storyFromRecord(incident: Incident): Story {
	const { time, summary, claims = [], independentCheck, derived } = incident;
	const chapter = (name: string, view: string, { text, grade, sources = [] }: Stated): Chapter => ({
		id: idOf(name),
		incident: incident.id,
		name,
		text,
		grade: grade ?? null,
		sources: [...sources],
		notes: "",
		view,
	});
	const [first, ...rest] = summary;
	const said = claims.find(({ quote }) => quote !== undefined) ?? claims[0];
	const long = { text: `${derived.period}. Duration: ${derived.duration.text}.`, grade: time.start.grade, sources: time.start.sources };
	return {
		title: incident.title,
		lang: "en",
		chapters: [
			...(first ? [chapter("What happened", "t=peak", first)] : []),
			chapter("How long", derived.endSec === null ? "t=onset" : "t=onset~end", long),
			...rest.map((statement, i) => chapter(rest.length === 1 ? "What else is known" : `What else is known, ${i + 1}`, "t=peak", statement)),
			...(said
				? [
						chapter("What is said about the cause", `t=peak&fact=claims.${said.id}`, {
							text: `${speakerOf(said)}: ${said.quote === undefined ? said.text : `“${said.quote}”`}`,
							grade: "reported",
							sources: said.sources,
						}),
					]
				: []),
			chapter("Who checked it", "t=peak&fact=independentCheck", independentCheck),
		],
	};
}
