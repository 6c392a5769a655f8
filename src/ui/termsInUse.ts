/** Which terms a page uses, in the order in which it first does: known when the page has been rendered once. */
import type { Glossary, TermId } from "../i18n/glossary.ts";

export type TermsInUse = {
	/** Notes a term. Made to be called while rendering, so it tells nobody yet. */
	use: (id: TermId) => void;
	/** Tells who listens of terms that came since. */
	tell: () => void;
	/** The same list until a term is added. */
	list: () => readonly TermId[];
	subscribe: (listen: () => void) => () => void;
};

export function createTermsInUse(): TermsInUse {
	let used: readonly TermId[] = [];
	let told = used;
	const listeners = new Set<() => void>();
	return {
		use: (id) => {
			if (!used.includes(id)) used = [...used, id];
		},
		tell: () => {
			if (told === used) return;
			told = used;
			for (const listen of listeners) listen();
		},
		list: () => used,
		subscribe: (listen) => {
			listeners.add(listen);
			return () => listeners.delete(listen);
		},
	};
}

let atHand: Glossary | null = null;

export const glossaryAtHand = () => atHand;

export async function loadGlossary(): Promise<Glossary> {
	atHand ??= (await import("../i18n/glossary.ts")).GLOSSARY;
	return atHand;
}
