import type { NetworkPops } from "../atlas/network.ts";
import { countWords } from "../i18n/words.ts";
import type { PopClaim } from "../incident/pops.ts";
import { edtfWords } from "../incident/words.ts";

export const CLAIM_WORDS: Record<PopClaim, string> = {
	named: "named by a source that tells of the count",
	"not said": "no source says whether it is in the count",
};

/** What a source says of its cities beside their names. */
function detailsOf({ grade, since, until, claim }: NetworkPops): string {
	const parts = [grade, since && `opened ${edtfWords(since)}`, until && `closed ${edtfWords(until)}`, claim && CLAIM_WORDS[claim]];
	return parts.filter(Boolean).join(" · ");
}

export function PopsTable({ caption, pops }: { caption: string; pops: readonly NetworkPops[] }) {
	return (
		<div className="table-box">
			<table className="account-table pops stacks">
				<caption className="visually-hidden">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">Cities</th>
						<th scope="col">As of</th>
						<th scope="col">Source</th>
					</tr>
				</thead>
				<tbody>
					{pops.map((entry) => {
						const { asn, cities, asOf, grade, source, url, because, note } = entry;
						return (
							<tr key={`${asn} ${asOf} ${grade} ${source} ${cities[0]?.name}`}>
								<th scope="row">
									<span className="pops-of">
										<span className="mono">AS{asn}</span> · {countWords(cities.length, "city", "cities")}
									</span>
									{cities.map(({ name }) => name).join(", ")}
									<span className="small-print">{detailsOf(entry)}</span>
								</th>
								<td data-label="As of">{asOf ? edtfWords(asOf) : "not given"}</td>
								<td data-label="Source">
									{url ? <a href={url}>{source}</a> : source}
									{because && <span className="small-print">{because}</span>}
									{note && <span className="small-print">{note}</span>}
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
