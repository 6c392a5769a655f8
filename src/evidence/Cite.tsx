import { createContext, useContext } from "react";
import { GRADE_WORDS } from "../i18n/words.ts";
import type { Grade, Source } from "../incident/schema.ts";
import { GradeMark } from "../ui/GradeMark.tsx";

type Sources = Record<string, Source>;

/** The sources of the incident on screen; a citation is the number of its source in their order. */
export const SourcesContext = createContext<Sources>({});

/** Numbered links to the sources of a fact. */
export function Cite({ keys }: { keys: readonly string[] | undefined }) {
	const sources = useContext(SourcesContext);
	const order = Object.keys(sources);
	const known = (keys ?? []).filter((key) => sources[key]);
	if (known.length === 0) return null;
	return (
		<span className="cite">
			{known.map((key) => (
				<a key={key} href={`#source-${key}`} aria-label={`Source ${order.indexOf(key) + 1}: ${sources[key]?.title}`}>
					{order.indexOf(key) + 1}
				</a>
			))}
		</span>
	);
}

type Evidence = { grade: Grade; sources?: string[] | undefined; because?: string | undefined; note?: string | undefined };

/** Grade of a fact in words, with its sources and, for an inference, what it rests on. */
export function Support({ fact }: { fact: Evidence }) {
	return (
		<span className="support">
			<span className="support-grade" title={GRADE_WORDS[fact.grade]}>
				<GradeMark grade={fact.grade} /> {fact.grade}
			</span>
			<Cite keys={fact.sources} />
		</span>
	);
}

/** The reason of an inference and the note of a fact, as small print under it. */
export function SmallPrint({ fact }: { fact: Evidence }) {
	if (!fact.because && !fact.note) return null;
	return (
		<span className="small-print">
			{fact.because && <>Inferred: {fact.because} </>}
			{fact.note}
		</span>
	);
}
