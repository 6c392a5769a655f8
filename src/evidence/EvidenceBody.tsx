/** What the panel says of a fact, from the fact itself to what speaks against it. */
import type { ReactNode } from "react";
import { STANDING_WORDS } from "../i18n/evidenceWords.ts";
import type { WayStop } from "../incident/backing.ts";
import { correctionsOf } from "../incident/history.ts";
import { quotedFrom, shortName, sourceLine } from "../incident/sourceWords.ts";
import { type Support, standingOf, supportOf } from "../incident/support.ts";
import { CorrectionTexts } from "./Corrected.tsx";
import { FactWrong } from "./SomethingWrong.tsx";
import { StandingMark } from "./StandingMark.tsx";
import { StopSources } from "./StopSources.tsx";
import { useFacts } from "./useFacts.ts";

type Choose = (name: string) => void;

function Entry({ label, children }: { label: string; children: ReactNode }) {
	return (
		<div>
			<dt>{label}</dt>
			<dd>{children}</dd>
		</div>
	);
}

/** Other facts, each a button that chooses it. */
function FactLinks({ names, onChoose }: { names: readonly string[]; onChoose: Choose }) {
	const { incident } = useFacts();
	return (
		<ul className="evidence-facts">
			{names.map((name) => {
				const support = supportOf(incident, name);
				return (
					support && (
						<li key={name}>
							<button type="button" onClick={() => onChoose(name)}>
								<StandingMark standing={standingOf(support)} />
								<span>
									<span className="evidence-about">{support.about}: </span>
									{support.says}
								</span>
							</button>
						</li>
					)
				);
			})}
		</ul>
	);
}

function Names({ keys }: { keys: readonly string[] }) {
	const { incident } = useFacts();
	return keys.map((key) => shortName(incident.sources, key)).join("; ");
}

function Quote({ support: { quote, sources } }: { support: Support }) {
	const { incident } = useFacts();
	const from = quotedFrom(incident.sources, sources);
	if (!quote) return null;
	return (
		<Entry label="In the source's words">
			<blockquote>“{quote}”</blockquote>
			{from.length > 0 && (
				<p className="evidence-small">
					{from.length > 1 && "In one of: "}
					<Names keys={from} />
				</p>
			)}
		</Entry>
	);
}

function Against({ support: { against }, onChoose }: { support: Support; onChoose: Choose }) {
	const { incident } = useFacts();
	if (against.length === 0) return null;
	return (
		<Entry label="What speaks against it">
			<ul className="evidence-against">
				{against.map(({ name, about, text, sources, of }) => (
					<li key={name}>
						<button type="button" onClick={() => onChoose(name)}>
							{about}
						</button>
						<span> {text} </span>
						<span className="evidence-small">
							<Names keys={sources} />
							{of && ` · against a fact it was made from: ${supportOf(incident, of)?.says ?? of}`}
						</span>
					</li>
				))}
			</ul>
		</Entry>
	);
}

function SourceEntries({ keys }: { keys: readonly string[] }) {
	const { incident } = useFacts();
	const known = keys.filter((key) => incident.sources[key]);
	if (known.length === 0) return null;
	return (
		<Entry label={known.length === 1 ? "Source" : "Sources"}>
			<ul className="evidence-sources">
				{known.map((key) => {
					const source = incident.sources[key];
					return (
						source && (
							<li key={key}>
								{source.url ? (
									<a href={source.url} rel="noreferrer">
										{source.title}
									</a>
								) : (
									<span>{source.title}</span>
								)}
								<span className="evidence-small">
									{sourceLine(source)}
									{!source.url && " · no address on record"}
								</span>
								{source.supports && <span className="evidence-small">Supports: {source.supports}</span>}
							</li>
						)
					);
				})}
			</ul>
		</Entry>
	);
}

/** Stops of a placed AS path, each with what it was chosen from and why its networks count as being there. */
function Stops({ stops }: { stops: readonly WayStop[] }) {
	return (
		<Entry label="Stops">
			<ol className="evidence-stops">
				{stops.map((stop, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the stops of a way do not move
					<li key={i}>
						<b>{stop.city}</b>: {stop.says}.<span className="evidence-small">{stop.chosen}</span>
						<StopSources sources={stop.sources} notes />
					</li>
				))}
			</ol>
		</Entry>
	);
}

export function EvidenceBody({ support, onChoose }: { support: Support; onChoose: Choose }) {
	const { name, says, because, how, note, stops = [], from = [], beside, sources, unanswered } = support;
	const { incident } = useFacts();
	const standing = standingOf(support);
	return (
		<>
			<p className="evidence-says">{says}</p>
			<p className="evidence-standing">
				<StandingMark standing={standing} /> {STANDING_WORDS[standing].meaning}
			</p>
			<dl className="evidence-parts">
				{correctionsOf(incident, name).length > 0 && (
					<Entry label="What was corrected">
						<CorrectionTexts name={name} />
					</Entry>
				)}
				<Quote support={support} />
				{because && <Entry label={standing === "inferred" ? "Inferred from" : "Because"}>{because}</Entry>}
				{stops.length > 0 && <Stops stops={stops} />}
				{how && <Entry label={name.startsWith("flows.") && standing !== "ours" ? "How we draw it" : "How we made it"}>{how}</Entry>}
				{note && <Entry label="Note">{note}</Entry>}
				<Against support={support} onChoose={onChoose} />
				{beside.map(({ label, names }) => (
					<Entry key={label} label={label}>
						<FactLinks names={names} onChoose={onChoose} />
					</Entry>
				))}
				{unanswered && <Entry label="Answered by">Nobody on record.</Entry>}
				<SourceEntries keys={sources} />
				{from.length > 0 && (
					<Entry label="Made from">
						<FactLinks names={from} onChoose={onChoose} />
					</Entry>
				)}
			</dl>
			<FactWrong name={name} />
		</>
	);
}
