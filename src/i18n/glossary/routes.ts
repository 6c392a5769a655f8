import type { Entries } from "./entry.ts";

/** What networks are and what they tell each other. */
export const ROUTES = {
	bgp: {
		word: "BGP",
		lay: "The language in which networks tell each other which addresses they can reach.",
		expert: "Border Gateway Protocol, version 4 (RFC 4271): a path-vector protocol in which each route carries the ASes it has passed.",
	},
	as: {
		word: "AS",
		lay: "A network, or a group of them, that is run as one: a provider, a company, a university.",
		expert: "Autonomous system: prefixes under one routing policy towards the rest of the internet (RFC 1930).",
	},
	asn: {
		word: "ASN",
		lay: "The number by which such a network is known, written AS4134.",
		expert: "AS number, 16 bits wide at first and 32 bits since RFC 6793; given out by the regional registries.",
	},
	"as-trans": {
		word: "AS_TRANS",
		lay: "A stand-in number, AS23456, that older routers show where they cannot write a long one.",
		expert: "AS23456: put in the place of a 32-bit AS number towards a router that knows 16 bits only (RFC 6793).",
	},
	prefix: {
		word: "prefix",
		lay: "A block of addresses, such as 208.65.153.0/24: the smaller the number after the slash, the larger the block.",
		expert: "An address and the length of its network part, in CIDR notation (RFC 4632); the unit that BGP announces.",
	},
	"more-specific": {
		word: "more-specific",
		lay: "A smaller block inside a larger one; routers always follow the smaller one.",
		expert: "A longer prefix covered by a shorter one; forwarding takes the longest match, whatever the AS path of the shorter.",
	},
	"covering-prefix": {
		word: "covering prefix",
		lay: "A larger block that a smaller one is part of.",
		expert: "A shorter (less-specific) prefix that covers the one in question; it still carries the traffic when the longer one is withdrawn.",
	},
	"origin-as": {
		word: "origin AS",
		lay: "The network that says: these addresses are here.",
		expert: "The last AS of an AS path, which put the route into BGP; what RPKI origin validation looks at (RFC 6811).",
	},
	"as-path": {
		word: "AS path",
		lay: "The list of networks an announcement has come through.",
		expert:
			"The AS_PATH attribute (RFC 4271, section 5.1.2), written here from the vantage point to the origin; it shows what was announced, not where packets went.",
	},
	prepending: {
		word: "prepending",
		lay: "Writing one's own number several times into a path, so that it looks longer and is chosen less.",
		expert: "Repeating an AS number in the AS_PATH to lose the comparison by path length (RFC 4271, section 9.1.2.2).",
	},
	announcement: {
		word: "announcement",
		lay: "A message by which a network tells a neighbour that it can reach a block of addresses.",
		expert: "Reachable prefixes of a BGP UPDATE (RFC 4271, section 4.3); a new one for the same prefix replaces the one before on that session.",
	},
	withdrawal: {
		word: "withdrawal",
		lay: "A message by which a network takes an announcement back.",
		expert: "Withdrawn routes of a BGP UPDATE (RFC 4271, section 4.3); a route also goes when another replaces it or its session ends.",
	},
	moas: {
		word: "MOAS",
		lay: "One block of addresses that several networks announce as their own; often agreed on, sometimes not.",
		expert: "Multiple origin AS: one prefix seen with more than one origin; RFC 1930 advises against it, anycast and multihoming make it common.",
	},
	session: {
		word: "session",
		lay: "The standing connection over which two routers tell each other their routes.",
		expert: "A BGP session over TCP between two speakers (RFC 4271); when it ends, all routes learned over it go.",
	},
	transit: {
		word: "transit",
		lay: "A network that pays another one for reaching the rest of the internet buys transit.",
		expert: "Customer to provider: the provider passes the customer's routes on to all, and gives it all routes (roles in RFC 9234).",
	},
	peering: {
		word: "peering",
		lay: "Two networks that exchange their own traffic and that of their customers, and nobody else's.",
		expert: "Peer to peer: each side announces its own and its customers' routes only (roles in RFC 9234).",
	},
	pop: {
		word: "PoP",
		lay: "A place where a network has its own equipment, and where others can connect to it.",
		expert: "Point of presence: a site of a network's routers; its city says where traffic entered, not who owns the line.",
	},
} as const satisfies Entries;
