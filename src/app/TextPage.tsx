import { useQueryClient } from "@tanstack/react-query";
import { Fragment, useContext, useEffect, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { Account } from "../evidence/Account.tsx";
import { Fact, FactsContext } from "../evidence/Fact.tsx";
import { grainOf, instantWords } from "../i18n/dates.ts";
import type { Incident } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { landQuery } from "../state/queries.ts";
import { WordList } from "../ui/WordList.tsx";
import { Related } from "./IncidentPage.tsx";
import { STILLS, StillContext, type Stills } from "./Still.tsx";
import { PageLink, useSite, wayToRoot } from "./site.tsx";

/** The picture at the peak: from the page as built, else drawn here; `null` until then, and where it cannot be had. */
function useStills(incident: Incident): Stills | null {
	const given = useContext(StillContext);
	const { root } = useSite();
	const client = useQueryClient();
	const [stills, setStills] = useState<Stills | null>(given?.id === incident.id ? given.stills : null);
	useEffect(() => {
		if (stills !== null) return;
		let wanted = true;
		const draw = async () => {
			const [{ posterSvg }, land] = await Promise.all([import("../poster/poster.ts"), client.fetchQuery(landQuery(root))]);
			const parts = { legend: false, credit: false, title: false };
			const at = (size: keyof Stills) => posterSvg({ incident, atSec: incident.derived.peakSec, ...STILLS[size], theme: "css", locale: "en", land, parts });
			if (wanted) setStills({ wide: at("wide"), narrow: at("narrow") });
		};
		// Without it the page is complete all the same.
		void draw().catch(() => undefined);
		return () => {
			wanted = false;
		};
	}, [stills, incident, client, root]);
	return stills;
}

function Picture({ incident }: { incident: Incident }) {
	const stills = useStills(incident);
	const { peakSec, window } = incident.derived;
	if (stills === null) return null;
	return (
		<figure className="account-picture">
			<div className="account-still">
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped */}
				<div className="still still-wide" dangerouslySetInnerHTML={{ __html: stills.wide }} />
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped */}
				<div className="still still-narrow" dangerouslySetInnerHTML={{ __html: stills.narrow }} />
			</div>
			<figcaption>
				The map on {instantWords(peakSec, grainOf(window.endSec - window.startSec))}: {sentenceAt(incident.derived, peakSec)}. What it shows stands below in
				words.
			</figcaption>
		</figure>
	);
}

/** A whole incident as ordered text: for reading, printing and quoting. Says the same as picture and timeline. */
export function TextPage({ incident }: { incident: Incident }) {
	const [path] = useLocation();
	const facts = useMemo(
		() => ({ incident, mode: "text" as const, chosen: null, choose: () => undefined, textHref: "", rootHref: wayToRoot(path) }),
		[incident, path],
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
					<p className="account-ways">
						This is the whole record as text. <PageLink to={`incidents/${incident.id}/`}>The same with map and timeline</PageLink>
					</p>
				</header>
				<Picture incident={incident} />
				<Account related={<Related incident={incident} />} words={<WordList id="words-head" />} />
			</FactsContext>
		</main>
	);
}
