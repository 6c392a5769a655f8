import "./table.css";
import type { CompareRow } from "../incident/compare.ts";

/** What stands for equal and different beside the colour: a sign, and a word for who does not see it. */
function Sign({ same }: { same: boolean }) {
	return (
		<span className="compare-sign">
			<span aria-hidden="true">{same ? "=" : "≠"}</span>
			<span className="visually-hidden">{same ? "the same: " : "differs: "}</span>
		</span>
	);
}

/** Field by field. Below 820 px each field is a block, in which every cell says whose it is. */
export function DifferenceTable({ caption, heads, rows }: { caption: string; heads: readonly string[]; rows: readonly CompareRow[] }) {
	const differing = rows.filter(({ same }) => !same).length;
	return (
		<section className="compare-part" aria-labelledby="differences-head">
			<h2 id="differences-head">{caption}</h2>
			<p className="small-print">
				{differing} of {rows.length} fields differ.
			</p>
			<table className="compare-table">
				<caption className="visually-hidden">{caption}, field by field</caption>
				<thead>
					<tr>
						<th scope="col">Field</th>
						{heads.map((head, i) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
							<th key={i} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ what, cells, same }) => (
						<tr key={what} className={same ? "is-same" : "is-different"}>
							<th scope="row">
								<Sign same={same} /> {what}
							</th>
							{cells.map((cell, i) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column
								<td key={i} data-of={heads[i]}>
									{cell}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
