import { useContext, useSyncExternalStore } from "react";
import { GLOSSARY } from "../i18n/glossary.ts";
import { byName } from "../i18n/order.ts";
import { noteId, TermsContext } from "./Term.tsx";

/** The terms used on the page before this point, in the order of the alphabet, with both wordings. */
export function WordList({ id }: { id: string }) {
	const setting = useContext(TermsContext);
	const terms = setting?.terms;
	const used = useSyncExternalStore(terms?.subscribe ?? NEVER, terms?.list ?? NONE, terms?.list ?? NONE);
	if (used.length === 0) return null;
	const ordered = [...used].sort((a, b) => byName(GLOSSARY[a].word, GLOSSARY[b].word));
	return (
		<section className="word-list" aria-labelledby={id}>
			<h2 id={id}>Words</h2>
			<dl>
				{ordered.map((term) => (
					<div key={term} id={noteId(term)}>
						<dt>{GLOSSARY[term].word}</dt>
						<dd>
							{GLOSSARY[term].lay} <span className="small-print">{GLOSSARY[term].expert}</span>
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

const EMPTY: readonly never[] = [];
const NONE = () => EMPTY;
const NEVER = () => () => undefined;
