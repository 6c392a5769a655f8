import "../evidence/claims.css";
import type { Said } from "../atlas/persistenceSaid.ts";
import { STANCE_WORDS } from "../i18n/words.ts";
import { edtfWords } from "../incident/words.ts";
import { PageLink } from "./site.tsx";

function Source({ source: { title, publisher, date, url } }: Pick<Said, "source">) {
	return (
		<>
			{url ? <a href={url}>{title}</a> : title}, {publisher}
			{date && `, ${edtfWords(date)}`}
		</>
	);
}

/** What was said, at the same size, each with its source and the record it is from. */
export function SaidList({ said }: { said: readonly Said[] }) {
	return (
		<div className="claim-views">
			<ul className="claims">
				{said.map((one) => (
					<li key={one.claim} className="claim">
						<h3 className="claim-stance">{STANCE_WORDS[one.stance]}</h3>
						{one.quote && <blockquote className="claim-quote">“{one.quote}”</blockquote>}
						<p className="claim-text">{one.text}</p>
						<p className="claim-by">
							{one.by}. Source: <Source source={one.source} />. <PageLink to={`incidents/${one.incident}/`}>The record</PageLink>
						</p>
					</li>
				))}
			</ul>
		</div>
	);
}
