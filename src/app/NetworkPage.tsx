import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode } from "react";
import { useLocation } from "wouter";
import type { NetworkFile } from "../atlas/network.ts";
import { networkLanes } from "../atlas/networkLanes.ts";
import { countryName } from "../i18n/countries.ts";
import { ConductFigures } from "../networks/ConductFigures.tsx";
import { CsvButton } from "../networks/CsvButton.tsx";
import { IncidentTable } from "../networks/IncidentTable.tsx";
import { Lanes } from "../networks/Lanes.tsx";
import { countryPath, networkPath } from "../networks/links.ts";
import { ContextList, HowToRead, PagePart } from "../networks/Notes.tsx";
import { Pops } from "../networks/Pops.tsx";
import { SeenWith } from "../networks/SeenWith.tsx";
import { Weighting } from "../networks/Weighting.tsx";
import { networkQuery } from "../state/queries.ts";
import { Loading } from "./Loading.tsx";
import { NetworkTrouble } from "./NetworkStates.tsx";
import { networkLink as link } from "./networkLink.tsx";
import { wayToRoot } from "./route.ts";
import { PageLink, useSite } from "./site.tsx";
import { usePopsMaps } from "./usePopsMaps.ts";

function Head({ file }: { file: NetworkFile }) {
	const [path] = useLocation();
	const { asn, name, organisation, country, sisters, basis } = file;
	return (
		<header className="network-head">
			<div>
				<p className="crumbs">
					<PageLink to="networks/">Networks</PageLink> / AS{asn}
				</p>
				<h1>
					{name} <span className="network-number">AS{asn}</span>
				</h1>
				<p className="network-line">
					{organisation ?? "Organisation not on record"}
					{country && <> · {link(countryPath(country), countryName(country))}</>}.
					{sisters.length > 0 && (
						<>
							{" "}
							Counted with its sister {sisters.length === 1 ? "network" : "networks"}{" "}
							{sisters.map((sister, i) => (
								<Fragment key={sister.asn}>
									{i > 0 && (i === sisters.length - 1 ? " and " : ", ")}
									{link(networkPath(sister.asn), `AS${sister.asn}`, { className: "mono", label: `AS${sister.asn}, ${sister.name}` })}
								</Fragment>
							))}
							.
						</>
					)}
					{basis && <span className="small-print">Name from {basis}</span>}
				</p>
			</div>
			<p className="network-ways">
				<a className="button" href={`${wayToRoot(path)}data/networks/AS${asn}.json`}>
					JSON
				</a>
				<CsvButton file={file} />
			</p>
		</header>
	);
}

function Known({ file, slot }: { file: NetworkFile; slot: ReactNode }) {
	const { asn, incidents, context, pops, popsClaim, seenWith, sisters } = file;
	const maps = usePopsMaps(file);
	const rows = incidents.map((incident) => ({
		...incident,
		rows: incident.parts.map((part) => ({
			key: String(part.asn),
			who: incident.parts.length > 1 || part.asn !== asn ? `AS${part.asn}` : "",
			roles: part.roles.join(", "),
			grade: part.grade,
		})),
	}));
	return (
		<main id="content" className="network-page">
			<title>{`${file.name}, AS${asn} · Detour Atlas`}</title>
			<Head file={file} />
			<div className="network-main">
				<PagePart id="roles" head="Roles over time">
					<Lanes lanes={networkLanes(file)} context={context} asn={asn} link={link} />
				</PagePart>
				{slot}
				<PagePart id="incidents" head="Every incident">
					<IncidentTable caption="Every incident, oldest first" roleHead="Role and how it is known" incidents={rows} link={link} />
				</PagePart>
				{context.length > 0 && (
					<PagePart id="context" head="Context">
						<ContextList context={context} />
					</PagePart>
				)}
			</div>
			<div className="network-side">
				<PagePart id="conduct" head="Conduct, as recorded here">
					<ConductFigures file={file} link={link} />
				</PagePart>
				<PagePart id="weighting" head="In MANRS's published weighting">
					<Weighting file={file} link={link} />
				</PagePart>
				<PagePart id="seen-with" head="Networks seen with it">
					<SeenWith seenWith={seenWith} link={link} />
				</PagePart>
				{pops.length > 0 && (
					<PagePart id="pops" head="Points of presence">
						<Pops {...{ pops, popsClaim, sisters, maps }} />
					</PagePart>
				)}
				<HowToRead>
					<p>
						A network on the path is not a network at fault. Roles are counted apart and never added into one score. What is not on record here may still have
						happened.
					</p>
				</HowToRead>
			</div>
		</main>
	);
}

/** One network and its sisters: what they did in incidents, when, and how that is known. `slot` stands below the lanes. */
export function NetworkPage({ asn, slot }: { asn: string; slot?: ReactNode }) {
	const { root } = useSite();
	const { data: file, error, refetch } = useQuery(networkQuery(root, asn));
	if (file) return <Known file={file} slot={slot} />;
	return error ? <NetworkTrouble error={error} what={asn} isCountry={false} onRetry={() => void refetch()} /> : <Loading />;
}
