import "./ledger.css";
import { useState } from "react";
import { answersOf, askedOf, byDate, type Direction, isUnanswered, speakerOf, speakersOf } from "../incident/claims.ts";
import type { Claim } from "../incident/schema.ts";
import { edtfWords } from "../incident/words.ts";
import { SourceNames } from "./Cite.tsx";
import { Fact, Marked } from "./Fact.tsx";

/** What stands before the last column where the columns have no heads. */
function labelOf(claim: Claim, claims: readonly Claim[]): string {
	return answersOf(claims, claim.id).length > 0 || isUnanswered(claims, claim) ? "Answered by: " : "";
}

function AnsweredBy({ claim, claims }: { claim: Claim; claims: readonly Claim[] }) {
	const answers = answersOf(claims, claim.id);
	const asked = askedOf(claims, claim);
	if (isUnanswered(claims, claim)) return <span>nobody on record</span>;
	return (
		<>
			{answers.map(({ id, by, at }) => (
				<span key={id}>{at ? `${by}, ${edtfWords(at)}` : by}</span>
			))}
			{asked.length > 0 && <span>Itself in answer to {speakersOf(asked)}</span>}
		</>
	);
}

function Row({ claim, claims }: { claim: Claim; claims: readonly Claim[] }) {
	const name = `claims.${claim.id}`;
	return (
		<Fact as="tr" name={name} anchor={false}>
			<td className="ledger-when">{claim.at ? edtfWords(claim.at) : "not dated"}</td>
			<th scope="row" className="fact-lead">
				{speakerOf(claim)}
			</th>
			<td className="ledger-what">
				<b>{claim.stance}</b>: <Marked name={name} text={claim.quote ? `“${claim.quote}”` : claim.text} />
			</td>
			<td className="ledger-source" data-label="Source: ">
				<SourceNames keys={claim.sources} />
			</td>
			<td className="ledger-answers" data-label={labelOf(claim, claims)}>
				<AnsweredBy claim={claim} claims={claims} />
			</td>
		</Fact>
	);
}

/** All claims as a table: who, what, when, with which source, and who answered. */
export function Ledger({ claims }: { claims: readonly Claim[] }) {
	const [direction, setDirection] = useState<Direction>("ascending");
	return (
		<table className="ledger">
			<caption>Ledger of claims: when, who, what, source, answered by</caption>
			<thead>
				<tr>
					<th scope="col" aria-sort={direction}>
						<button type="button" onClick={() => setDirection(direction === "ascending" ? "descending" : "ascending")}>
							When
							<svg className="live-only" width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
								<path d={direction === "ascending" ? "M1 6l3-4 3 4z" : "M1 2l3 4 3-4z"} />
							</svg>
						</button>
					</th>
					<th scope="col">Who</th>
					<th scope="col">What</th>
					<th scope="col">Source</th>
					<th scope="col">Answered by</th>
				</tr>
			</thead>
			<tbody>
				{byDate(claims, direction).map((claim) => (
					<Row key={claim.id} claim={claim} claims={claims} />
				))}
			</tbody>
		</table>
	);
}
