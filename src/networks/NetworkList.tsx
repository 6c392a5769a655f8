import "./networks.css";
import { roleCountWords } from "../atlas/networkWords.ts";
import { countryName } from "../i18n/countries.ts";
import { countWords } from "../i18n/words.ts";
import { countryPath, type Link } from "./links.ts";
import { NetworkName } from "./NetworkName.tsx";
import { inNetworkOrder, type ListedNetwork, matching, NETWORK_ORDERS, type NetworkOrder } from "./networkOrder.ts";

type NetworkListProps = {
	networks: readonly ListedNetwork[];
	wanted: string;
	onWanted: (wanted: string) => void;
	order: NetworkOrder;
	onOrder: (order: NetworkOrder) => void;
	link: Link;
};

export function NetworkList({ networks, wanted, onWanted, order, onOrder, link }: NetworkListProps) {
	const shown = inNetworkOrder(matching(networks, wanted), order);
	return (
		<>
			<search className="network-search only-live">
				<label>
					<span>Filter by name, number, organisation or country</span>
					<input type="search" value={wanted} maxLength={200} onChange={(event) => onWanted(event.target.value)} autoComplete="off" spellCheck={false} />
				</label>
				<label>
					<span>Order</span>
					<select value={order} onChange={(event) => onOrder(event.target.value as NetworkOrder)}>
						{Object.entries(NETWORK_ORDERS).map(([key, words]) => (
							<option key={key} value={key}>
								{words}
							</option>
						))}
					</select>
				</label>
			</search>
			<p className="list-count" role="status">
				{shown.length === networks.length ? countWords(networks.length, "network") : `${shown.length} of ${countWords(networks.length, "network")}`}
			</p>
			{shown.length === 0 ? (
				<p className="notice">
					No network of this atlas matches “{wanted.slice(0, 60)}”.{" "}
					<button type="button" className="button" onClick={() => onWanted("")}>
						Show all networks
					</button>
				</p>
			) : (
				<div className="table-box">
					<table className="account-table network-list stacks">
						<caption className="visually-hidden">Networks that take part in incidents</caption>
						<thead>
							<tr>
								<th scope="col">Network</th>
								<th scope="col">Organisation</th>
								<th scope="col">Country</th>
								<th scope="col">Roles, and in how many incidents</th>
								<th scope="col">Incidents</th>
							</tr>
						</thead>
						<tbody>
							{shown.map(({ asn, name, organisation, country, incidents, roles }) => (
								<tr key={asn}>
									<th scope="row">
										<NetworkName asn={asn} name={name} link={link} />
									</th>
									<td data-label="Organisation">{organisation !== name && organisation}</td>
									<td data-label="Country">{country && link(countryPath(country), countryName(country))}</td>
									<td data-label="Roles">{roles.length > 0 ? roleCountWords(roles) : "none of its own; sister networks only"}</td>
									<td data-label="Incidents">{incidents}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</>
	);
}
