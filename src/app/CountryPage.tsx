import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import type { CountryFile } from "../atlas/network.ts";
import { COUNTRY_LANES, countryLanes } from "../atlas/networkLanes.ts";
import { countryName } from "../i18n/countries.ts";
import { countWords, listWords } from "../i18n/words.ts";
import { CountryNetworks } from "../networks/CountryNetworks.tsx";
import { IncidentTable } from "../networks/IncidentTable.tsx";
import { Lanes } from "../networks/Lanes.tsx";
import { HowToRead, PagePart } from "../networks/Notes.tsx";
import { countryQuery } from "../state/queries.ts";
import { Loading } from "./Loading.tsx";
import { NetworkTrouble } from "./NetworkStates.tsx";
import { networkLink as link } from "./networkLink.tsx";
import { wayToRoot } from "./route.ts";
import { PageLink, useSite } from "./site.tsx";

function Known({ file }: { file: CountryFile }) {
	const [path] = useLocation();
	const { code, incidents, networks } = file;
	const name = countryName(code);
	const lanes = countryLanes(file);
	const rows = incidents.map((incident) => ({
		...incident,
		rows: incident.parts.map(({ part, grade, networks: by }) => ({
			key: part,
			who: "",
			roles: [COUNTRY_LANES[part].name.toLowerCase(), by.length > 0 && listWords(by.map((network) => network.name))].filter(Boolean).join(": "),
			grade,
		})),
	}));
	return (
		<main id="content" className="network-page">
			<title>{`${name} · Detour Atlas`}</title>
			<header className="network-head">
				<div>
					<p className="crumbs">
						<PageLink to="networks/">Networks</PageLink> / Countries / {code}
					</p>
					<h1>{name}</h1>
					<p className="network-line">
						{countWords(incidents.length, "incident")} with a part in {name}; {countWords(networks.length, "network")} registered there in this atlas.
					</p>
					<p className="network-line">
						The <PageLink to={`?q=${encodeURIComponent(name)}`}>search for “{name}”</PageLink> also finds incidents in which networks registered there only
						carried traffic or passed routes on, and those whose title names it.
					</p>
				</div>
				<p className="network-ways">
					<a className="button" href={`${wayToRoot(path)}data/countries/${code}.json`}>
						JSON
					</a>
				</p>
			</header>
			<div className="network-main">
				<PagePart id="parts" head="Parts over time">
					{lanes.length > 0 ? (
						<Lanes lanes={lanes} context={[]} asn={null} link={link} />
					) : (
						<p>No incident has one of these parts there. Its networks carried traffic or passed routes on in incidents that stand on their own pages.</p>
					)}
				</PagePart>
				{rows.length > 0 && (
					<PagePart id="incidents" head="Every incident">
						<IncidentTable caption="Every incident, oldest first" roleHead="Part and how it is known" incidents={rows} link={link} />
					</PagePart>
				)}
			</div>
			<div className="network-side">
				<PagePart id="registered" head="Networks registered there">
					<CountryNetworks networks={networks} link={link} />
				</PagePart>
				<HowToRead>
					<p>
						A network is not its country: what a company's routers announced says nothing of a state. Parts are counted apart and never added into one score.
					</p>
					<p>
						“On the path” means places of a published diverted path, its ends among them. Countries of networks that only accepted routes and passed them on are
						not a part; those incidents stand on the networks' own pages. Large networks run in many countries and are registered in one.
					</p>
				</HowToRead>
			</div>
		</main>
	);
}

/** What a country has to do with incidents, in parts that are kept apart. */
export function CountryPage({ code }: { code: string }) {
	const { root } = useSite();
	const { data: file, error, refetch } = useQuery(countryQuery(root, code));
	if (file) return <Known file={file} />;
	return error ? <NetworkTrouble error={error} what={countryName(code)} isCountry onRetry={() => void refetch()} /> : <Loading />;
}
