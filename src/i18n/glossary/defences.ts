import type { Entries } from "./entry.ts";

/** What could have stopped it. */
export const DEFENCES_IN_WORDS = {
	rpki: {
		word: "RPKI",
		lay: "Signed records of which network may announce which addresses.",
		expert: "Resource Public Key Infrastructure (RFC 6480): certificates along the chain of address delegation, and objects signed with them.",
	},
	roa: {
		word: "ROA",
		lay: "One such record: this network may announce these addresses, down to this size.",
		expert: "Route Origin Authorization (RFC 9582): prefixes, their maximum length and the one AS that may originate them.",
	},
	rov: {
		word: "ROV",
		lay: "Checking announcements against these records, and dropping those that contradict them.",
		expert: "Route origin validation (RFC 6811, practice in RFC 7115): compares prefix and origin AS with ROAs; it does not look at the rest of the path.",
	},
	valid: {
		word: "Valid",
		lay: "A record allows this announcement.",
		expert: "A ROA covers the prefix, its length is allowed and the origin AS matches (RFC 6811).",
	},
	invalid: {
		word: "Invalid",
		lay: "A record speaks against this announcement.",
		expert: "At least one ROA covers the prefix and none matches its origin and length (RFC 6811).",
	},
	notfound: {
		word: "NotFound",
		lay: "There is no record about these addresses.",
		expert: "No ROA covers the prefix (RFC 6811); origin validation then changes nothing.",
	},
	aspa: {
		word: "ASPA",
		lay: "Signed records of who a network's providers are, so that impossible paths can be noticed.",
		expert:
			"Autonomous System Provider Authorization: an RPKI object, and a check of the AS path against it, specified in drafts of the IETF's SIDROPS group; finds leaks and some forged paths.",
	},
	"rfc-9234": {
		word: "RFC 9234 (OTC)",
		lay: "Two routers agree on who is the customer; a mark on the route then shows when it goes where it must not.",
		expert: "BGP roles in OPEN and the attribute Only to Customer (RFC 9234): a route that carries OTC must not go to a peer or provider.",
	},
	filtering: {
		word: "filtering",
		lay: "Accepting from a neighbour only the routes it is meant to announce.",
		expert: "Import and export policy by prefix and AS path towards customers and peers (RFC 7454; none by default: RFC 8212).",
	},
	"max-prefix": {
		word: "max-prefix",
		lay: "A limit of how many routes a neighbour may announce; beyond it the connection is closed.",
		expert: "Maximum prefixes of a session (RFC 7454, section 8; Cease in RFC 4486): stops floods, not single routes.",
	},
	coordination: {
		word: "coordination",
		lay: "Operators who can reach each other at once, so that a fault is mended soon.",
		expert: "Current contacts in registries and PeeringDB, and a staffed operations centre; it shortens incidents, it does not prevent them.",
	},
	irr: {
		word: "IRR",
		lay: "Older, unsigned lists of who announces what, from which filters are made.",
		expert: "Internet Routing Registry: route and as-set objects in RPSL (RFC 2622; how far to trust them: RFC 7682).",
	},
	manrs: {
		word: "MANRS",
		lay: "A pledge of network operators to keep four habits that make routing safer.",
		expert:
			"Mutually Agreed Norms for Routing Security: four actions for operators (filtering, anti-spoofing, coordination, global validation), with conformance watched by its Observatory.",
	},
	"manrs-filtering": {
		word: "MANRS action: filtering",
		lay: "Do not pass wrong announcements on, neither your own nor your customers'.",
		expert: "Action 1: check own and customer announcements by prefix and AS path, for example with RPKI and IRR.",
	},
	"manrs-anti-spoofing": {
		word: "MANRS action: anti-spoofing",
		lay: "Do not let packets out that bear a false sender.",
		expert: "Action 2: source address validation (RFC 2827, RFC 8704); it concerns packets, so it stops no diversion of routes.",
	},
	"manrs-coordination": {
		word: "MANRS action: coordination",
		lay: "Be reachable for other operators.",
		expert: "Action 3: keep contacts up to date in registries and PeeringDB.",
	},
	"manrs-validation": {
		word: "MANRS action: global validation",
		lay: "Publish what you announce, so that others can check it.",
		expert: "Action 4: ROAs, IRR objects and a public routing policy.",
	},
} as const satisfies Entries;
