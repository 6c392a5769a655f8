import "./keyFacts.css";
import { termOf } from "../i18n/termOf.ts";
import { KIND_WORDS } from "../i18n/words.ts";
import type { Incident } from "../incident/derived.ts";
import { periodPieces } from "../incident/dossierWords.ts";
import { DOCUMENT_ADDRESSES } from "../incident/terms.ts";
import { Term } from "../ui/Term.tsx";
import { Fact, FactAnchors, FactMark } from "./Fact.tsx";
import { hasFigures } from "./Tables.tsx";

/** The dates as the record has them, in EDTF: what the words above them mean exactly, each with its grade. */
function Edtf({ start, end }: { start: string; end: string }) {
	if (start === end) {
		return (
			<Fact name="derived.period" className="unbroken">
				{start}
			</Fact>
		);
	}
	return (
		<>
			<span className="unbroken">
				<Fact name="time.start">{start}</Fact> <span data-fixed>/</span>
			</span>{" "}
			<Fact name="time.end" className="unbroken">
				{end}
			</Fact>
		</>
	);
}

/** Kind, period and length: the three things to know first. */
export function KeyFacts({ incident }: { incident: Incident }) {
	const { kinds, leakType, exampleOf, time, derived } = incident;
	return (
		<dl className="key-facts">
			<div>
				<dt>Kind</dt>
				<dd>
					<Fact as="div" name="kinds">
						{kinds.map((kind, i) => (
							<span key={kind} className="kind">
								<Term id={termOf(kind)}>{KIND_WORDS[kind].long}</Term>
								{i === kinds.length - 1 && <FactMark name="kinds" />}
							</span>
						))}
					</Fact>
					{leakType && (
						<small>
							<Fact name="leakType">
								<Term id="rfc-7908">RFC 7908</Term> type {leakType.type}
							</Fact>
						</small>
					)}
					{exampleOf?.map((document) => (
						// The document itself is what it rests on, and a link away.
						<small key={document} data-fixed>
							<a href={DOCUMENT_ADDRESSES[document]} rel="noreferrer">
								{document}
							</a>{" "}
							gives it as an example
						</small>
					))}
				</dd>
			</div>
			<div>
				<dt>
					Period (<Term id="utc">UTC</Term>)
				</dt>
				<dd>
					{periodPieces(incident).map(({ text, name, joint }) => (
						<span key={name}>
							{joint && <span data-fixed>{joint}</span>}
							<Fact name={name} mark="own" anchor={false}>
								{text}
							</Fact>
						</span>
					))}
					<small className="mono" translate="no">
						<Edtf start={time.start.edtf} end={time.end.edtf} />
					</small>
				</dd>
			</div>
			<div>
				<dt>Lasted</dt>
				<dd>
					<Fact name="derived.duration">{derived.duration.text}</Fact>
					{!hasFigures(incident) && <FactAnchors names={(time.durations ?? []).map((_, i) => `time.durations.${i}`)} />}
				</dd>
			</div>
		</dl>
	);
}
