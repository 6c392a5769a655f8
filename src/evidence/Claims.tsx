import "./claims.css";
import { useId, useState } from "react";
import { termOf } from "../i18n/termOf.ts";
import { askedOf, type ClaimGroup, claimGroups, groupsShown, isUnanswered, repliesElsewhere, speakerOf, speakersOf, stanceOf } from "../incident/claims.ts";
import type { Claim } from "../incident/schema.ts";
import { NO_CLAIM } from "../incident/support.ts";
import { edtfWords } from "../incident/words.ts";
import { Term } from "../ui/Term.tsx";
import { Fact, Marked } from "./Fact.tsx";
import { Ledger } from "./Ledger.tsx";
import { useFacts } from "./useFacts.ts";

const nameOf = (claim: Claim) => `claims.${claim.id}`;

type CardProps = { claim: Claim; claims: readonly Claim[]; beside: readonly Claim[]; className: string };

/** `beside`: the claim's group, in which asked and answer are seen to belong together. */
function ClaimCard({ claim, claims, beside, className }: CardProps) {
	const asked = askedOf(claims, claim);
	const elsewhere = repliesElsewhere(claims, claim, beside);
	const speaker = speakerOf(claim);
	return (
		<Fact as="li" name={nameOf(claim)} className={`claim ${className}`}>
			<h3 className="claim-stance">
				<Term id={termOf(claim.stance)}>{stanceOf(claim)}</Term>
			</h3>
			{claim.quote && <blockquote className="claim-quote fact-lead">“{claim.quote}”</blockquote>}
			<p className="claim-text">{claim.text}</p>
			<p className="claim-by">
				<Marked name={nameOf(claim)} text={claim.at ? `${speaker}, ${edtfWords(claim.at)}` : speaker} />
				{asked.length > 0 && <span className={elsewhere.asked.length > 0 ? undefined : "visually-hidden"}> In answer to {speakersOf(asked)}.</span>}
				{elsewhere.answers.length > 0 && <> Answered by {speakersOf(elsewhere.answers)}.</>}
			</p>
			{isUnanswered(claims, claim) && <p className="claim-by">No answer to it is on record.</p>}
		</Fact>
	);
}

/** Each claim beside what answers it; those that stand alone after them. */
function Cards({ claims, groups, folded, id }: { claims: readonly Claim[]; groups: ClaimGroup[]; folded: number; id: string }) {
	return (
		<ul className="claims" id={id}>
			{groups.flatMap(({ claim, answers }, group) =>
				[claim, ...answers].map((one, i) => {
					const place = answers.length === 0 ? "is-alone" : i === 0 ? `is-asked spans-${Math.min(answers.length, 4)}` : "is-answer";
					return <ClaimCard key={one.id} claim={one} claims={claims} beside={[claim, ...answers]} className={group < folded ? place : `${place} is-folded`} />;
				}),
			)}
		</ul>
	);
}

/** Cards or ledger; on paper and without script both stand, one after the other. */
function ClaimViews({ claims }: { claims: readonly Claim[] }) {
	const { chosen, mode } = useFacts();
	const [form, setForm] = useState<"cards" | "ledger">("cards");
	const [opened, setOpened] = useState(false);
	const id = useId();
	const groups = claimGroups(claims);
	const shown = mode === "page" ? groupsShown(groups) : groups.length;
	const hidden = groups.slice(shown).flatMap(({ claim, answers }) => [claim, ...answers]);
	// A claim that is chosen from elsewhere is not left behind the fold.
	const open = opened || hidden.some((claim) => nameOf(claim) === chosen);
	return (
		<div className={`claim-views shows-${form}${open ? " is-open" : ""}`}>
			{claims.length > 1 && (
				// biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in; these two buttons change a view
				<div className="claim-forms live-only" role="group" aria-label="Show claims as">
					{(["cards", "ledger"] as const).map((one) => (
						<button key={one} type="button" aria-pressed={form === one} onClick={() => setForm(one)}>
							{one === "cards" ? "Cards" : "Ledger"}
						</button>
					))}
				</div>
			)}
			<div className="claim-cards">
				<Cards claims={claims} groups={groups} folded={shown} id={id} />
				{hidden.length > 0 && !open && (
					<button type="button" className="button claims-all live-only" aria-expanded={false} aria-controls={id} onClick={() => setOpened(true)}>
						Show all {claims.length}
					</button>
				)}
			</div>
			{claims.length > 1 && <Ledger claims={claims} />}
		</div>
	);
}

/** Who says what about the cause. Motives are only ever quoted; the page takes no side. */
export function Claims({ claims, check }: { claims: readonly Claim[] | undefined; check: string }) {
	return (
		<section className="dossier-part" aria-labelledby="claims-head">
			<h2 id="claims-head">Cause: what is said</h2>
			{claims && claims.length > 0 ? (
				<ClaimViews claims={claims} />
			) : (
				<p>
					<Fact name="claims">{NO_CLAIM}</Fact>
				</p>
			)}
			<p className="claims-check">
				<strong data-fixed>Checked by others?</strong> <Fact name="independentCheck">{check}</Fact>
			</p>
		</section>
	);
}
