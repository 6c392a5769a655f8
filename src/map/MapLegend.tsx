import type { TermId } from "../i18n/glossary.ts";
import type { Scene } from "../incident/derived.ts";
import { GRADES, type Grade } from "../incident/terms.ts";
import { GradeMark } from "../ui/GradeMark.tsx";
import { Term } from "../ui/Term.tsx";

export type Key = "usual" | "diverted" | Grade | "stops" | "region" | "usual region" | "site" | "country" | "arrows";

/** What occurs in a scene, in the order of the legend. */
export function keysOf(scene: Scene): Key[] {
	const grades = scene.legs.length > 0 ? scene.legs.map((leg) => leg.grade) : scene.stops.map((stop) => stop.grade);
	const routes = new Set([...scene.legs.map((leg) => leg.route), ...scene.stops.flatMap((stop) => stop.routes)]);
	return [
		...(["usual", "diverted"] as const).filter((route) => routes.has(route)),
		...(scene.legs.length === 0 && scene.stops.length > 0 ? (["stops"] as const) : []),
		...GRADES.filter((grade) => grades.includes(grade)),
		...(scene.regions.length === 0 ? [] : scene.regions.some((region) => region.route === "diverted") ? (["region"] as const) : (["usual region"] as const)),
		...(scene.sites.length > 0 ? (["site"] as const) : []),
		...(scene.countries.length > 0 ? (["country"] as const) : []),
		...(scene.legs.length > 0 ? (["arrows"] as const) : []),
	];
}

const WORDS: Partial<Record<Key, string>> = {
	region: "place known only roughly",
	"usual region": "place known only roughly",
	site: "place a source names",
	country: "country of a network; no hop geography published",
};

function Swatch({ entry, hollow }: { entry: Key; hollow: boolean }) {
	if (entry === "usual" || entry === "diverted") return <span className={`map-swatch swatch-${entry}`} />;
	if (entry === "region" || entry === "usual region" || entry === "country") {
		return (
			<svg className={`swatch-hatch swatch-${entry.replace(" ", "-")}`} width="20" height="14" viewBox="0 0 20 14" aria-hidden="true">
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
	const [words, term] = [WORDS[entry] ?? entry, TERMS[entry]];
	return term ? <Term id={term}>{words}</Term> : words;
}

/** The key at the bottom left: only what occurs. */
export function MapLegend({ keys }: { keys: readonly Key[] }) {
	const entries = keys.filter((key) => key !== "arrows" && key !== "stops");
	if (entries.length === 0) return null;
	return (
		<div className="map-legend" data-taken>
			<ul>
				{entries.map((entry) => (
					<li key={entry}>
						<Swatch entry={entry} hollow={keys.includes("stops")} />
						<Word entry={entry} />
					</li>
				))}
			</ul>
			{keys.includes("arrows") && <p>Arrows show traffic; announcements travel the other way.</p>}
		</div>
	);
}
