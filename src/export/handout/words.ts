/** The words of a hand-out, from the record alone: each with its sources, by their numbers in the record. */
import { GRADE_WORDS } from "../../i18n/words.ts";
import { askedOf, claimGroups, repliesElsewhere, speakerOf, speakersOf, stanceOf } from "../../incident/claims.ts";
import type { Incident, Span } from "../../incident/derived.ts";
import type { Claim } from "../../incident/schema.ts";
import { numberOf, type Sources, sourceLine } from "../../incident/sourceWords.ts";
import { NO_CLAIM } from "../../incident/support.ts";
import { edtfWords } from "../../incident/words.ts";
import type { Run } from "./flow.ts";

export const cited = (sources: Sources, keys: readonly string[]): string => {
	const known = keys.filter((key) => sources[key]).map((key) => numberOf(sources, key));
	return known.length > 0 ? ` [${known.sort((a, b) => a - b).join(", ")}]` : "";
};

const closed = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** One entry of a list; `inPt`: an answer stands a little in, below what it answers. */
export type Entry = { runs: Run[]; answer?: boolean };

export function claimEntries({ claims, sources }: Incident): Entry[] {
	if (!claims?.length) return [{ runs: [{ text: NO_CLAIM, colour: "ink-2" }] }];
	const entryOf = (claim: Claim, group: readonly Claim[]): Entry => {
		const asked = askedOf(claims, claim);
		const { answers } = repliesElsewhere(claims, claim, group);
		const by = [
			speakerOf(claim),
			...(claim.at ? [edtfWords(claim.at)] : []),
			...(asked.length > 0 ? [`in answer to ${speakersOf(asked)}`] : []),
			...(answers.length > 0 ? [`answered by ${speakersOf(answers)}`] : []),
		].join(", ");
		return {
			answer: claim !== group[0],
			runs: [
				{ text: `${stanceOf(claim)} `, weight: 600 },
				{ text: `${by}: `, colour: "ink-2" },
				...(claim.quote ? [{ text: `“${claim.quote}” ` }] : []),
				{ text: `${claim.text}${cited(sources, claim.sources)}`, colour: "ink-2" },
			],
		};
	};
	return claimGroups(claims).flatMap(({ claim, answers }) => [claim, ...answers].map((one) => entryOf(one, [claim, ...answers])));
}

export function disagreementEntries({ contradictions, sources }: Incident): Entry[] {
	return (contradictions ?? []).map(({ about, text, sources: keys }) => ({
		runs: [
			{ text: `${about}: `, weight: 600 },
			{ text: `${text}${cited(sources, keys)}`, colour: "ink-2" },
		],
	}));
}

/** All sources of a record, or those of these keys; a key that the record lacks is named as such. */
export function sourceEntries({ sources }: Incident, keys: readonly string[] = Object.keys(sources)): Entry[] {
	const missing = keys.filter((key) => !Object.hasOwn(sources, key));
	const listed = Object.entries(sources).filter(([key]) => keys.includes(key));
	const entries = listed.map(
		([key, source]): Entry => ({
			runs: [
				{ text: `[${numberOf(sources, key)}] ` },
				{ text: `${closed(source.title)} ` },
				{ text: `${sourceLine(source)}${source.url ? ". " : ". No address on record."}`, colour: "ink-2" },
				...(source.url ? [{ text: source.url, href: source.url }] : []),
			],
		}),
	);
	return [...entries, ...missing.map((key): Entry => ({ runs: [{ text: `${key}: the record has no such source.`, colour: "ink-2" }] }))];
}

/** Headline and summary with their grades, who else checked it, how the finding stands. */
export function leadRuns(incident: Incident): Run[] {
	const { summary, independentCheck, verdicts, sources } = incident;
	const told = summary.map(({ text, grade, sources: keys = [] }) => `${text.replace(/\.$/, "")} (${grade ?? "no source on record"})${cited(sources, keys)}.`);
	const judged = verdicts.map(({ verdict, by, at, sources: keys }) => `${verdict} (${by}${at ? `, ${edtfWords(at)}` : ""})${cited(sources, keys)}`);
	return [
		{ text: `${told.join(" ")} ` },
		{ text: "Checked by others? ", weight: 600 },
		{ text: `${independentCheck.text.replace(/\.$/, "")}${cited(sources, independentCheck.sources ?? [])}. ` },
		{ text: "Standing of the finding: ", weight: 600 },
		{ text: `${judged.join("; then ")}.` },
	];
}

/** What the three grades mean: in the picture they are line styles. */
export function gradeRuns(): Run[] {
	return Object.values(GRADE_WORDS).flatMap((words, i) => {
		const [grade = "", ...meaning] = words.split(":");
		return [
			{ text: `${i > 0 ? " " : ""}${grade}`, weight: 600 as const },
			{ text: `:${meaning.join(":")}${i < 2 ? ";" : "."}`, colour: "ink-2" as const },
		];
	});
}

/** How the band of a stretch is to be read: only what occurs in it. */
export function bandWords({ derived: { segments, stateWord } }: Incident, { span, hasBreaks }: { span: Span; hasBreaks: boolean }): string[] {
	const seen = segments.filter(({ startSec, endSec }) => startSec < span.endSec && endSec > span.startSec);
	const certain = seen.filter(({ state }) => state === "diverted");
	const said = (occurs: boolean, words: string) => (occurs ? [words] : []);
	return [
		...said(
			certain.some(({ grade }) => grade !== "inferred"),
			`filled: ${stateWord}`,
		),
		...said(
			certain.some(({ grade }) => grade === "inferred"),
			`hatched between solid lines: ${stateWord}, inferred`,
		),
		...said(
			seen.some(({ state }) => state === "possibly diverted"),
			`hatched between dashed lines: possibly ${stateWord}, the fainter the less is certain`,
		),
		...said(
			seen.some(({ state }) => state === "no data"),
			"grey hatching: no data",
		),
		...said(hasBreaks, "two slashes: a quiet stretch drawn short, with its true length"),
	];
}
