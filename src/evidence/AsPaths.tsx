import "./paths.css";
import { groupsOf, type PathGroup, type Published } from "../incident/asPathPairs.ts";
import type { Incident } from "../incident/derived.ts";
import { edtfWords } from "../incident/words.ts";
import { Term } from "../ui/Term.tsx";
import { BeforeNow } from "./BeforeNow.tsx";
import { Note } from "./Cite.tsx";
import { Fact, FactMark } from "./Fact.tsx";
import { Directions, PathStrip, type Registry } from "./PathStrip.tsx";
import { SeriesPick } from "./SeriesPick.tsx";
import { useFacts } from "./useFacts.ts";
import { type Live, useLive, useSeries } from "./usePathsLive.ts";

function SeenFrom({ path: { asPath, fact } }: { path: Published }) {
	const { prefix, vantage, at } = asPath;
	const words = [prefix, vantage && `seen from ${vantage}`, at && edtfWords(at)].filter(Boolean).join(" · ");
	return (
		<div className="strip-note">
			{words || "Prefix, vantage point and time not given"} <FactMark name={fact} />
			<Note fact={asPath} />
		</div>
	);
}

function Group({ group: { usual, diverted }, registry }: { group: PathGroup; registry: Registry }) {
	const [first] = diverted;
	const alone = usual?.tiles.map((tile) => ({ usual: tile, diverted: null, same: true })) ?? [];
	return (
		<li className="path-group">
			{usual && (
				<Fact as="div" className="strip" name={usual.fact}>
					<h3 className="strip-head head-usual">Usual</h3>
					<PathStrip columns={first?.columns ?? alone} route="usual" registry={registry} label="Usual AS path" compared={first !== undefined} />
					<SeenFrom path={usual} />
				</Fact>
			)}
			{diverted.map((path) => (
				<Fact as="div" className="strip" key={path.fact} name={path.fact}>
					<h3 className="strip-head head-diverted">Diverted</h3>
					<PathStrip columns={path.columns} route="diverted" registry={registry} label="Diverted AS path" compared={usual !== null} />
					<SeenFrom path={path} />
				</Fact>
			))}
		</li>
	);
}

/** AS paths as sources give them. */
function PublishedPaths({ incident }: { incident: Incident }) {
	return (
		<Directions>
			<ul className="path-groups">
				{groupsOf(incident.asPaths ?? []).map((group) => (
					<Group key={group.usual?.fact ?? "alone"} group={group} registry={incident.registry} />
				))}
			</ul>
		</Directions>
	);
}

/**
 * What BGP showed: the usual AS path over the diverted one, computed for the instant on screen where there is a raw file.
 * Kept apart from the map: a network in an AS path is not a place that packets visited.
 */
export function AsPaths({ incident, live }: { incident: Incident; live?: Live | undefined }) {
	const { mode } = useFacts();
	const ownLive = useLive(incident, live);
	const series = useSeries(incident, ownLive);
	const count = incident.asPaths?.length ?? 0;
	if (!series && count === 0) return null;
	return (
		<section className="dossier-part" aria-labelledby="as-paths-head">
			<h2 id="as-paths-head">
				<Term id="as-path">AS paths</Term> in <Term id="bgp">BGP</Term>
			</h2>
			<p className="small-print" data-fixed>
				From the vantage point to the origin, which announced the addresses. A network in a path is not a place that packets visited.
			</p>
			{series ? (
				<>
					<SeriesPick measured={incident.derived.measured} series={series} view={ownLive.view} />
					<BeforeNow series={series} registry={incident.registry} clock={ownLive.clock} />
					{count > 0 && (
						<details className="more" open={mode === "text"}>
							<summary data-fixed>AS paths as sources give them ({count})</summary>
							<PublishedPaths incident={incident} />
						</details>
					)}
				</>
			) : (
				<PublishedPaths incident={incident} />
			)}
		</section>
	);
}
