import type { ReactNode } from "react";
import type { NetworkContext, NetworkFile } from "../atlas/network.ts";
import { edtfWords } from "../incident/words.ts";

/** A part of the page under a heading. */
export function PagePart({ id, head, aside, children }: { id: string; head: string; aside?: ReactNode; children: ReactNode }) {
	return (
		<section className="page-part" aria-labelledby={id}>
			<h2 id={id}>{head}</h2>
			{aside}
			{children}
		</section>
	);
}

export function ContextList({ context }: { context: readonly NetworkContext[] }) {
	return (
		<>
			<p className="small-print">
				Accords, orders and memberships of the time. None is said to have led to an incident, or to follow from one, unless its source says so.
			</p>
			<ol className="context-list">
				{context.map(({ id, label, at, source, url }) => (
					<li key={id}>
						{edtfWords(at)}: {label} <span className="small-print">{url ? <a href={url}>{source}</a> : source}</span>
					</li>
				))}
			</ol>
		</>
	);
}

/** Points of presence that a source names, with what is claimed of the rest. */
export function Pops({ pops, popsClaim }: Pick<NetworkFile, "pops" | "popsClaim">) {
	return (
		<>
			{popsClaim && (
				<p>
					{popsClaim.text} <span className="small-print">{popsClaim.source}</span>
				</p>
			)}
			<table className="account-table pops">
				<caption className="visually-hidden">Points of presence that a source names</caption>
				<thead>
					<tr>
						<th scope="col">Cities</th>
						<th scope="col">As of</th>
						<th scope="col">Source</th>
					</tr>
				</thead>
				<tbody>
					{pops.map(({ asn, cities, asOf, grade, source, url, because, note }, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a source may stand twice
						<tr key={i}>
							<th scope="row">
								{cities.map(({ name }) => name).join(", ")}
								<span className="small-print">
									AS{asn} · {grade}
								</span>
							</th>
							<td>{asOf ? edtfWords(asOf) : "not given"}</td>
							<td>
								{url ? <a href={url}>{source}</a> : source}
								{because && <span className="small-print">{because}</span>}
								{note && <span className="small-print">{note}</span>}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}

export function HowToRead({ children }: { children: ReactNode }) {
	return (
		<aside className="how-to-read" aria-labelledby="how-to-read">
			<h2 id="how-to-read">How to read this</h2>
			{children}
		</aside>
	);
}
