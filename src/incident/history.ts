/** What was changed in a record since it was added, and which of its facts say something else since. From `data/changes.yaml`. */
import { shortDayWords } from "../i18n/dates.ts";
import type { Incident } from "./derived.ts";
import { fullName } from "./facts.ts";
import type { Published } from "./schema.ts";
import { factNames, supportOf } from "./support.ts";

/** `number`: its place in the record's history, from 1. Entries are only ever added at the end, so it stays the same. */
export type Change = NonNullable<Published["history"]>[number] & { number: number };

/** "30 Nov 2026". */
export const changedOn = ({ at }: Pick<Change, "at">): string => shortDayWords(Date.parse(at) / 1000);

/** Where an entry stands on the pages of its incident. */
export const changeAnchor = ({ number }: Pick<Change, "number">): string => `change-${number}`;

/** All entries of a record, newest first. */
export function changesOf({ history = [] }: Pick<Incident, "history">): Change[] {
	return history.map((change, i) => ({ ...change, number: i + 1 })).reverse();
}

/** Entries that say that something was wrong, newest first. */
export const correctionsIn = (incident: Pick<Incident, "history">): Change[] =>
	changesOf(incident).filter(({ kind }) => kind === "corrected" || kind === "retracted");

/** Names of the page's facts that a correction of `corrected` changed: the fact itself or the one it is a part of; of a whole list every entry. */
function concerned(names: readonly string[], corrected: string): string[] {
	const shown = names.filter((name) => corrected === name || corrected.startsWith(`${name}.`));
	const own = shown.length > 0 ? shown : names.filter((name) => name.startsWith(`${corrected}.`));
	return corrected === "time.start" || corrected === "time.end" ? [...own, "derived.period"] : own;
}

const indexes = new WeakMap<Incident, Map<string, Change[]>>();

/** By name of a fact of the page what was corrected in it. */
function indexOf(incident: Incident): Map<string, Change[]> {
	const known = indexes.get(incident);
	if (known) return known;
	const corrections = correctionsIn(incident);
	const names = corrections.length === 0 ? [] : factNames(incident);
	const index = new Map<string, Change[]>(names.map((name) => [name, []]));
	for (const change of corrections) {
		const facts = new Set((change.facts ?? []).flatMap((fact) => concerned(names, fullName(incident, fact))));
		for (const name of facts) index.get(name)?.push(change);
	}
	indexes.set(incident, index);
	return index;
}

/** What was corrected in a fact, newest first. */
export const correctionsOf = (incident: Incident, name: string): Change[] => indexOf(incident).get(fullName(incident, name)) ?? [];

export type CorrectedFact = { name: string; about: string };

/** The facts of the record that an entry corrected, as the page calls them; what was taken out is not among them. */
export function factsOf(incident: Incident, { number }: Pick<Change, "number">): CorrectedFact[] {
	return [...indexOf(incident)].flatMap(([name, corrections]) => {
		if (!corrections.some((change) => change.number === number)) return [];
		const support = supportOf(incident, name);
		return support && name !== "derived.period" ? [{ name, about: support.about }] : [];
	});
}
