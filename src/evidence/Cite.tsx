import { createContext, useContext } from "react";
import type { Grade } from "../incident/schema.ts";
import { type Sources, shortName } from "../incident/sourceWords.ts";

/** The sources of the incident on screen. */
export const SourcesContext = createContext<Sources>({});

/** Sources by their short names, each a link to its place in the list. */
export function SourceNames({ keys }: { keys: readonly string[] }) {
	const sources = useContext(SourcesContext);
	const known = keys.filter((key) => sources[key]);
	return known.map((key, i) => (
		<span key={key}>
			{i > 0 && "; "}
			<a href={`#source-${key}`}>{shortName(sources, key)}</a>
		</span>
	));
}

type Evidence = { grade: Grade; sources?: string[] | undefined; because?: string | undefined; note?: string | undefined };

/** The note of a fact whose mark leads to the reason; the reason itself stands there on paper, which opens nothing. */
export function Note({ fact }: { fact: Pick<Evidence, "because" | "note"> }) {
	return (
		<>
			{fact.note && <span className="small-print">{fact.note}</span>}
			{fact.because && <span className="small-print print-only">Inferred: {fact.because}</span>}
		</>
	);
}
