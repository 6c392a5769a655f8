import type { ReactNode } from "react";
import { countryName } from "../i18n/words.ts";
import type { Incident } from "../incident/derived.ts";
import { edtfWords } from "../incident/words.ts";
import { Cite, SmallPrint, Support } from "./Cite.tsx";

export function Part({ id, head, children }: { id: string; head: string; children: ReactNode }) {
	return (
		<section className="dossier-part" aria-labelledby={id}>
			<h2 id={id}>{head}</h2>
			{children}
		</section>
	);
}

export function Networks({ incident }: { incident: Incident }) {
	return (
		<Part id="networks-head" head="Networks">
			<table className="facts">
				<thead className="visually-hidden">
					<tr>
						<th scope="col">Network</th>
						<th scope="col">Role</th>
						<th scope="col">Grade and source</th>
					</tr>
				</thead>
				<tbody>
					{incident.networks.map((network) => {
						const entry = network.asn === undefined ? undefined : incident.registry[`AS${network.asn}`];
						const country = network.country ?? entry?.country;
						return (
							<tr key={`${network.asn ?? network.name} ${network.roles.join()}`}>
								<th scope="row">
									{network.name ?? entry?.name} {network.asn !== undefined && <span className="mono">AS{network.asn}</span>}
									{country && <span className="small-print">{countryName(country)}</span>}
								</th>
								<td>
									{network.roles.join(", ")}
									<SmallPrint fact={network} />
								</td>
								<td>
									<Support fact={network} />
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</Part>
	);
}

export function Prefixes({ incident }: { incident: Incident }) {
	if (!incident.prefixes?.length) return null;
	return (
		<Part id="prefixes-head" head="Prefixes">
			<table className="facts">
				<thead className="visually-hidden">
					<tr>
						<th scope="col">Prefix</th>
						<th scope="col">Status</th>
						<th scope="col">Grade and source</th>
					</tr>
				</thead>
				<tbody>
					{incident.prefixes.map((prefix) => (
						<tr key={`${prefix.prefix} ${prefix.status} ${prefix.origin ?? ""}`}>
							<th scope="row" className="mono">
								{prefix.prefix}
							</th>
							<td>
								{prefix.status}
								{prefix.origin !== undefined && <> by AS{prefix.origin}</>}
								{prefix.rpki && <> · RPKI {prefix.rpki}</>}
								<SmallPrint fact={prefix} />
							</td>
							<td>
								<Support fact={prefix} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</Part>
	);
}

export function Figures({ incident }: { incident: Incident }) {
	const durations = incident.time.durations ?? [];
	if (!incident.figures?.length && durations.length < 2) return null;
	return (
		<Part id="figures-head" head="Figures">
			<table className="facts">
				<thead className="visually-hidden">
					<tr>
						<th scope="col">Of what</th>
						<th scope="col">Figure</th>
						<th scope="col">Grade and source</th>
					</tr>
				</thead>
				<tbody>
					{durations.map((duration) => (
						<tr key={duration.text}>
							<th scope="row">duration</th>
							<td>
								{duration.text}
								<SmallPrint fact={duration} />
							</td>
							<td>
								<Support fact={duration} />
							</td>
						</tr>
					))}
					{incident.figures?.map((figure) => (
						<tr key={`${figure.what} ${figure.text}`}>
							<th scope="row">{figure.what}</th>
							<td>
								{figure.text}
								<SmallPrint fact={figure} />
							</td>
							<td>
								<Support fact={figure} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</Part>
	);
}

export function Disagreements({ incident }: { incident: Incident }) {
	if (!incident.contradictions?.length) return null;
	return (
		<Part id="disagreements-head" head="Where sources disagree">
			<dl className="plain-list">
				{incident.contradictions.map((entry) => (
					<div key={entry.about}>
						<dt>{entry.about}</dt>
						<dd>
							{entry.text} <Cite keys={entry.sources} />
						</dd>
					</div>
				))}
			</dl>
		</Part>
	);
}

export function Verdicts({ incident }: { incident: Incident }) {
	return (
		<Part id="verdicts-head" head="How it was judged">
			<ol className="plain-list">
				{incident.verdicts.map((entry) => (
					<li key={`${entry.verdict} ${entry.by}`}>
						<strong>{entry.verdict}</strong>: {entry.by}
						{entry.at && `, ${edtfWords(entry.at)}`} <Cite keys={entry.sources} />
						{entry.note && <span className="small-print">{entry.note}</span>}
					</li>
				))}
			</ol>
		</Part>
	);
}

export function Defences({ incident }: { incident: Incident }) {
	if (!incident.defences?.length) return null;
	return (
		<Part id="defences-head" head="Would it have been stopped?">
			<p className="small-print">Our judgement, not a source's.</p>
			<table className="facts">
				<tbody>
					{incident.defences.map((defence) => (
						<tr key={defence.measure}>
							<th scope="row">{defence.measure}</th>
							<td>
								<strong>{defence.answer}</strong>: {defence.because}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</Part>
	);
}

export function SourceList({ incident }: { incident: Incident }) {
	return (
		<Part id="sources-head" head="Sources">
			<ol className="sources">
				{Object.entries(incident.sources).map(([key, source]) => (
					<li key={key} id={`source-${key}`}>
						{source.url ? (
							<a href={source.url} rel="noreferrer">
								{source.title}
							</a>
						) : (
							<span>{source.title}</span>
						)}
						<span className="small-print">
							{[source.author, source.publisher, source.date && edtfWords(source.date), source.kind].filter(Boolean).join(" · ")}
							{source.supports && `. ${source.supports}`}
						</span>
					</li>
				))}
			</ol>
		</Part>
	);
}
