/** A whole incident as text, in the order a reader asks: what, when, where, how it was seen, who says what, on what it rests. */
import "./evidence.css";
import { Fragment, type ReactNode } from "react";
import { termsOf } from "../i18n/termsOf.ts";
import type { Incident } from "../incident/derived.ts";
import { PLACED_MANY } from "../incident/placedWords.ts";
import { useTerms } from "../ui/Term.tsx";
import { AccountQuotes, quotedFacts } from "./AccountQuotes.tsx";
import { AccountSeries } from "./AccountSeries.tsx";
import { AsPaths } from "./AsPaths.tsx";
import { Capsule } from "./Capsule.tsx";
import { SourcesContext } from "./Cite.tsx";
import { Claims } from "./Claims.tsx";
import { Corrections } from "./Corrections.tsx";
import { Defences } from "./Defences.tsx";
import { Events } from "./Events.tsx";
import { Families } from "./Families.tsx";
import { Hops } from "./Hops.tsx";
import { KeyFacts } from "./KeyFacts.tsx";
import { Placed } from "./Placed.tsx";
import { Planes } from "./Planes.tsx";
import { RecordWrong } from "./SomethingWrong.tsx";
import { Disagreements, Figures, hasFigures, Networks, Prefixes, Sites } from "./Tables.tsx";
import { useFacts } from "./useFacts.ts";
import { Verdicts } from "./Verdicts.tsx";

type AccountPart = {
	/** Id of its heading, and what the list of contents calls it. */
	id: string;
	name: string;
	node: ReactNode;
};

/** The parts that an incident has something for, in order. */
function partsOf(incident: Incident, related: ReactNode): AccountPart[] {
	const { prefixes, sites, asPaths, contradictions, defences, claims, derived } = incident;
	const part = (wanted: unknown, given: AccountPart): AccountPart[] => (wanted ? [given] : []);
	return [
		{ id: "networks-head", name: "Networks", node: <Networks incident={incident} /> },
		...part(prefixes?.length, { id: "prefixes-head", name: "Prefixes", node: <Prefixes incident={incident} /> }),
		{ id: "events-head", name: "Events in order", node: <Events /> },
		{ id: "hops-head", name: "Where", node: <Hops /> },
		...part(sites?.length, { id: "sites-head", name: "Places that sources name", node: <Sites incident={incident} /> }),
		{ id: "planes", name: "Control plane beside data plane", node: <Planes incident={incident} /> },
		...part(asPaths?.length || derived.measured.length, { id: "as-paths-head", name: "AS paths", node: <AsPaths incident={incident} /> }),
		{ id: "placed-head", name: PLACED_MANY, node: <Placed incident={incident} /> },
		...part(derived.measured.length, { id: "families-head", name: "Path families", node: <Families incident={incident} /> }),
		...part(derived.measured.length, { id: "visibility-head", name: "Visibility", node: <AccountSeries /> }),
		...part(hasFigures(incident), {
			id: "figures-head",
			name: "Figures",
			node: <Figures incident={incident} />,
		}),
		{
			id: "claims-head",
			name: "Cause: what is said",
			node: <Claims claims={claims} check={incident.independentCheck.text} />,
		},
		...part(contradictions?.length, {
			id: "disagreements-head",
			name: "Where sources disagree",
			node: <Disagreements incident={incident} />,
		}),
		{ id: "verdicts-head", name: "How it was judged", node: <Verdicts incident={incident} /> },
		...part(defences?.length, {
			id: "defences-head",
			name: "Would it have been stopped?",
			node: <Defences incident={incident} />,
		}),
		...part(incident.related?.length, { id: "related-head", name: "Related incidents", node: related }),
		...part(quotedFacts(incident).length, { id: "quotes-head", name: "In the words of the sources", node: <AccountQuotes /> }),
		{ id: "inputs-head", name: "Sources and raw files", node: <Capsule incident={incident} /> },
		...part(incident.history?.length, { id: "corrections-head", name: "Corrections", node: <Corrections incident={incident} /> }),
		{ id: "wrong-head", name: "Something wrong?", node: <RecordWrong /> },
	];
}

/** `related`: linked incidents, made by the page · `words`: the glossary, at the end. */
export function Account({ related, words }: { related: ReactNode; words: ReactNode }) {
	const { incident } = useFacts();
	const parts = partsOf(incident, related);
	useTerms([...termsOf(incident), "control-plane", "data-plane"]);
	const contents = [...parts, { id: "words-head", name: "Words" }];
	return (
		<SourcesContext value={incident.sources}>
			<KeyFacts incident={incident} />
			<nav className="account-contents" aria-label="On this page">
				<ul>
					{contents.map(({ id, name }) => (
						<li key={id}>
							<a href={`#${id}`}>{name}</a>
						</li>
					))}
				</ul>
			</nav>
			{parts.map(({ id, node }) => (
				<Fragment key={id}>{node}</Fragment>
			))}
			{words}
		</SourcesContext>
	);
}
