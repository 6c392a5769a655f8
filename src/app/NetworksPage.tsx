import { useQuery } from "@tanstack/react-query";
import { useLocation, useSearch } from "wouter";
import { queryOf } from "../incident/address.ts";
import { CountryList } from "../networks/CountryList.tsx";
import { NetworkList } from "../networks/NetworkList.tsx";
import { PagePart } from "../networks/Notes.tsx";
import { isNetworkOrder } from "../networks/networkOrder.ts";
import { networksQuery } from "../state/queries.ts";
import { Loading } from "./Loading.tsx";
import { networkLink as link } from "./networkLink.tsx";
import { wayToRoot } from "./route.ts";
import { writeParameters } from "./session.ts";
import { useSite } from "./site.tsx";
import { Trouble } from "./Trouble.tsx";

/** All networks and countries of the atlas. What is looked for is in the address. */
export function NetworksPage() {
	const { root } = useSite();
	const [path] = useLocation();
	const query = queryOf(useSearch());
	const order = query.get("sort");
	const { data: file, error, refetch } = useQuery(networksQuery(root));
	if (error) {
		return (
			<Trouble title="The list of networks could not be shown" expected="a file made by `npm run data`" onRetry={() => void refetch()}>
				<p>{error.message}</p>
				<p>All other pages still work.</p>
			</Trouble>
		);
	}
	if (!file) return <Loading />;
	return (
		<main id="content" className="networks-page">
			<title>Networks · Detour Atlas</title>
			<header className="network-head">
				<div>
					<h1>Networks</h1>
					<p className="network-line">
						Every network that an incident of this atlas names. To be named is not to be at fault: many are here because their addresses or traffic were
						concerned. Numbers count incidents on record here and say nothing about networks that nobody watched.
					</p>
					<p className="network-line">
						<a href="#countries">Countries</a>
					</p>
				</div>
				<p className="network-ways">
					<a className="button" href={`${wayToRoot(path)}data/networks.json`}>
						JSON
					</a>
				</p>
			</header>
			<div className="networks-body">
				<PagePart id="networks" head="All networks">
					<NetworkList
						networks={file.networks}
						wanted={query.get("q") ?? ""}
						onWanted={(wanted) => writeParameters({ q: wanted === "" ? null : wanted })}
						order={isNetworkOrder(order) ? order : "name"}
						onOrder={(next) => writeParameters({ sort: next === "name" ? null : next })}
						link={link}
					/>
				</PagePart>
				<PagePart id="countries" head="Countries">
					<p className="small-print">
						In how many incidents each has a part: home of a network that originated or leaked the routes, on a published diverted path, or affected. By name.
					</p>
					<CountryList countries={file.countries} link={link} />
				</PagePart>
			</div>
		</main>
	);
}
