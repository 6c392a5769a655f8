/** Whatever the dossier says stands in a `Fact`: one action from there leads to what it rests on. */
import { createContext, type ReactNode, useContext } from "react";
import type { Incident } from "../incident/derived.ts";
import { supportOf } from "../incident/support.ts";
import { GradeMark } from "../ui/GradeMark.tsx";

export type FactsSetting = {
	incident: Incident;
	/** page: a mark opens the evidence panel · text: the support is written out beside the fact. */
	mode: "page" | "text";
	/** Name of the fact whose support is shown. */
	chosen: string | null;
	choose: (name: string) => void;
	/** Address of the text page, relative to the page: where a mark leads without script. */
	textHref: string;
};

export const FactsContext = createContext<FactsSetting | null>(null);

export function useFacts(): FactsSetting {
	const setting = useContext(FactsContext);
	if (!setting) throw new Error("a Fact stands outside of a FactsContext");
	return setting;
}

/** Words of the record and their mark. `name` as in `incident/facts.ts`. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
	const { chosen } = useFacts();
	return (
		<span className={chosen === name ? "fact is-chosen" : "fact"} data-fact={name}>
			{children} <FactMark name={name} />
		</span>
	);
}

/** The grade of a fact as a mark that leads to its support. */
export function FactMark({ name }: { name: string }) {
	const { incident, choose, textHref } = useFacts();
	const support = supportOf(incident, name);
	const grade = support?.grade ?? null;
	return (
		<a
			className="fact-mark"
			href={`${textHref}#fact-${name}`}
			aria-label={`Evidence, ${grade ?? "our own words"}: ${support?.about ?? "not on record"}`}
			onClick={(event) => {
				if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
				event.preventDefault();
				choose(name);
			}}
		>
			{grade ? <GradeMark grade={grade} /> : <span aria-hidden="true">§</span>}
		</a>
	);
}
