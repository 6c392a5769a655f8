/** Whose account a title and a summary are, and that they do not take routes for packets. */
import { type Check, type Node, nodesOf, type Problem } from "./problems.ts";
import type { IncidentRecord } from "./schema.ts";

/** A record that rests on somebody's account alone: its standing verdict says that nobody bore it out, or that somebody contests it. */
export const needsAccount = ({ verdicts }: Pick<IncidentRecord, "verdicts">): boolean => /^(potential|disputed)$/.test(verdicts.at(-1)?.verdict ?? "");

/** Up to the first full stop that ends a sentence. */
const firstSentence = (text: string) => /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;

export const checkAccount: Check = (record) => {
	const { account, title, summary, verdicts } = record;
	if (account === undefined) {
		if (!needsAccount(record)) return [];
		const wrong = `the verdict is "${verdicts.at(-1)?.verdict}", and no account is named`;
		return [{ path: ["verdicts", verdicts.length - 1], wrong, expected: "`account`, a short name of those whose account this is", rule: "account" }];
	}
	const missing = (path: Problem["path"], where: string): Problem => ({
		path,
		wrong: `the account of "${account}" is told without the name`,
		expected: `"${account}" in ${where}`,
		rule: "account",
	});
	return [
		...(title.includes(account) ? [] : [missing(["title"], "the title")]),
		...(firstSentence(summary[0]?.text ?? "").includes(account) ? [] : [missing(["summary", 0, "text"], "the first sentence of the summary")]),
	];
};

const PACKETS = /\b(traffic|packets?)\b[^.;:]*\b(ended|(was|were) (dropped|sent|routed|drawn|diverted|lost|delivered))\b/i;
/** Words by which a sentence says whose it is, or that it is not known. */
const HEDGED = /\b(by|according|names?|says?|said|told|reported|wrote|no|not|nobody|none|if|would|may|might|could|whether)\b/i;

/** Sentences that no source is named for: they cannot know where packets went. A reported fact is the source's. */
export const checkPackets: Check = (record) => {
	if ((record.flows ?? []).length > 0) return [];
	const { claims: _, sources: __, contradictions: ___, ...own } = record;
	return nodesOf(own).flatMap(({ node, path }) =>
		["title", "text", "note", "noRoute"].flatMap((field): Problem[] => {
			const text = (node as Node)[field];
			const isOurs = node.grade === undefined ? field !== "text" : node.grade === "inferred";
			if (typeof text !== "string" || !isOurs) return [];
			const sentence = text.split(/(?<=[.;:])\s+/).find((one) => PACKETS.test(one) && !HEDGED.test(one));
			if (sentence === undefined) return [];
			return [
				{
					path: [...path, field],
					wrong: `"${sentence}" tells of packets`,
					expected: "what BGP showed (“by the routes”), or by whom it was seen",
					rule: "packets",
				},
			];
		}),
	);
};
