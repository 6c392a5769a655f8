import type { Entries } from "./entry.ts";

/** How it is known: grades, planes, vantage points. */
export const EVIDENCE = {
	measured: {
		word: "measured",
		lay: "Someone measured it and published the measurement.",
		expert: "Grade: rests on data that can be had, such as a BGP update, a table or a traceroute with its hops.",
	},
	reported: {
		word: "reported",
		lay: "A source says so in words.",
		expert: "Grade: stated by a named source whose data are not at hand.",
	},
	inferred: {
		word: "inferred",
		lay: "We worked it out, and say from what.",
		expert: "Grade: a deduction of this atlas, with its reason on record; a stop in a city that was not disclosed counts as one.",
	},
	"primary-source": {
		word: "primary source",
		lay: "Written by somebody who was there or measured it.",
		expert: "First-hand: the operator's notice, the measurement, the order of a court, the author of the finding.",
	},
	"secondary-source": {
		word: "secondary source",
		lay: "Written by somebody who tells what others found.",
		expert: "Press, summaries and later papers; what they state counts as reported.",
	},
	"control-plane": {
		word: "control plane",
		lay: "What networks tell each other about routes.",
		expert: "Routing protocols and their state, here BGP as collectors recorded it.",
	},
	"data-plane": {
		word: "data plane",
		lay: "Where packets really went.",
		expert: "Forwarding of packets, here known by traceroute, latency or reachability.",
	},
	"placed-path": {
		word: "AS path, placed",
		lay: "The shortest way in which the networks of an AS path could hand traffic on, drawn over cities where each is known to be; not where packets went.",
		expert:
			"The least sum of great circles over one possible handover for each pair of neighbours, from points of presence on record: a lower bound over these cities.",
	},
	traceroute: {
		word: "traceroute",
		lay: "A measurement that asks every router on the way to answer, one after the other.",
		expert:
			"Probes with rising TTL that make routers return ICMP Time Exceeded (RFC 792); hops may be silent, hidden in tunnels or answer from other interfaces.",
	},
	rtt: {
		word: "round-trip time",
		lay: "How long a packet and its answer take together.",
		expert: "Round-trip delay (RFC 2681); its floor is set by distance, its excess by queues, equipment and the way back.",
	},
	"route-collector": {
		word: "route collector",
		lay: "A machine that listens to the announcements of many networks and writes them down.",
		expert: "A BGP speaker without customers that archives updates and tables in MRT (RFC 6396), as those of RIPE RIS and RouteViews do.",
	},
	"vantage-point": {
		word: "vantage point",
		lay: "One router of a network that shows a collector which routes it uses.",
		expert: "A BGP session of a collector, known by its peer address; several may belong to one AS, and few show a whole table.",
	},
	multihop: {
		word: "multihop collector",
		lay: "A collector whose vantage points connect from elsewhere, so that its city is not theirs.",
		expert: "Sessions over more than one IP hop; the collector's location says nothing about its peers'.",
	},
	visibility: {
		word: "visibility",
		lay: "How many of the vantage points used a route at an instant.",
		expert:
			"Vantage points of a series whose best held route is in the given state; a share only where a table from before the onset is in the file; a count of sessions, not of users or traffic.",
	},
	"unexpected-route": {
		word: "unexpected route",
		lay: "A route of the incident.",
		expert: "By the rule of the series: an origin, or a run of ASes in the path; where parts of the addresses differ it takes precedence.",
	},
	"expected-route": {
		word: "expected route",
		lay: "A route as it usually is.",
		expert: "By the rule of the series: the origin of the addresses' holder.",
	},
	"other-route": {
		word: "other route",
		lay: "A route that is neither the incident's nor the usual one.",
		expert: "An origin or path that neither rule of the series names, as with a covering prefix of a provider.",
	},
	"no-route": {
		word: "no route",
		lay: "The vantage point had no way to these addresses.",
		expert: "Withdrawn, and no covering prefix in the file.",
	},
	unknown: {
		word: "unknown",
		lay: "The file does not tell.",
		expert:
			"Before the first message of a vantage point, after the end of the file, and at collectors that send no message after their table; without a table at the start most are unknown at first.",
	},
	"counter-announcement": {
		word: "counter-announcement",
		lay: "An announcement by which the holder tries to draw its traffic back.",
		expert: "The same prefix or longer ones from the expected origin, made after the onset; the longest match decides.",
	},
	onset: {
		word: "onset",
		lay: "When it began.",
		expert: "In a measured series the first announcement of an unexpected route in the file; else the record's start.",
	},
	peak: {
		word: "peak",
		lay: "When most vantage points used the unexpected route.",
		expert:
			"In a measured series the first instant of the highest count; else a moment the record names, the peak of its first series, or the middle of its longest certain stretch.",
	},
	"path-family": {
		word: "path family",
		lay: "Paths that run through the same networks on their last stretch.",
		expert: "AS paths with an identical suffix towards the origin, counted by vantage point; repeats through prepending are merged.",
	},
	event: {
		word: "event",
		lay: "What one detector or collector wrote down.",
		expert: "A single record of a detection system or collector; several make an episode.",
	},
	episode: {
		word: "episode",
		lay: "One stretch of an incident that came and went.",
		expert: "A part of an incident with bounds and grade of its own.",
	},
	incident: {
		word: "incident",
		lay: "What people gave a name to and wrote about as one thing.",
		expert: "The unit of this atlas: one folder, one file, one page.",
	},
	"sha-256": {
		word: "SHA-256",
		lay: "A fingerprint of a file: if one letter changes, it is another one.",
		expert: "Hash of 256 bits (FIPS 180-4, RFC 6234); checked against the file at every build.",
	},
} as const satisfies Entries;
