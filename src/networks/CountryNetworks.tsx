import type { CountryFile } from "../atlas/network.ts";
import { roleCountWords } from "../atlas/networkWords.ts";
import type { Link } from "./links.ts";
import { NetworkName } from "./NetworkName.tsx";

/** Networks of a country with their roles, by name. */
export function CountryNetworks({ networks, link }: { networks: CountryFile["networks"]; link: Link }) {
	if (networks.length === 0) return <p className="small-print">No network of this atlas is known to be registered there.</p>;
	return (
		<div className="table-box">
			<table className="account-table seen-with">
				<caption className="visually-hidden">Networks registered there, by name</caption>
				<thead>
					<tr>
						<th scope="col">Network</th>
						<th scope="col">Roles, and in how many incidents</th>
						<th scope="col">Incidents</th>
					</tr>
				</thead>
				<tbody>
					{networks.map(({ asn, name, incidents, roles }) => (
						<tr key={`${asn} ${name}`}>
							<th scope="row">
								<NetworkName asn={asn} name={name} link={link} />
							</th>
							<td>{roleCountWords(roles)}</td>
							<td>{incidents}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
