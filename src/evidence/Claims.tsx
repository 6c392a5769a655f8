import { STANCE_WORDS } from "../i18n/words.ts";
import type { Claim } from "../incident/schema.ts";
import { edtfWords } from "../incident/words.ts";
import { Cite } from "./Cite.tsx";

function ClaimCard({ claim, answered }: { claim: Claim; answered: Claim | undefined }) {
	const answers = claim.answers !== undefined;
	const stance = answers && claim.stance !== "denied" ? `Answered: ${claim.stance}` : STANCE_WORDS[claim.stance];
	return (
		<li className="claim" id={`claim-${claim.id}`}>
			<h3 className="claim-stance">{stance}</h3>
			{claim.quote && <blockquote className="claim-quote">“{claim.quote}”</blockquote>}
			<p className="claim-text">{claim.text}</p>
			<p className="claim-by">
				{claim.by}
				{claim.at && `, ${edtfWords(claim.at)}`} <Cite keys={claim.sources} />
				{answered && <span className="visually-hidden"> In answer to {answered.by}.</span>}
			</p>
		</li>
	);
}

/** Each claim directly before what answers it, so that the two stand side by side. */
function inPairs(claims: readonly Claim[]): Claim[] {
	const placed = new Set<string>();
	const ordered: Claim[] = [];
	const place = (claim: Claim) => {
		if (placed.has(claim.id)) return;
		placed.add(claim.id);
		ordered.push(claim);
		for (const answer of claims) if (answer.answers === claim.id) place(answer);
	};
	for (const claim of claims) if (claim.answers === undefined) place(claim);
	for (const claim of claims) place(claim);
	return ordered;
}

/** Who says what about the cause. Motives are only ever quoted; the page takes no side. */
export function Claims({ claims, check }: { claims: readonly Claim[] | undefined; check: string }) {
	return (
		<section className="dossier-part" aria-labelledby="claims-head">
			<h2 id="claims-head">Cause: what is said</h2>
			{claims && claims.length > 0 ? (
				<ul className="claims">
					{inPairs(claims).map((claim) => (
						<ClaimCard key={claim.id} claim={claim} answered={claims.find((other) => other.id === claim.answers)} />
					))}
				</ul>
			) : (
				<p>No source found says anything about the cause.</p>
			)}
			<p className="claims-check">
				<strong>Checked by others?</strong> {check}
			</p>
		</section>
	);
}
