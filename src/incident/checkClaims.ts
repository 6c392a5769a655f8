/** Claims that answer others, and quotes. */
import { askedBy } from "./claims.ts";
import { type Check, nodesOf, type Problem } from "./problems.ts";
import { quoteProblem } from "./quoted.ts";
import type { Claim } from "./schema.ts";
import { boundsOf } from "./time.ts";

/** `null` for no date; a date that cannot be read is told elsewhere. */
function boundsOrNull(edtf: string | undefined) {
	try {
		return edtf === undefined ? null : boundsOf(edtf);
	} catch {
		return null;
	}
}

function isBefore(one: string | undefined, other: string | undefined): boolean {
	const [first, second] = [boundsOrNull(one), boundsOrNull(other)];
	// The bounds of a day end where those of the next begin.
	return first !== null && second !== null && first.earliestSec < second.earliestSec && first.latestSec <= second.earliestSec;
}

/** Whether following answers from a claim leads back to it. */
function isInRing(claims: readonly Claim[], { id }: Claim): boolean {
	const seen = new Set<string>();
	const next = [id];
	while (next.length > 0) {
		const claim = claims.find((one) => one.id === next[0]);
		next.shift();
		for (const asked of claim ? askedBy(claim) : []) {
			if (asked === id) return true;
			if (!seen.has(asked)) next.push(asked);
			seen.add(asked);
		}
	}
	return false;
}

function answerProblem(claims: readonly Claim[], claim: Claim, asked: Claim): Pick<Problem, "wrong" | "expected"> | null {
	if (asked.id === claim.id) return { wrong: `the claim "${claim.id}" answers itself`, expected: "the id of the claim it is a reply to" };
	if (isInRing(claims, claim)) return { wrong: `the claim "${claim.id}" is answered by what it answers`, expected: "answers that lead to a first claim" };
	if (asked.by === claim.by) return { wrong: `${claim.by} answers a claim of the same speaker`, expected: "a reply to somebody else, or no `answers`" };
	if (isBefore(claim.at, asked.at))
		return { wrong: `a claim of ${claim.at} answers one of ${asked.at}`, expected: "a reply made on the same day or later, or no `answers`" };
	return null;
}

export const checkClaims: Check = ({ claims = [] }) =>
	claims.flatMap((claim, i) =>
		askedBy(claim).flatMap((id): Problem[] => {
			const asked = claims.find((one) => one.id === id);
			const found = asked && answerProblem(claims, claim, asked);
			return found ? [{ path: ["claims", i, "answers"], ...found, rule: "answers" }] : [];
		}),
	);

export const checkQuotes: Check = (record) =>
	nodesOf(record).flatMap(({ node, path }): Problem[] => {
		const found = typeof node.quote === "string" ? quoteProblem(node.quote) : null;
		return found ? [{ path: [...path, "quote"], ...found, rule: "quotes" }] : [];
	});

export const checkVerdicts: Check = ({ verdicts }) =>
	verdicts.flatMap(({ at }, i): Problem[] => {
		const earlier = verdicts.slice(0, i).find((one) => isBefore(at, one.at));
		if (!earlier) return [];
		return [
			{
				path: ["verdicts", i, "at"],
				wrong: `a verdict of ${at} stands after one of ${earlier.at}`,
				expected: "verdicts in order of time, the last one standing",
				rule: "verdicts",
			},
		];
	});
