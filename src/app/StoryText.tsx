import { type ReactNode, useDeferredValue } from "react";
import { instantText } from "../incident/address.ts";
import type { Incident } from "../incident/derived.ts";
import { placedCaption } from "../incident/placedWords.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { withRoutes } from "../incident/showing.ts";
import type { Land } from "../poster/land.ts";
import { posterSvg } from "../poster/poster.ts";
import { evidenceWords } from "../present/words.ts";
import { type Chapter, type ChapterView, readView, type Story } from "../story/chapter.ts";
import { lookOf } from "../story/look.ts";
import { PageLink } from "./site.tsx";

const PICTURE = { widthPx: 960, heightPx: 480 };

function Picture({ incident, view, land, number }: { incident: Incident; view: ChapterView; land: Land; number: number }) {
	const svg = posterSvg({
		...lookOf(incident, view, { left: 0, top: 0, right: PICTURE.widthPx, bottom: PICTURE.heightPx }),
		...{ ...PICTURE, theme: "css", locale: "en", land, key: `chapter-${number}` },
		parts: { legend: true, credit: true, title: false },
	});
	// biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped
	return <div className="chapter-picture" dangerouslySetInnerHTML={{ __html: svg }} />;
}

function ChapterText({ chapter, incident, land, number }: { chapter: Chapter; incident: Incident | null; land: Land | null; number: number }) {
	const { view } = incident ? readView(chapter.view, incident) : { view: null };
	const cited = chapter.sources.flatMap((key) => (incident?.sources[key] ? [incident.sources[key]] : []));
	return (
		<section className="chapter" aria-labelledby={`chapter-${number}`}>
			<h2 id={`chapter-${number}`}>
				{number}. {chapter.name}
			</h2>
			<p className="chapter-text">{chapter.text}</p>
			<p className="small-print">{evidenceWords({ chapter, incident, view, problems: [] })}</p>
			{incident && view && (
				<>
					{land && <Picture incident={incident} view={view} land={land} number={number} />}
					<p className="small-print">
						{placedCaption(withRoutes(incident, view.routes).derived.scene)}{" "}
						<PageLink to={`incidents/${incident.id}/?t=${instantText(view.atSec)}${view.routes ? `&routes=${view.routes}` : ""}`}>
							{instantText(view.atSec)}
						</PageLink>{" "}
						(UTC): {sentenceAt(incident.derived, view.atSec)}
					</p>
				</>
			)}
			{cited.length > 0 && (
				<ul className="small-print">
					{cited.map(({ title, author, publisher, date, url }) => (
						<li key={title}>
							{[author, publisher, date].filter(Boolean).join(", ")}: {url ? <a href={url}>{title}</a> : title}
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

/** A briefing to read and to print: one page for each chapter. Notes are the presenter's and do not stand here. */
export function StoryText({
	story,
	incidents,
	land,
	picture,
}: {
	story: Story;
	incidents: ReadonlyMap<string, Incident>;
	land: Land | null;
	picture?: ReactNode;
}) {
	// Their pictures are for paper: the stage, which lies over them, comes first.
	const pictureLand = useDeferredValue(land, null);
	return (
		<main id="content" className="text-page story-text">
			<title>{`${story.title}, as a briefing · Detour Atlas`}</title>
			<h1>{story.title}</h1>
			{picture}
			{story.chapters.map((chapter, i) => (
				<ChapterText key={chapter.id} chapter={chapter} incident={incidents.get(chapter.incident) ?? null} land={pictureLand} number={i + 1} />
			))}
		</main>
	);
}
