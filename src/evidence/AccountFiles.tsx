import { edtfWords } from "../incident/words.ts";
import { Term } from "../ui/Term.tsx";
import { AccountSupport } from "./AccountSupport.tsx";
import { useFacts } from "./Fact.tsx";
import { Part } from "./Tables.tsx";

/** The raw measurement files, with what it takes to check them. `dataHref`: the way to the site's data/, with its slash. */
export function AccountFiles({ dataHref }: { dataHref: string }) {
	const { incident } = useFacts();
	const record = `${dataHref}incidents/${incident.id}.json`;
	return (
		<Part id="files-head" head="Raw files">
			<p>
				This record as data: <a href={record}>{incident.id}.json</a>.{" "}
				{!incident.evidence?.length && <span id="fact-evidence">No raw measurement file is on record for this incident.</span>}
			</p>
			{incident.evidence?.map(({ id, title, file, format, target, date, added, from, licence, credit, sha256, span }) => (
				<div key={id}>
					<h3>{title}</h3>
					<p>
						<a href={`${dataHref}evidence/${incident.id}/${file}`}>{file}</a>. <AccountSupport name={`evidence.${id}`} anchor />
					</p>
					<dl className="account-list">
						<dt>Followed addresses</dt>
						<dd>{target}</dd>
						{span && (
							<>
								<dt>Covers</dt>
								<dd>
									{edtfWords(span.start)} to {edtfWords(span.end)}
								</dd>
							</>
						)}
						<dt>Measured</dt>
						<dd>{edtfWords(date)}</dd>
						<dt>Added here</dt>
						<dd>{edtfWords(added)}</dd>
						<dt>Format</dt>
						<dd>{format}</dd>
						<dt>Copied from</dt>
						<dd>
							<a href={from} rel="noreferrer">
								{from}
							</a>
						</dd>
						<dt>Licence</dt>
						<dd>{licence}</dd>
						<dt>Credit</dt>
						<dd>{credit}</dd>
						<dt>
							<Term id="sha-256">SHA-256</Term>
						</dt>
						<dd className="mono">{sha256}</dd>
					</dl>
				</div>
			))}
		</Part>
	);
}
