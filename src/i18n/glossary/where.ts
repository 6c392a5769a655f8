import type { Entries } from "./entry.ts";

/** Where and when: paths, lengths, states, dates. */
export const WHERE_AND_WHEN = {
	"usual-path": {
		word: "usual path",
		lay: "The way this traffic takes otherwise, as a source gives it.",
		expert: "Data-plane stops before or beside the incident; drawn in blue.",
	},
	"diverted-path": {
		word: "diverted path",
		lay: "The way the traffic took instead.",
		expert: "Data-plane stops during the incident; drawn in vermilion, and only while it held.",
	},
	"candidate-cities": {
		word: "candidate cities",
		lay: "Cities that an undisclosed place may be; we chose them.",
		expert: "Every combination of them is measured, so lengths become ranges; the place is drawn as a hatched region through them.",
	},
	"detour-length": {
		word: "detour length",
		lay: "How much longer the diverted path is than the usual one.",
		expert: "Sum of great circles of the diverted path less that of the usual one, over all candidate cities; cables are longer.",
	},
	stretch: {
		word: "stretch",
		lay: "How many times as long as the usual path the diverted one is.",
		expert: "Diverted length ÷ usual length, for flows whose two paths share both ends.",
	},
	"added-delay": {
		word: "added delay",
		lay: "How much longer an answer takes at the very least, over the longer way.",
		expert: "Lower bound: extra distance × 2 ÷ 200,000 km/s, the speed of light in fibre; queues, equipment and real cables add to it.",
	},
	diverted: {
		word: "diverted",
		lay: "At this instant it was going on.",
		expert: "Between the latest possible start and the earliest possible end.",
	},
	"possibly-diverted": {
		word: "possibly diverted",
		lay: "At this instant it may have been going on; the sources do not tell.",
		expert: "Between the earliest and the latest possible start or end, after the last known instant where no end was published, or on and off without dates.",
	},
	disturbed: {
		word: "disturbed",
		lay: "Nothing was sent elsewhere; routes failed because records about them had been changed.",
		expert: "State word of incidents of the kind “Registry records changed”.",
	},
	"no-data": {
		word: "no data",
		lay: "Nobody observed anything in this stretch, so nothing is known about it.",
		expert: "A gap in the observations; it is never taken as normal.",
	},
	utc: {
		word: "UTC",
		lay: "The world's common clock: the same everywhere, without summer time.",
		expert: "Coordinated Universal Time; clock times end in Z in the data (RFC 3339).",
	},
	edtf: {
		word: "EDTF",
		lay: "A way to write dates that are not known to the day: 2016-08~ is about August 2016.",
		expert: "Extended Date/Time Format (ISO 8601-2): ~ approximate, ? uncertain, % both; a month or year stands for all its days.",
	},
} as const satisfies Entries;
