import "./defences.css";
import type { TermId } from "../i18n/glossary.ts";
import { termOf } from "../i18n/termOf.ts";
import { DEFENCE_WORDS, JUDGEMENT, MANRS_RULE, manrsActions } from "../incident/defences.ts";
import type { Incident } from "../incident/derived.ts";
import { Term } from "../ui/Term.tsx";
import { Fact, Marked } from "./Fact.tsx";
import { Part } from "./Tables.tsx";

type RowProps = { name: string; term: TermId; measure: string; asks?: string; answer: string; because: string; limits: string };

function Row({ name, term, measure, asks, answer, because, limits }: RowProps) {
	return (
		<Fact as="tr" name={name}>
			<th scope="row">
				<span className="fact-lead">
					<Term id={term}>{measure}</Term>
				</span>
				{asks && <span className="small-print">{asks}</span>}
			</th>
			<td className="defence-answer">{answer}</td>
			<td>
				<Marked name={name} text={because} />
				<span className="small-print">Limits: {limits}</span>
			</td>
		</Fact>
	);
}

function Head({ first }: { first: string }) {
	return (
		<thead>
			<tr>
				<th scope="col">{first}</th>
				<th scope="col">Answer</th>
				<th scope="col">Reason and limits</th>
			</tr>
		</thead>
	);
}

/** What would have stopped it, measure by measure, and MANRS's actions derived from that. A judgement of ours, and says so. */
export function Defences({ incident }: { incident: Incident }) {
	const { defences } = incident;
	if (!defences?.length) return null;
	return (
		<Part id="defences-head" head="Would it have been stopped?">
			<p className="small-print" data-fixed>
				{JUDGEMENT} The limits are those of the measure anywhere.
			</p>
			<table className="facts defences">
				<Head first="Measure" />
				<tbody>
					{defences.map(({ measure, answer, because }, i) => (
						<Row
							key={measure}
							name={`defences.${i}`}
							term={termOf(measure)}
							measure={DEFENCE_WORDS[measure].name}
							answer={answer}
							because={because}
							limits={DEFENCE_WORDS[measure].limits}
						/>
					))}
				</tbody>
			</table>
			<h3 className="defences-manrs">
				<Term id="manrs">MANRS</Term>'s four actions
			</h3>
			<p className="small-print" data-fixed>
				{MANRS_RULE}
			</p>
			<table className="facts defences">
				<Head first="Action" />
				<tbody>
					{manrsActions(defences).map(({ id, name, ...words }) => (
						<Row key={id} name={`derived.manrs.${id}`} term={`manrs-${id}`} measure={name} {...words} />
					))}
				</tbody>
			</table>
		</Part>
	);
}
