import type { NetworkFile, NetworkPops } from "../atlas/network.ts";
import { countWords, listWords } from "../i18n/words.ts";
import type { PopClaim } from "../incident/pops.ts";
import type { Grade } from "../incident/terms.ts";
import { edtfWords } from "../incident/words.ts";
import { popCities, popKey } from "../poster/popMark.ts";
import { CLAIM_WORDS, PopsTable } from "./PopsTable.tsx";

/** So many sources stand before the rest is folded away. */
const SHOWN = 8;

const GRADE_WORDS: Record<Grade, string> = { measured: "measured", reported: "reported: a source names the city", inferred: "inferred" };

function Key({ grade, claim, words }: { grade: Grade; claim?: PopClaim; words: string }) {
	return (
		<li>
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, with nothing from data in it */}
			<span className="pops-mark" dangerouslySetInnerHTML={{ __html: popKey({ grade, ...(claim ? { claim } : {}) }) }} />
			<span>{words}</span>
		</li>
	);
}

/** A picture of the map, or its room until that is drawn. */
function PopsMap({ map }: { map: string | undefined }) {
	if (map === undefined) return <div className="pops-map" />;
	// biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped
	return <div className="pops-map" dangerouslySetInnerHTML={{ __html: map }} />;
}

/** "as of Aug 2006 to Nov 2026", of entries with the latest first. */
function datesOf(pops: readonly NetworkPops[]): string {
	const dates = pops.flatMap(({ asOf }) => (asOf === null ? [] : [edtfWords(asOf)]));
	const [last, first] = [dates[0], dates.at(-1)];
	if (last === undefined || first === undefined) return "date not given";
	return first === last ? `as of ${last}` : `as of ${first} to ${last}`;
}

function CountedMap({ pops, map }: { pops: readonly NetworkPops[]; map: string | undefined }) {
	const counted = popCities(pops, true);
	const names = (wanted: PopClaim) => listWords(counted.filter(({ claim }) => claim === wanted).map(({ name }) => name));
	const dates = datesOf(pops.filter(({ claim }) => claim !== undefined));
	return (
		<figure className="pops-figure">
			<PopsMap map={map} />
			<figcaption>
				Cities held against that count, {dates}. Cities of the count that no source names are not drawn.
				<ul className="pops-key">
					{(["named", "not said"] as const).map((claim) => (
						<Key key={claim} grade="reported" claim={claim} words={`${CLAIM_WORDS[claim]}: ${names(claim)}`} />
					))}
				</ul>
			</figcaption>
		</figure>
	);
}

/**
 * Points of presence that a source names, on the map and in a table, with what is claimed of the rest. `maps`: as drawn by
 * `popsMaps`; none until they are.
 */
export function Pops({ pops, popsClaim, sisters, maps }: Pick<NetworkFile, "pops" | "popsClaim" | "sisters"> & { maps: readonly string[] }) {
	const cities = popCities(pops, false);
	const grades = [...new Set(cities.map(({ grade }) => grade))].reverse();
	const isCounted = pops.some(({ claim }) => claim !== undefined);
	const rest = pops.slice(SHOWN);
	return (
		<>
			{popsClaim && (
				<p>
					{popsClaim.text} <span className="small-print">{popsClaim.source}</span>
				</p>
			)}
			{isCounted && <CountedMap pops={pops} map={maps[0]} />}
			<figure className="pops-figure">
				<PopsMap map={maps[isCounted ? 1 : 0]} />
				<figcaption>
					{countWords(cities.length, "city", "cities")} on record{sisters.length > 0 && " for it and its sister networks"}, {datesOf(pops)}. It may have others.
					<ul className="pops-key">
						{grades.map((grade) => (
							<Key key={grade} grade={grade} words={GRADE_WORDS[grade]} />
						))}
					</ul>
				</figcaption>
			</figure>
			<PopsTable caption="Points of presence by source, latest source first" pops={pops.slice(0, SHOWN)} />
			{rest.length > 0 && (
				<details className="pops-more">
					<summary>
						{countWords(rest.length, "earlier source")}, {countWords(popCities(rest, false).length, "city", "cities")}
					</summary>
					<PopsTable caption="Points of presence by earlier source" pops={rest} />
				</details>
			)}
		</>
	);
}
