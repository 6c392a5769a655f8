/** What the pages of networks and countries are made of: one published file each, and one for the list of all. */
import type { EpisodeTimes, LonLat } from "../incident/derived.ts";
import type { PopClaim } from "../incident/pops.ts";
import type { Grade, Kind } from "../incident/terms.ts";
import type { CountryPart, Role, Stance, Verdict } from "./atlas.ts";
import type { Weighted } from "./conduct.ts";

export const NETWORKS_VERSION = 2;

/** A stretch of an incident, as in its own file. */
export type NetworkSpan = Pick<EpisodeTimes, "pattern" | "start" | "end" | "lastKnownSec">;

/** As much of an incident as a row and a mark need. */
export type IncidentRef = {
	id: string;
	title: string;
	kind: Kind;
	/** "Feb–Aug 2016". */
	when: string;
	/** In words. */
	duration: string;
	spans: NetworkSpan[];
	/** How many claims of each stance are on record. */
	claims: [stance: Stance, count: number][];
	/** The last one. */
	verdict: Verdict;
	/** Whose account it is, where the record is one. */
	account?: string;
};

/** What one network did in an incident, and how well that is known. */
export type NetworkPart = { asn: number; roles: Role[]; grade: Grade };

/** An incident in which a network or one of its sisters took part; `parts` is never empty. */
export type NetworkIncident = IncidentRef & { parts: NetworkPart[] };

export type NetworkRef = { asn: number | null; name: string };

/** `joins`: numbers of the networks that joined MANRS by it. */
export type NetworkContext = { id: string; label: string; at: string; atSec: number; source: string; url: string | null; joins: number[] };

/** Cities in which one source has the network, or a sister. Dates are EDTF. */
export type NetworkPops = {
	asn: number;
	cities: { name: string; country: string | null; at: LonLat }[];
	/** Of the source. */
	asOf: string | null;
	/** Opened, where a source says so. */
	since: string | null;
	/** Closed, where a source says so. */
	until?: string;
	/** What is known of these cities and the count in `popsClaim`. */
	claim?: PopClaim;
	grade: Grade;
	source: string;
	url: string | null;
	/** What an inference rests on. */
	because: string | null;
	note: string | null;
};

export type Conduct = {
	/** Incidents that name it or a sister in any role. */
	incidents: number;
	/** Those in which it or a sister passed on what a network of another organisation originated or leaked. */
	passedOn: number;
	longest: { id: string; title: string; when: string; duration: string } | null;
	/** Reports of a path detour that name it or a sister as carrier: all, those that a second party corroborated, those explained by another incident. */
	detours: { reported: number; checked: number; explained: { id: string; title: string; by: { id: string; title: string } }[] } | null;
	/** Incidents in which somebody claims malice, and those of them in which somebody denies that or tells of an error. */
	malice: { claimed: number; answered: number };
	/** EDTF date, and incidents that began later. */
	sinceManrs: { at: string; incidents: number } | null;
	/** MANRS's published weighting: as origin or leaker, and as the one who passed it on. */
	did: Weighted;
	letThrough: Weighted;
};

/** `networks/AS4134.json`. */
export type NetworkFile = {
	networksVersion: number;
	asn: number;
	name: string;
	organisation: string | null;
	country: string | null;
	/** Where the name is from. */
	basis: string | null;
	/** Other networks of the same organisation, with how many incidents name each. */
	sisters: { asn: number; name: string; incidents: number }[];
	/** Oldest first. */
	incidents: NetworkIncident[];
	context: NetworkContext[];
	/** Most incidents first; observers are not among them. */
	seenWith: (NetworkRef & { country: string | null; roles: Role[]; incidents: number })[];
	/** Latest source first. */
	pops: NetworkPops[];
	/** What a source says of all PoPs, beside those that are named. */
	popsClaim: { text: string; source: string } | null;
	conduct: Conduct;
};

export type RoleCount = [role: Role, incidents: number];

/** `networks.json`: by number. `incidents` name it; those of sisters are not among them. */
export type NetworksFile = {
	networksVersion: number;
	networks: { asn: number; name: string; organisation: string | null; country: string | null; incidents: number; roles: RoleCount[] }[];
	/** By code. `parts` in the order of COUNTRY_PARTS. */
	countries: { code: string; incidents: number; parts: number[]; networks: number }[];
};

/** `countries/CN.json`. */
export type CountryFile = {
	networksVersion: number;
	code: string;
	/** Oldest first. The grade is the best one of what the part rests on. */
	incidents: (IncidentRef & { parts: { part: CountryPart; grade: Grade; networks: NetworkRef[] }[] })[];
	/** Networks registered there that take part in an incident other than as observer. */
	networks: (NetworkRef & { organisation: string | null; incidents: number; roles: RoleCount[] })[];
};

/** Throws with a sentence for the reader when the file is of another version or is none of these. */
export function openNetworks<T extends { networksVersion: number }>(file: unknown, list: keyof T & string): T {
	const read = file as Partial<Record<string, unknown>> | null;
	if (read?.networksVersion !== NETWORKS_VERSION) {
		throw new Error(`This file of networks has version ${String(read?.networksVersion)}; this page reads version ${NETWORKS_VERSION}. Reload the page.`);
	}
	if (!Array.isArray(read[list])) throw new Error(`This file of networks is damaged: it has no “${list}”.`);
	return file as T;
}
