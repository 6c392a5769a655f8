import "./tables.css";
import { Fragment, type ReactNode } from "react";
import { countryName } from "../i18n/countries.ts";
import { termOf } from "../i18n/termOf.ts";
import type { Incident } from "../incident/derived.ts";
import { sourceLine } from "../incident/sourceWords.ts";
import { Term } from "../ui/Term.tsx";
import { Note } from "./Cite.tsx";
import { Fact, FactMark, Marked } from "./Fact.tsx";

/** A part of the dossier under a heading. */
export function Part({ id, head, children }: { id: string; head: ReactNode; children: ReactNode }) {
	return (
		<section className="dossier-part" aria-labelledby={id}>
			<h2 id={id}>{head}</h2>
			{children}
		</section>
	);
}

/** A table of facts: one row each, its mark and grade at the end. The column heads are for who does not see the columns. */
function FactTable({ heads, children }: { heads: [string, string]; children: ReactNode }) {
	return (
		<table className="facts">
			<thead className="visually-hidden">
				<tr>
					{[...heads, "Grade, leading to its source"].map((head) => (
						<th key={head} scope="col">
							{head}
						</th>
					))}
				</tr>
			</thead>
			<tbody>{children}</tbody>
		</table>
	);
}

type RowProps = { name: string; head: ReactNode; mono?: boolean; children: ReactNode };

function FactRow({ name, head, mono = false, children }: RowProps) {
	return (
		<Fact as="tr" name={name}>
			<th scope="row" className={mono ? "mono" : undefined} translate={mono ? "no" : undefined}>
				{head}
			</th>
			<td>{children}</td>
			<td>
				<FactMark name={name} word />
			</td>
		</Fact>
	);
}

export function Networks({ incident }: { incident: Incident }) {
	return (
		<Part id="networks-head" head="Networks">
			<FactTable heads={["Network", "Role"]}>
				{incident.networks.map((network, i) => {
					const entry = network.asn === undefined ? undefined : incident.registry[`AS${network.asn}`];
					const country = network.country ?? entry?.country;
					const head = (
						<>
							<span className="fact-lead">{network.name ?? entry?.name}</span>{" "}
							{network.asn !== undefined && (
								<span className="mono" translate="no">
									AS{network.asn}
								</span>
							)}
							{country && <span className="small-print">{countryName(country)}</span>}
						</>
					);
					return (
						<FactRow key={`${network.asn ?? network.name} ${network.roles.join()}`} name={`networks.${i}`} head={head}>
							{network.roles.map((role, at) => (
								<Fragment key={role}>
									{at > 0 && ", "}
									<Term id={termOf(role)}>{role}</Term>
								</Fragment>
							))}
							<Note fact={network} />
						</FactRow>
					);
				})}
			</FactTable>
		</Part>
	);
}

export function Prefixes({ incident }: { incident: Incident }) {
	if (!incident.prefixes?.length) return null;
	return (
		<Part id="prefixes-head" head={<Term id="prefix">Prefixes</Term>}>
			<FactTable heads={["Prefix", "Status"]}>
				{incident.prefixes.map((prefix, i) => (
					<FactRow
						key={`${prefix.prefix} ${prefix.status} ${prefix.origin ?? ""}`}
						name={`prefixes.${i}`}
						head={<span className="fact-lead">{prefix.prefix}</span>}
						mono
					>
						{prefix.status}
						{prefix.origin !== undefined && <> by AS{prefix.origin}</>}
						{prefix.rpki && (
							<>
								{" "}
								· <Term id="rpki">RPKI</Term> <Term id={termOf(prefix.rpki)}>{prefix.rpki}</Term>
							</>
						)}
						<Note fact={prefix} />
					</FactRow>
				))}
			</FactTable>
		</Part>
	);
}

/** A single stated duration stands among the key facts already. */
export const hasFigures = ({ figures, time }: Incident) => (figures?.length ?? 0) > 0 || (time.durations?.length ?? 0) > 1;

export function Figures({ incident }: { incident: Incident }) {
	const durations = incident.time.durations ?? [];
	if (!hasFigures(incident)) return null;
	return (
		<Part id="figures-head" head="Figures">
			<FactTable heads={["Of what", "Figure"]}>
				{durations.map((duration, i) => (
					<FactRow key={duration.text} name={`time.durations.${i}`} head={<span className="fact-lead">duration</span>}>
						{duration.text}
						<Note fact={duration} />
					</FactRow>
				))}
				{incident.figures?.map((figure, i) => (
					<FactRow key={`${figure.what} ${figure.text}`} name={`figures.${i}`} head={<span className="fact-lead">{figure.what}</span>}>
						{figure.text}
						<Note fact={figure} />
					</FactRow>
				))}
			</FactTable>
		</Part>
	);
}

export function Sites({ incident }: { incident: Incident }) {
	if (!incident.sites?.length) return null;
	return (
		<Part id="sites-head" head="Places that sources name">
			<FactTable heads={["Place", "What was there"]}>
				{incident.sites.map((site, i) => (
					<FactRow
						key={`${site.place} ${site.label}`}
						name={`sites.${i}`}
						head={<span className="fact-lead">{incident.places[site.place]?.name ?? site.place}</span>}
					>
						{site.label}
						<Note fact={site} />
					</FactRow>
				))}
			</FactTable>
		</Part>
	);
}

export function Disagreements({ incident }: { incident: Incident }) {
	if (!incident.contradictions?.length) return null;
	return (
		<Part id="disagreements-head" head="Where sources disagree">
			<dl className="plain-list">
				{incident.contradictions.map((entry, i) => (
					<Fact key={entry.about} as="div" name={`contradictions.${i}`}>
						<dt className="fact-lead">{entry.about}</dt>
						<dd>
							<Marked name={`contradictions.${i}`} text={entry.text} />
						</dd>
					</Fact>
				))}
			</dl>
		</Part>
	);
}

/** All sources, in the order of their numbers. */
export function SourceList({ incident }: { incident: Incident }) {
	return (
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
						{sourceLine(source)}
						{source.supports && `. ${source.supports}`}
						{source.url ? <span className="print-only source-url">{source.url}</span> : ". No address on record"}
					</span>
				</li>
			))}
		</ol>
	);
}
