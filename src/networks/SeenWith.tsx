import type { NetworkFile } from "../atlas/network.ts";
import type { Link } from "./links.ts";
import { NetworkName } from "./NetworkName.tsx";

/** Where none is seen twice, so many stand before the rest is folded away. */
const SHOWN = 10;
const BAR_PX = 56;

type Row = NetworkFile["seenWith"][number];

function SeenTable({ caption, rows, most, link }: { caption: string; rows: readonly Row[]; most: number; link: Link }) {
	return (
		<div className="table-box">
			<table className="account-table seen-with">
				<caption className="visually-hidden">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">Network</th>
						<th scope="col">Their role</th>
						<th scope="col">Incidents</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ asn, name, country, roles, incidents }) => (
						<tr key={`${asn} ${name} ${country}`}>
							<th scope="row">
								<NetworkName asn={asn} name={name} link={link} />
							</th>
							<td>{roles.filter((role) => role !== "observer").join(", ")}</td>
							<td>
								<svg width={BAR_PX} height="10" aria-hidden="true">
									<rect className="seen-bar" x={BAR_PX * (1 - incidents / most)} width={(BAR_PX * incidents) / most} height="10" rx="1" />
								</svg>
								{incidents}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** Other networks of the same incidents, with what they did in them. */
export function SeenWith({ seenWith, link }: { seenWith: NetworkFile["seenWith"]; link: Link }) {
	const most = seenWith[0]?.incidents ?? 1;
	const shown = seenWith.filter(({ incidents }) => incidents > 1).length || SHOWN;
	const rest = seenWith.slice(shown);
	if (seenWith.length === 0) return <p className="small-print">No other network is named in its incidents.</p>;
	return (
		<>
			<SeenTable caption="Networks seen with it" rows={seenWith.slice(0, shown)} most={most} link={link} />
			{rest.length > 0 && (
				<details>
					<summary>{rest.length} more, seen once</summary>
					<SeenTable caption="More networks seen with it" rows={rest} most={most} link={link} />
				</details>
			)}
		</>
	);
}
