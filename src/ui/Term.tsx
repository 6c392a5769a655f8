/** A word of the field. Where it stands it opens a note with its plain and its exact meaning; in text and print it is plain text. */
import "./term.css";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import type { TermId } from "../i18n/glossary.ts";
import type { TermsInUse } from "./termsInUse.ts";

/** `text`: the page lists its terms at its end. Without a setting terms are plain text. */
export const TermsContext = createContext<{ mode: "note" | "text"; terms: TermsInUse } | null>(null);

export const noteId = (id: TermId) => `term-${id}`;

/** Notes terms that stand in the words of the page without being marked there. */
export function useTerms(ids: readonly TermId[]): void {
	const terms = useContext(TermsContext)?.terms;
	for (const id of ids) terms?.use(id);
}

export function Term({ id, children }: { id: TermId; children: ReactNode }) {
	const setting = useContext(TermsContext);
	setting?.terms.use(id);
	const tell = setting?.terms.tell;
	useEffect(() => tell?.(), [tell]);
	if (setting?.mode !== "note") return children;
	return (
		<button type="button" className="term" popoverTarget={noteId(id)}>
			{children}
		</button>
	);
}
