import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { catalogueQuery } from "../state/queries.ts";
import { Version } from "./offline/Version.tsx";
import { wayToRoot } from "./route.ts";
import { useSite } from "./site.tsx";

/** All data of the atlas, as files. */
export function DownloadPage() {
	const { root } = useSite();
	const [path] = useLocation();
	const { data: catalogue } = useQuery(catalogueQuery(root));
	const file = (name: string) => `${wayToRoot(path)}data/${name}`;
	return (
		<main id="content" className="text-page">
			<title>Data · Detour Atlas</title>
			<h1>Data</h1>
			<p>
				Everything shown here is in these files. They are made from one folder per incident; the same input gives the same bytes. Texts and records: CC BY 4.0,
				credit “Detour Atlas contributors”. Land: Natural Earth, public domain. City coordinates: GeoNames, CC BY 4.0.
			</p>
			<ul className="plain-list">
				<li>
					<a href={file("catalogue.json")}>catalogue.json</a>: all incidents, one entry each
				</li>
				<li>
					<a href={file("atlas.json")}>atlas.json</a>: the same as columns, for search and charts (differences and bits; explained in src/atlas/atlas.ts)
				</li>
				<li>
					<a href={file("networks.json")}>networks.json</a>: networks and countries; each has a file of its own, such as{" "}
					<a href={file("networks/AS4134.json")}>networks/AS4134.json</a> and <a href={file("countries/CN.json")}>countries/CN.json</a>
				</li>
				<li>
					<a href={file("schema/incident.schema.json")}>incident.schema.json</a>: what an incident file holds (JSON Schema)
				</li>
			</ul>
			<h2>Incidents</h2>
			{catalogue ? (
				<ul className="plain-list">
					{catalogue.incidents.map((entry) => (
						<li key={entry.id}>
							<a href={file(`incidents/${entry.id}.json`)}>{entry.id}.json</a>: {entry.title}
						</li>
					))}
				</ul>
			) : (
				<p>The list of incidents is not at hand; the files are under data/incidents/.</p>
			)}
			<Version />
		</main>
	);
}
