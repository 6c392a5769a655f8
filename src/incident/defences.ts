/** What could have stopped an incident: the measures in words, their general limits, and MANRS's actions derived from them. */
import type { IncidentRecord } from "./schema.ts";
import type { DEFENCES } from "./terms.ts";

export type Defence = NonNullable<IncidentRecord["defences"]>[number];
type Measure = (typeof DEFENCES)[number];

/** `limits` is true of the measure everywhere, not of one incident. */
export const DEFENCE_WORDS: Record<Measure, { name: string; limits: string }> = {
	filtering: {
		name: "Customer filtering",
		limits:
			"Compares what a customer announces with what is registered for it; helps only at networks that filter, and only as far as the registrations are right.",
	},
	"max-prefix": {
		name: "Limit on prefixes",
		limits: "Closes a session that brings more routes than agreed; it does not ask which routes they are, so a few wrong ones pass.",
	},
	ROV: {
		name: "Origin validation (ROV)",
		limits: "Checks the origin only, not the rest of the path; works only where a ROA exists and networks drop invalid routes.",
	},
	ASPA: {
		name: "Path validation (ASPA)",
		limits: "Checks whether a path is plausible, not who may originate a prefix; works only where networks have published their providers and others check.",
	},
	"RFC 9234": {
		name: "Roles of neighbours (RFC 9234)",
		limits:
			"Marks routes that must not be passed on to further providers and peers; works only where networks along the way have set it up, and checks no origin.",
	},
	coordination: {
		name: "Coordination",
		limits: "Shortens an incident once somebody has noticed it; cannot keep it from starting, and needs contacts that answer.",
	},
};

export const JUDGEMENT = "A judgement of ours from the facts of this record, not a source's.";

export type ManrsAction = {
	id: "filtering" | "anti-spoofing" | "coordination" | "validation";
	name: string;
	/** What the action asks for. */
	asks: string;
	answer: Defence["answer"];
	because: string;
	limits: string;
	/** Names of the facts the answer was taken from. */
	from: string[];
};

export const MANRS_RULE =
	"Derived by rule from the answers above: filtering from customer filtering, coordination from coordination, validation from origin validation. Anti-spoofing concerns no routes, so its answer is always no.";

type Taken = { id: Exclude<ManrsAction["id"], "anti-spoofing">; measure: Measure; asks: string; name: string; limits: string };

const TAKEN: readonly Taken[] = [
	{
		id: "filtering",
		measure: "filtering",
		name: "Filtering",
		asks: "prevent propagation of incorrect routing information",
		limits: "Holds only at networks that take the action: one that does not filter is enough to pass a route on.",
	},
	{
		id: "coordination",
		measure: "coordination",
		name: "Coordination",
		asks: "global operational communication and coordination",
		limits: "Shortens an incident; does not prevent one.",
	},
	{
		id: "validation",
		measure: "ROV",
		name: "Validation",
		asks: "validation of routing information on a global scale",
		limits: "Publishing what may be announced stops nothing by itself; it lets others check, if they do.",
	},
];

const ANTI_SPOOFING: ManrsAction = {
	id: "anti-spoofing",
	name: "Anti-spoofing",
	asks: "prevent traffic with spoofed source addresses",
	answer: "no",
	because: "It concerns the source addresses of packets, not routes: it would not have stopped a route incident.",
	limits: "Made for another problem: packets that claim to come from elsewhere.",
	from: [],
};

/** The four actions for network operators, in MANRS's order. A measure the record does not judge gives "unknown". */
export function manrsActions(defences: readonly Defence[] | undefined): ManrsAction[] {
	const taken = TAKEN.map(({ measure, ...words }): ManrsAction => {
		const index = (defences ?? []).findIndex((defence) => defence.measure === measure);
		const found = defences?.[index];
		const name = DEFENCE_WORDS[measure].name;
		return found
			? { ...words, answer: found.answer, because: `As for “${name}”: ${found.because}`, from: [`defences.${index}`] }
			: { ...words, answer: "unknown", because: `This record does not judge “${name}”.`, from: [] };
	});
	return [...taken.slice(0, 1), ANTI_SPOOFING, ...taken.slice(1)];
}
