/** The published files, read from disk: what the pages must agree with. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(fileURLToPath(import.meta.url), "..", "..");
export const DIST = join(ROOT, "dist");

type Segment = { startSec: number; endSec: number; state: string; episode: string | null; grade: string | null; why: string | null };
type Hop = { place?: string; label?: string };
type Route = { hops: Hop[] };
export type Incident = {
	id: string;
	title: string;
	kinds: string[];
	schemaVersion: number;
	flows?: { usual?: Route; diverted?: Route }[];
	noRoute?: string;
	summary: { text: string }[];
	places: Record<string, { name: string }>;
	time: { start: { sources?: string[] }; end: { sources?: string[] }; moments?: { id: string; label: string }[] };
	networks: { asn?: number; roles: string[] }[];
	figures?: { text: string }[];
	claims?: { by: string; text: string; quote?: string }[];
	sources: Record<string, { title: string }>;
	history?: { at: string; kind: string; text: string; facts?: string[] }[];
	derived: {
		overview: { startSec: number; endSec: number };
		window: { startSec: number; endSec: number };
		segments: Segment[];
		moments: { id: string; earliestSec: number }[];
		stateWord: string;
		duration: { range: { min: number; max: number } | null; text: string };
		figures: { countries: { diverted: string[] } }[];
		onsetSec: number;
		peakSec: number;
		endSec: number | null;
	};
};
type Entry = { id: string; title: string };

export const published = (path: string): string => readFileSync(join(ROOT, "public", "data", path), "utf8");
export const incidentOf = (id: string) => JSON.parse(published(`incidents/${id}.json`)) as Incident;
export const CATALOGUE = (JSON.parse(published("catalogue.json")) as { incidents: Entry[] }).incidents;

const listed = JSON.parse(published("networks.json")) as { networks: { asn: number }[]; countries: { code: string }[] };
/** One for each network and country: many, and all made alike. */
export const NETWORK_PAGES: readonly string[] = [
	...listed.networks.map(({ asn }) => `networks/AS${asn}/`),
	...listed.countries.map(({ code }) => `countries/${code}/`),
];

/** Every address of the site that is a page. */
export const PAGES: readonly string[] = [
	"",
	"persistence/",
	"methods/",
	"download/",
	"networks/",
	"present/",
	...NETWORK_PAGES,
	...CATALOGUE.flatMap(({ id }) => [`incidents/${id}/`, `incidents/${id}/text/`, `present/${id}/`]),
];

export const dayOf = (sec: number) => new Date(Math.floor(sec) * 1000).toISOString().slice(0, 10);
export const secOf = (iso: string) => Date.parse(iso) / 1000;

export function segmentAt({ derived }: Incident, atSec: number): Segment {
	return derived.segments.findLast((segment) => segment.startSec <= atSec) as Segment;
}

/** How the readout must read at an instant: the UTC day first, the state last. */
export function readoutAt(incident: Incident, atSec: number): RegExp {
	const { segments, stateWord } = incident.derived;
	const { state, grade } = segmentAt(incident, atSec);
	const ahead = segments.some((segment) => segment.startSec > atSec && segment.state !== "none");
	const behind = segments.some((segment) => segment.startSec < atSec && segment.state !== "none");
	const last =
		state === "none"
			? `${!behind ? "before the start" : ahead ? "between episodes" : "after the end"}(?: · [^·]+)? · not ${stateWord}\\b[^·]*`
			: state === "no data"
				? "no data"
				: `${state.replace("diverted", stateWord)} \\(${grade}\\)`;
	return new RegExp(`^${dayOf(atSec)}\\b.*[,·] ${last}$`);
}

/** Where Shift with an arrow stops: wherever the state changes or something happened or was said. */
export function boundariesOf({ derived }: Incident): number[] {
	const changes = derived.segments.slice(1).map((segment) => segment.startSec);
	const moments = derived.moments.map((moment) => moment.earliestSec);
	return [...new Set([...changes, ...moments])].sort((a, b) => a - b);
}
