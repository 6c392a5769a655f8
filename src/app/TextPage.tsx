import { Fragment, useMemo } from "react";
import { useLocation } from "wouter";
import { Account } from "../evidence/Account.tsx";
import { CorrectedNote } from "../evidence/Corrected.tsx";
import { Fact } from "../evidence/Fact.tsx";
import { FactsContext } from "../evidence/useFacts.ts";
import type { Incident } from "../incident/derived.ts";
import { WordList } from "../ui/WordList.tsx";
import { PeakPicture } from "./PeakPicture.tsx";
import { wayToRoot } from "./route.ts";
import { Related } from "./Side.tsx";
import { PageLink } from "./site.tsx";
import { useReports } from "./useReports.ts";

/** A whole incident as ordered text: for reading, printing and quoting. Says the same as picture and timeline. */
export function TextPage({ incident }: { incident: Incident }) {
	const [path] = useLocation();
	const reports = useReports(incident.id);
	const facts = useMemo(
		() => ({ incident, mode: "text" as const, chosen: null, choose: () => undefined, textHref: "", rootHref: wayToRoot(path), reports }),
		[incident, path, reports],
	);
	return (
		<main id="content" className="account-page">
			<title>{`${incident.title}, as text · Detour Atlas`}</title>
			<FactsContext value={facts}>
				<header className="account-head">
					<p className="crumbs">
						<PageLink to="">Incidents</PageLink> <span aria-hidden="true">/</span> <PageLink to={`incidents/${incident.id}/`}>{incident.id}</PageLink>{" "}
						<span aria-hidden="true">/</span> text
					</p>
					<h1>{incident.title}</h1>
					<p className="summary">
						{incident.summary.map(({ text }, i) => (
							<Fragment key={text}>
								<Fact name={`summary.${i}`}>{text}</Fact>{" "}
							</Fragment>
						))}
					</p>
					<CorrectedNote incident={incident} />
					<p className="account-ways">
						This is the whole record as text. <PageLink to={`incidents/${incident.id}/`}>The same with map and timeline</PageLink>
					</p>
				</header>
				<PeakPicture incident={incident} />
				<Account related={<Related incident={incident} />} words={<WordList id="words-head" />} />
			</FactsContext>
		</main>
	);
}
