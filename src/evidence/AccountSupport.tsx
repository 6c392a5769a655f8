import { termOf } from "../i18n/termOf.ts";
import type { Source } from "../incident/schema.ts";
import { supportOf } from "../incident/support.ts";
import { Term } from "../ui/Term.tsx";
import { useFacts } from "./Fact.tsx";

type Sources = Record<string, Source>;

const plainName = ({ publisher, title, date }: Source) => {
	const by = publisher?.replace(/ \(.*|, re(published|peated) by .*/, "") ?? title;
	return date ? `${by}, ${date.slice(0, 4)}` : by;
};

/** "Globe and Mail, 2018": who published it and when; with its number in the list where two would read the same. */
export function shortSource(sources: Sources, key: string): string {
	const name = plainName(sources[key] as Source);
	const alike = Object.values(sources).filter((source) => plainName(source) === name).length > 1;
	return alike ? `${name} (source ${Object.keys(sources).indexOf(key) + 1})` : name;
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
					<a href={`#source-${key}`}>{shortSource(incident.sources, key)}</a>
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
			{against.map(({ about }) => (
				<span key={about} className="small-print">
					Sources disagree: <a href={`#fact-contradictions.${incident.contradictions?.findIndex((entry) => entry.about === about)}`}>{about}</a>
				</span>
			))}
		</>
	);
}
