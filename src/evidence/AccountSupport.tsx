import { STANDING_WORDS } from "../i18n/evidenceWords.ts";
import { termOf } from "../i18n/termOf.ts";
import { standingOf, supportOf } from "../incident/support.ts";
import { Term } from "../ui/Term.tsx";
import { SourceNames } from "./Cite.tsx";
import { CorrectedMark } from "./Corrected.tsx";
import { useFacts } from "./useFacts.ts";

/**
 * Grade and sources of a fact, written out. `anchor`: where links to the fact lead; one place of the page has it, and
 * there the quote, the reason and what speaks against it are written too.
 */
export function AccountSupport({ name, anchor }: { name: string; anchor: boolean }) {
	const { incident } = useFacts();
	const support = supportOf(incident, name);
	if (!support) return null;
	const { quote, because, note, against, grade, sources } = support;
	return (
		<span className="account-support" {...(anchor ? { id: `fact-${name}` } : {})}>
			{grade ? <Term id={termOf(grade)}>{grade}</Term> : STANDING_WORDS[standingOf(support)].word}
			{sources.length > 0 && ": "}
			<SourceNames keys={sources} />
			<CorrectedMark name={name} />
			{anchor && (
				<>
					{quote && <q className="small-print account-quote">{quote}</q>}
					{because && <span className="small-print">Inferred: {because}</span>}
					{note && <span className="small-print">{note}</span>}
					{against.map((objection) => (
						<span key={objection.name} className="small-print">
							Sources disagree: <a href={`#fact-${objection.name}`}>{objection.about}</a>
						</span>
					))}
				</>
			)}
		</span>
	);
}
