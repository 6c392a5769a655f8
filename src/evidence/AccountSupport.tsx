import { termOf } from "../i18n/termOf.ts";
import type { Source } from "../incident/schema.ts";
import { supportOf } from "../incident/support.ts";
import { Term } from "../ui/Term.tsx";
import { useFacts } from "./Fact.tsx";

/** "Globe and Mail, 2018": who published it and when; the title where no publisher is known. */
export function shortSource({ publisher, title, date }: Source): string {
	const by = publisher?.replace(/ \([^)]*\)$/, "") ?? title;
	return date ? `${by}, ${date.slice(0, 4)}` : by;
}

/**
 * Grade and sources of a fact, written out. `anchor`: where links to the fact lead; one place of the page has it, and
 * there the quote, the reason and what speaks against it are written too.
 */
export function AccountSupport({ name, anchor }: { name: string; anchor: boolean }) {
	const { incident } = useFacts();
	const support = supportOf(incident, name);
	if (!support) return null;
	const known = support.sources.filter((key) => incident.sources[key]);
	return (
		<span className="account-support" {...(anchor ? { id: `fact-${name}` } : {})}>
			{support.grade ? <Term id={termOf(support.grade)}>{support.grade}</Term> : "our own words"}
			{known.map((key, i) => (
				<span key={key}>
					{i === 0 ? ": " : "; "}
					<a href={`#source-${key}`}>{shortSource(incident.sources[key] as Source)}</a>
				</span>
			))}
			{anchor && <AccountPrint name={name} />}
		</span>
	);
}

/** What a fact's support says beyond grade and sources, as small print. */
function AccountPrint({ name }: { name: string }) {
	const { incident } = useFacts();
	const support = supportOf(incident, name);
	if (!support) return null;
	const { quote, because, note, against } = support;
	return (
		<>
			{quote && <q className="small-print account-quote">{quote}</q>}
			{because && <span className="small-print">Inferred: {because}</span>}
			{note && <span className="small-print">{note}</span>}
			{against.map((objection) => (
				<span key={objection.about} className="small-print">
					Against it: {objection.text}
				</span>
			))}
		</>
	);
}
