import { COUNTRY_PARTS } from "../atlas/atlas.ts";
import type { NetworksFile } from "../atlas/network.ts";
import { COUNTRY_LANES } from "../atlas/networkLanes.ts";
import { countryName } from "../i18n/countries.ts";
import { byName } from "../i18n/order.ts";
import { countryPath, type Link } from "./links.ts";

export function CountryList({ countries, link }: { countries: NetworksFile["countries"]; link: Link }) {
	const named = countries.map((country) => ({ ...country, name: countryName(country.code) })).sort((a, b) => byName(a.name, b.name));
	return (
		<div className="table-box">
			<table className="account-table country-list">
				<caption className="visually-hidden">Countries, with the number of incidents for each part</caption>
				<thead>
					<tr>
						<th scope="col">Country</th>
						{COUNTRY_PARTS.map((part) => (
							<th key={part} scope="col">
								{COUNTRY_LANES[part].name}
							</th>
						))}
						<th scope="col">Networks</th>
					</tr>
				</thead>
				<tbody>
					{named.map(({ code, name, parts, networks }) => (
						<tr key={code}>
							<th scope="row">{link(countryPath(code), name)}</th>
							{COUNTRY_PARTS.map((part, i) => (
								<td key={part}>{parts[i]}</td>
							))}
							<td>{networks}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
