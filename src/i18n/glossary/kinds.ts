import { KIND_WORDS } from "../words.ts";
import type { Entries } from "./entry.ts";

const kind = (id: keyof typeof KIND_WORDS) => ({ word: KIND_WORDS[id].long, lay: KIND_WORDS[id].meaning });

/** What happened: the kinds of the atlas, and how traffic ended. */
export const KINDS_OF_INCIDENT = {
	"origin-hijack": {
		...kind("origin-hijack"),
		expert: "The same prefix from an unexpected origin AS; each network follows the path it prefers, so only a part of them changes over.",
	},
	"subprefix-hijack": {
		...kind("subprefix-hijack"),
		expert: "A more-specific prefix from an unexpected origin AS; the longest match wins wherever the announcement arrives.",
	},
	"forged-path": {
		...kind("forged-path"),
		expert:
			"The AS path ends in the expected origin but holds a link that does not exist; origin validation (RFC 6811) lets it pass, BGPsec (RFC 8205) would not.",
	},
	"route-leak": {
		...kind("route-leak"),
		lay: "A network passed routes on to where they were not meant to go.",
		expert: "Propagation of routes beyond their intended scope, against the policy of sender, receiver or an AS of the path (RFC 7908).",
	},
	"blackhole-leak": {
		...kind("blackhole-leak"),
		expert: "A null route, or one tagged for blackholing (RFC 7999), was exported beyond the network or the neighbours it was meant for.",
	},
	"data-plane-detour": {
		...kind("data-plane-detour"),
		expert: "Seen by traceroute or told by who measured it; no false or leaked BGP announcement is known that would explain it.",
	},
	"registry-attack": {
		...kind("registry-attack"),
		expert: "Objects of a registry (RPKI, IRR, delegations) were altered, so that right announcements became invalid or were filtered.",
	},
	"rfc-7908": {
		word: "RFC 7908",
		lay: "A document that sorts route leaks into six types, by who passed a route on to whom.",
		expert: "“Problem Definition and Classification of BGP Route Leaks” (2016); types 1 to 4 go by business relationships, 5 and 6 by what was announced.",
	},
	"leak-type-1": {
		word: "Route leak, type 1",
		lay: "A network with two providers passed routes of the one on to the other.",
		expert: "Hairpin turn with full prefix: learned from one transit provider, announced to another (RFC 7908, section 3.1).",
	},
	"leak-type-2": {
		word: "Route leak, type 2",
		lay: "A network passed routes of one partner on to another partner.",
		expert: "Lateral leak: learned from one peer, announced to another, mostly between large providers (RFC 7908, section 3.2).",
	},
	"leak-type-3": {
		word: "Route leak, type 3",
		lay: "A network passed routes of its provider on to a partner.",
		expert: "Leak of transit-provider prefixes to a peer (RFC 7908, section 3.3).",
	},
	"leak-type-4": {
		word: "Route leak, type 4",
		lay: "A network passed routes of a partner on to its provider.",
		expert: "Leak of peer prefixes to a transit provider (RFC 7908, section 3.4).",
	},
	"leak-type-5": {
		word: "Route leak, type 5",
		lay: "A network announced routes it had learned as if they were its own, and could still deliver the traffic.",
		expert: "Prefix re-origination with a data path to the legitimate origin (RFC 7908, section 3.5).",
	},
	"leak-type-6": {
		word: "Route leak, type 6",
		lay: "A network leaked routes that were meant for its inside.",
		expert: "Accidental leak of internal prefixes and more-specifics (RFC 7908, section 3.6).",
	},
	delivered: {
		word: "delivered",
		lay: "Traffic took another way and still arrived.",
		expert:
			"There was a working path back to the destination; networks on the way could have read or delayed it (interception), which does not say that one did.",
	},
	blackholed: {
		word: "blackholed",
		lay: "Traffic did not arrive: it was dropped on the way.",
		expert: "Packets were discarded in or behind the AS that drew them in; seen as loss of reachability.",
	},
	imposture: {
		word: "imposture",
		lay: "Traffic ended at a server that answered in the place of the right one.",
		expert: "The addresses answered from elsewhere: by other servers, name servers or certificates than those of their holder.",
	},
	"outcome-unknown": {
		word: "outcome unknown",
		lay: "No source says whether traffic arrived.",
		expert: "Only the control plane was published, or the traceroutes end without a reason.",
	},
} as const satisfies Entries;
