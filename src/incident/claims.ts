/** Claims and what answers them: how they are paired, folded and sorted. */
import { listWords, STANCE_WORDS } from "../i18n/words.ts";
import { plainBounds } from "./plainDate.ts";
import type { Claim } from "./schema.ts";

/** A claim and everything that answers it, directly or in turn. */
export type ClaimGroup = { claim: Claim; answers: Claim[] };

/** Ids of the claims that this one is a reply to. */
export const askedBy = ({ answers }: Pick<Claim, "answers">): readonly string[] => (answers === undefined ? [] : [answers].flat());

/** Who says it: "D. Madory, Dyn, as told by Private Internet Access" where the source is not the speaker's own text. */
export const speakerOf = ({ by, asToldBy }: Pick<Claim, "by" | "asToldBy">): string => (asToldBy === undefined ? by : `${by}, as told by ${asToldBy}`);

/** Who made these claims, each once: "the embassy and Dyn"; "D. Madory, Dyn; the embassy" where a comma within a name would mislead. */
export function speakersOf(claims: readonly Claim[]): string {
	const names = [...new Set(claims.map(({ by }) => by))];
	return names.some((name) => /,| and /.test(name)) ? names.join("; ") : listWords(names);
}

/** "Claimed: malice"; of a reply "Answered: denied". */
export function stanceOf({ stance, answers }: Pick<Claim, "stance" | "answers">): string {
	if (answers === undefined) return STANCE_WORDS[stance];
	return `Answered: ${stance === "no view" ? "no view on the cause" : stance}`;
}

/**
 * Answered claims first, each with its answers; then those that stand alone. All in the record's order otherwise.
 * What answers several stands with the first of them.
 */
export function claimGroups(claims: readonly Claim[]): ClaimGroup[] {
	const placed = new Set<string>();
	const answersTo = (id: string): Claim[] =>
		claims.flatMap((claim) => {
			if (!askedBy(claim).includes(id) || placed.has(claim.id)) return [];
			placed.add(claim.id);
			return [claim, ...answersTo(claim.id)];
		});
	const groupOf = (claim: Claim): ClaimGroup[] => {
		if (placed.has(claim.id)) return [];
		placed.add(claim.id);
		return [{ claim, answers: answersTo(claim.id) }];
	};
	const known = new Set(claims.map(({ id }) => id));
	const groups = claims.filter((claim) => !askedBy(claim).some((id) => known.has(id))).flatMap(groupOf);
	// Claims that answer each other in a ring have no first one.
	const all = [...groups, ...claims.flatMap(groupOf)];
	return [...all.filter(({ answers }) => answers.length > 0), ...all.filter(({ answers }) => answers.length === 0)];
}

/** Cards that stand before the rest is folded away. */
const SHOWN = 4;

/** How many groups are shown at first: a claim is never parted from its answers, and one or two cards are not worth a fold. */
export function groupsShown(groups: readonly ClaimGroup[]): number {
	const cards = ({ answers }: ClaimGroup) => 1 + answers.length;
	const total = groups.reduce((sum, group) => sum + cards(group), 0);
	let shown = 0;
	let count = 0;
	while (count < groups.length && shown < SHOWN) shown += cards(groups[count++] as ClaimGroup);
	return total - shown <= 2 ? groups.length : count;
}

/** Claims that answer this one. */
export const answersOf = (claims: readonly Claim[] | undefined, id: string) => (claims ?? []).filter((claim) => askedBy(claim).includes(id));

/** What of a claim and its answers is not to be seen from where it stands: among `beside`, its group. */
export function repliesElsewhere(claims: readonly Claim[], claim: Claim, beside: readonly Claim[]): { asked: Claim[]; answers: Claim[] } {
	const isElsewhere = ({ id }: Claim) => !beside.some((one) => one.id === id);
	return { asked: askedOf(claims, claim).filter(isElsewhere), answers: answersOf(claims, claim.id).filter(isElsewhere) };
}

/** Claims that this one is a reply to. */
export const askedOf = (claims: readonly Claim[], claim: Claim) => claims.filter(({ id }) => askedBy(claim).includes(id));

export type Direction = "ascending" | "descending";

/** By the first instant of their dates; those without a date come last either way. */
export function byDate(claims: readonly Claim[], direction: Direction): Claim[] {
	const at = (claim: Claim) => (claim.at === undefined ? null : (plainBounds(claim.at)?.earliestSec ?? null));
	const sign = direction === "ascending" ? 1 : -1;
	const undated = (claim: Claim) => Number(at(claim) === null);
	return [...claims].sort((a, b) => undated(a) - undated(b) || sign * ((at(a) ?? 0) - (at(b) ?? 0)));
}

/** Whether silence is worth saying: a claim about the cause that nobody is on record as having answered. */
export const isUnanswered = (claims: readonly Claim[] | undefined, { id, stance, answers }: Claim) =>
	answers === undefined && (stance === "malice" || stance === "deliberate" || stance === "error") && answersOf(claims, id).length === 0;
