import type { ReactNode } from "react";
import type { NetworkContext } from "../atlas/network.ts";
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

export function HowToRead({ children }: { children: ReactNode }) {
	return (
		<aside className="how-to-read" aria-labelledby="how-to-read">
			<h2 id="how-to-read">How to read this</h2>
			{children}
		</aside>
	);
}
