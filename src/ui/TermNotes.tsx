import { useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Entry, TermId } from "../i18n/glossary.ts";
import { noteId, TermsContext } from "./Term.tsx";
import { createTermsInUse, glossaryAtHand, loadGlossary } from "./termsInUse.ts";

const NONE = createTermsInUse();

function Note({ id, entry, glossaryHref }: { id: TermId; entry: Entry; glossaryHref: string }) {
	return (
		<div id={noteId(id)} popover="auto" className="term-note">
			<p className="term-word">{entry.word}</p>
			<p>{entry.lay}</p>
			<p className="term-expert">{entry.expert}</p>
			<a href={`${glossaryHref}#${noteId(id)}`}>All terms</a>
		</div>
	);
}

/**
 * The notes of all terms of the page, one for each however often it is used; goes behind everything that uses terms.
 * `given`: the notes that came with the page from the build. They stand until a term appears that is not among them, so
 * that the glossary need not be loaded before the page answers.
 */
export function TermNotes({ given, glossaryHref }: { given: string | null; glossaryHref: string }) {
	const setting = useContext(TermsContext);
	const { subscribe, list } = setting?.terms ?? NONE;
	const used = useSyncExternalStore(subscribe, list, list);
	const [glossary, setGlossary] = useState(glossaryAtHand);
	const missing = !glossary && used.some((id) => !given?.includes(`id="${noteId(id)}"`));
	useEffect(() => {
		if (missing) void loadGlossary().then(setGlossary);
	}, [missing]);
	if (setting?.mode !== "note") return null;
	if (!glossary) {
		// biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, taken from the page itself
		return given === null ? null : <div className="term-notes" dangerouslySetInnerHTML={{ __html: given }} />;
	}
	return (
		<div className="term-notes">
			{used.map((id) => (
				<Note key={id} id={id} entry={glossary[id]} glossaryHref={glossaryHref} />
			))}
		</div>
	);
}
