import type { Entries } from "./entry.ts";

/** Who took part, how it was judged, what is said about the cause. */
export const PARTS = {
	"expected-origin": {
		word: "expected origin",
		lay: "The network that these addresses belong to.",
		expert: "The AS that originates the prefix outside of the incident, or by the ROA or registry entry of its holder.",
	},
	"unexpected-origin": {
		word: "unexpected origin",
		lay: "The network that announced these addresses although they are another one's.",
		expert: "The origin AS of the announcements in question; the word says what was seen, not why.",
	},
	leaker: {
		word: "leaker",
		lay: "The network that passed routes on to where they were not meant to go.",
		expert: "The AS at which the path breaks the rule of export: from a peer or provider to a peer or provider (RFC 7908).",
	},
	propagator: {
		word: "propagator",
		lay: "A network that accepted the routes and passed them on.",
		expert: "An AS of the path between leaker or unexpected origin and the rest that exported the routes further; a role apart from the leaker's.",
	},
	"affected-network": {
		word: "affected network",
		lay: "A network whose addresses or traffic were concerned.",
		expert: "Holder of a prefix concerned, or a network whose traffic took the diverted path.",
	},
	carrier: {
		word: "carrier",
		lay: "A network that the traffic passed through.",
		expert: "An AS of the data path, by traceroute or by report; it may have played no part in the announcements.",
	},
	observer: {
		word: "observer",
		lay: "Who saw it and told of it.",
		expert: "A network, company or project whose measurement or account is on record.",
	},
	source: {
		word: "source of traffic",
		lay: "Where the traffic began.",
		expert: "Network of the sender of the flow, not of a publication.",
	},
	destination: {
		word: "destination",
		lay: "Where the traffic was going.",
		expert: "Network of the addressee of the flow.",
	},
	potential: {
		word: "potential",
		lay: "One party says that it happened; nobody else has checked it.",
		expert: "Verdict: a single detector, measurement or team, with nothing independent beside it.",
	},
	corroborated: {
		word: "corroborated",
		lay: "A second party saw the same by its own means.",
		expert: "Verdict: at least two independent measurements or accounts with data of their own.",
	},
	"confirmed-by-operator": {
		word: "confirmed by operator",
		lay: "A network that took part says itself that it happened.",
		expert: "Verdict: an operator involved acknowledged the routing, in public; the cause may still be open.",
	},
	disputed: {
		word: "disputed",
		lay: "Somebody concerned says that it was not so.",
		expert: "Verdict: a party or an expert contradicts the account or how it is read; both stand in the record.",
	},
	retracted: {
		word: "retracted",
		lay: "Who first said it has taken it back.",
		expert: "Verdict: withdrawn by its author; kept so that old links still explain themselves.",
	},
	benign: {
		word: "benign",
		lay: "It looked odd and has an ordinary explanation.",
		expert: "Verdict: planned or agreed, such as anycast, a transfer of addresses or protection against floods of traffic.",
	},
	malice: {
		word: "malice",
		lay: "Somebody says that it was done with bad intent: to harm, to take or to look in.",
		expert: "Stance of a claim; it is quoted with its claimant and never stated by this atlas.",
	},
	deliberate: {
		word: "deliberate",
		lay: "Somebody says that it was done on purpose, and does not say that it was meant to harm.",
		expert: "Stance of a claim: intent without a motive, such as blocking by order of a state or traffic engineering.",
	},
	error: {
		word: "error",
		lay: "Somebody says that it was a mistake.",
		expert: "Stance of a claim: misconfiguration, software fault or missing filter.",
	},
	denied: {
		word: "denied",
		lay: "Who was named says that it was not so.",
		expert: "Stance of a claim: the fact, the part in it or the motive is rejected.",
	},
	"no-view": {
		word: "no view",
		lay: "Somebody speaks of the event and says nothing about its cause, or declined to.",
		expert: "Stance of a claim: no cause is given.",
	},
	undetermined: {
		word: "undetermined",
		lay: "Somebody says that the cause cannot be told from what is known.",
		expert: "Stance of a claim: several causes fit what was seen.",
	},
} as const satisfies Entries;
