import type { ReactNode } from "react";
import type { TermId } from "../i18n/glossary.ts";
import type { Scene } from "../incident/derived.ts";
import { PLACED, PLACED_BEFORE, PLACED_END, PLACED_GAP, PLACED_MEANS } from "../incident/placedWords.ts";
import { GRADES, type Grade } from "../incident/terms.ts";
import type { Vantage } from "../incident/vantage.ts";
import { GradeMark } from "../ui/GradeMark.tsx";
import { Term } from "../ui/Term.tsx";

type VantageKey = "unexpected" | "expected" | "unknown" | "multihop";
type PlacedKey = "placed" | "end" | "gap" | "before";
export type Key = "usual" | "diverted" | Grade | PlacedKey | "stops" | "region" | "usual region" | "site" | "country" | "nowhere" | "arrows" | VantageKey;

function vantageKeys(vantage: Vantage | null): VantageKey[] {
	if (!vantage || vantage.places.length === 0) return [];
	return [
		"unexpected",
		...(["expected", "unknown"] as const).filter((state) => vantage.seen.includes(state)),
		...(vantage.places.some(({ multihop }) => multihop) ? (["multihop"] as const) : []),
	];
}

/** Lines of AS paths have no grade of their own and no arrows; their ends say where traffic would run. */
function placedKeys({ legs, stops }: Scene, isMeasured: boolean): PlacedKey[] {
	const gap = legs.some((leg) => leg.gap);
	const end = stops.some((stop) => stop.end);
	const before = isMeasured && legs.some(({ route }) => route === "usual");
	return [...(before ? (["before"] as const) : []), "placed", ...(gap ? (["gap"] as const) : []), ...(end ? (["end"] as const) : [])];
}

/** `isPublished`: a route of packets is on record. `isMeasured`: AS paths come and go with those that vantage points use. */
export type Known = { isPublished: boolean; isMeasured: boolean };

/** What occurs in a scene and its vantage points, in the order of the legend. */
export function keysOf(scene: Scene, vantage: Vantage | null, { isPublished, isMeasured }: Known): Key[] {
	const grades = scene.legs.length > 0 ? scene.legs.map((leg) => leg.grade) : scene.stops.map((stop) => stop.grade);
	const routes = new Set([...scene.legs.map((leg) => leg.route), ...scene.stops.flatMap((stop) => stop.routes)]);
	const isPlaced = scene.plane === "control";
	const lines = [...(scene.legs.length === 0 && scene.stops.length > 0 ? (["stops"] as const) : []), ...GRADES.filter((grade) => grades.includes(grade))];
	return [
		...(["usual", "diverted"] as const).filter((route) => routes.has(route)),
		...(isPlaced ? placedKeys(scene, isMeasured) : lines),
		...(scene.regions.length === 0 ? [] : scene.regions.some((region) => region.route === "diverted") ? (["region"] as const) : (["usual region"] as const)),
		...(scene.sites.length > 0 ? (["site"] as const) : []),
		...(scene.countries.length === 0 ? [] : isPublished ? (["country"] as const) : (["nowhere"] as const)),
		...vantageKeys(vantage),
		...(scene.legs.length > 0 && !isPlaced ? (["arrows"] as const) : []),
	];
}

const WORDS: Partial<Record<Key, string>> = {
	placed: `${PLACED}: ${PLACED_MEANS}`,
	end: PLACED_END,
	gap: PLACED_GAP,
	before: PLACED_BEFORE,
	region: "place known only roughly",
	"usual region": "place known only roughly",
	site: "place a source names",
	country: "country of a network",
	nowhere: "country of a network; no hop geography published",
	unexpected: "route collector: filled by its vantage points on the unexpected route",
	expected: "on the expected route",
	unknown: "not known",
	multihop: "multihop: its sessions come from elsewhere",
};

/** The same where the map is narrow. */
const SHORT: Partial<Record<Key, string>> = {
	placed: `${PLACED}: where networks could meet`,
	gap: "no shared city",
	end: "traffic would end here",
	before: "usual before",
	unexpected: "collectors: on the unexpected route",
	expected: "expected",
	multihop: "multihop",
};

function Words({ entry }: { entry: Key }) {
	const words = WORDS[entry] ?? entry;
	const short = SHORT[entry];
	if (!short) return words;
	return (
		<>
			<span className="map-wide">{words}</span>
			<span className="map-narrow">{short}</span>
		</>
	);
}

const isPlacedKey = (entry: Key): entry is PlacedKey => ["placed", "end", "gap", "before"].includes(entry);

/** As on the map: dots with a place where networks could meet, a place where a path ends, dots far apart, faint dots. */
function PlacedSwatch({ entry }: { entry: PlacedKey }) {
	if (entry === "end") {
		return (
			<svg className="swatch-placed" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
				<rect x="1.5" y="1.5" width="9" height="9" />
				<rect className="swatch-placed-dot" x="4.3" y="4.3" width="3.4" height="3.4" />
			</svg>
		);
	}
	return (
		<svg className={`swatch-placed swatch-placed-${entry}`} width="24" height="10" viewBox="0 0 24 10" aria-hidden="true">
			<path d={entry === "placed" ? "M2 5h4M18 5h4" : entry === "gap" ? "M3 5h18" : "M2 5h20"} />
			{entry === "placed" && <rect x="8.5" y="1.5" width="7" height="7" />}
		</svg>
	);
}

const isVantage = (entry: Key): entry is VantageKey => ["unexpected", "expected", "unknown", "multihop"].includes(entry);

/** A mark as on the map: filled to the half from below, by a narrower bar, hatched, or dashed and empty. */
function VantageSwatch({ entry }: { entry: VantageKey }) {
	return (
		<svg className={`swatch-vantage swatch-${entry}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
			<rect className="swatch-ground" x="1" y="1" width="12" height="12" />
			{entry === "unexpected" && <path className="swatch-share" d="M1.7 7h10.6v5.3H1.7z" />}
			{entry === "expected" && <path className="swatch-share" d="M4.4 1.7h5.2v10.6H4.4z" />}
			{entry === "unknown" && <path className="swatch-lines" d="M2 5.4 5.4 2M2 9 9 2M2 12l10-10M5 12l7-7M8.6 12 12 8.6" />}
			<rect className="swatch-edge" x="1" y="1" width="12" height="12" strokeDashoffset="1.5" />
		</svg>
	);
}

function Swatch({ entry, hollow }: { entry: Key; hollow: boolean }) {
	if (entry === "usual" || entry === "diverted") return <span className={`map-swatch swatch-${entry}`} />;
	if (entry === "region" || entry === "usual region" || entry === "country" || entry === "nowhere") {
		return (
			<svg
				className={`swatch-hatch swatch-${entry === "nowhere" ? "country" : entry.replace(" ", "-")}`}
				width="20"
				height="14"
				viewBox="0 0 20 14"
				aria-hidden="true"
			>
				<path d="M3.5 10.5 9 4M8 11.5 14 3.5M13 11 17.5 5.5" />
				<ellipse cx="10" cy="7" rx="9.2" ry="6" />
			</svg>
		);
	}
	if (entry === "site") {
		return (
			<svg className="swatch-site" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
				<rect x="1.5" y="1.5" width="7" height="7" />
			</svg>
		);
	}
	if (isPlacedKey(entry)) return <PlacedSwatch entry={entry} />;
	if (isVantage(entry)) return <VantageSwatch entry={entry} />;
	if (hollow) return <GradeMark grade={entry as Grade} />;
	return (
		<svg className={`swatch-line swatch-${entry}`} width="22" height="6" viewBox="0 0 22 6" aria-hidden="true">
			<path d="M0 3h22" />
		</svg>
	);
}

const TERMS: Partial<Record<Key, TermId>> = {
	usual: "usual-path",
	diverted: "diverted-path",
	measured: "measured",
	reported: "reported",
	inferred: "inferred",
	region: "candidate-cities",
	"usual region": "candidate-cities",
};

function Word({ entry }: { entry: Key }) {
	const term = TERMS[entry];
	return term ? (
		<Term id={term}>
			<Words entry={entry} />
		</Term>
	) : (
		<Words entry={entry} />
	);
}

type MapLegendProps = {
	keys: readonly Key[];
	/** What the map leaves out, and why. */
	notes?: readonly string[];
	/** How many vantage points the lines hold. */
	counted?: ReactNode;
};

/** The key at the bottom left: only what occurs. */
export function MapLegend({ keys, notes = [], counted }: MapLegendProps) {
	const entries = keys.filter((key) => key !== "arrows" && key !== "stops");
	if (entries.length + notes.length === 0) return null;
	return (
		<div className="map-legend" data-taken>
			{entries.length > 0 && (
				<ul>
					{entries.map((entry) => (
						<li key={entry}>
							<Swatch entry={entry} hollow={keys.includes("stops")} />
							<Word entry={entry} />
						</li>
					))}
				</ul>
			)}
			{counted}
			{keys.includes("arrows") && <p>Arrows: traffic; announcements travel the other way.</p>}
			{notes.map((note) => (
				<p key={note}>{note}</p>
			))}
		</div>
	);
}
