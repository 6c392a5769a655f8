/** What everything in the dossier knows of its record, of the fact that is chosen, and of where things lead. */
import { createContext, type MouseEvent, useContext } from "react";
import type { Incident } from "../incident/derived.ts";

/** Who is told of a mistake, and what the text about it says of the site. */
export type Reports = {
	/** A form for new issues or a `mailto:` link; `null`: the text can only be copied. */
	to: string | null;
	/** Public address of the incident's page, "" if unknown. */
	address: string;
	build: string;
	/** Of its data and of its page as it is open: asked for when somebody opens the text. */
	now: () => Promise<{ version: string | null; address: string }>;
};

export type FactsSetting = {
	incident: Incident;
	/** page: a mark opens the evidence panel · text: the support is written out beside the fact. */
	mode: "page" | "text";
	/** Name of the fact whose support is shown. */
	chosen: string | null;
	choose: (name: string) => void;
	/** Address of the text page, relative to the page: where a mark leads without script. */
	textHref: string;
	/** Address of the site's root, relative to the page: raw files and the record lie below it. */
	rootHref: string;
	/** Left out where nobody can be told of a mistake. */
	reports?: Reports;
};

export const FactsContext = createContext<FactsSetting | null>(null);

export function useFacts(): FactsSetting {
	const setting = useContext(FactsContext);
	if (!setting) throw new Error("a Fact stands outside of a FactsContext");
	return setting;
}

/** For links that on the live page open the evidence of a fact in place of following them; a new tab or window stays the reader's choice. */
export function useOpenFact(name: string) {
	const { choose } = useFacts();
	return (event: MouseEvent<HTMLAnchorElement>) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
		event.preventDefault();
		// Safari leaves a clicked link without the focus, and the panel goes by where the focus was.
		event.currentTarget.focus({ preventScroll: true });
		choose(name);
	};
}
