import "./briefings.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type DragEvent, lazy, Suspense, useState } from "react";
import { useLocation } from "wouter";
import { catalogueQuery, storyListQuery } from "../../state/queries.ts";
import type { StoryFile } from "../../story/file.ts";
import { PageLink, useSite } from "../site.tsx";
import { addNew, briefingOf, bringIn, sentenceOf } from "./files.ts";
import { OwnList } from "./OwnList.tsx";
import { leaveWord } from "./words.ts";

const TakeBriefing = lazy(async () => ({ default: (await import("./TakeBriefing.tsx")).TakeBriefing }));

/** Briefings about incidents: those that somebody wrote come first. */
function OfIncidents({ say, take }: { say: (words: string) => void; take: (file: StoryFile) => void }) {
	const { root } = useSite();
	const client = useQueryClient();
	const [, navigate] = useLocation();
	const { data: catalogue } = useQuery(catalogueQuery(root));
	const { data: list } = useQuery(storyListQuery(root));
	const lines = new Map(list?.map((line) => [line.id, line]));
	const withBriefing = async (id: string, use: (file: StoryFile) => unknown) => {
		try {
			say("");
			await use(await briefingOf(client, root, id));
		} catch (error) {
			say(sentenceOf(error));
		}
	};
	const start = async (file: StoryFile) => {
		const put = await addNew(file);
		leaveWord(put.id, put.trouble);
		navigate(`/present/?edit=${put.id}`);
		scrollTo(0, 0);
	};
	const part = (head: string, about: string, written: boolean) => (
		<section aria-labelledby={`briefings-${written}`}>
			<h3 id={`briefings-${written}`}>{head}</h3>
			<p className="small-print">{about}</p>
			<ul className="briefing-list">
				{catalogue?.incidents
					.filter(({ id }) => (lines.get(id)?.written ?? false) === written)
					.map(({ id, title, when }) => (
						<li key={id} className="briefing-line">
							<span className="briefing-what">
								<PageLink to={`incidents/${id}/`}>{title}</PageLink>
								<span className="small-print">
									{when}
									{lines.has(id) && ` · ${lines.get(id)?.chapters} chapters`}
								</span>
							</span>
							<span className="briefing-ways">
								<PageLink to={`present/${id}/`} className="button" aria-label={`Present: ${title}`}>
									Present
								</PageLink>
								<button type="button" className="button live-only" aria-label={`Use as a start: ${title}`} onClick={() => void withBriefing(id, start)}>
									Use as a start
								</button>
								<button type="button" className="button live-only" aria-label={`Export: ${title}`} onClick={() => void withBriefing(id, take)}>
									Export…
								</button>
							</span>
						</li>
					))}
			</ul>
		</section>
	);
	return (
		<section aria-labelledby="briefings-incidents">
			<h2 id="briefings-incidents">Briefings about incidents</h2>
			{part("Written by hand", "Somebody chose what to show and say, and every sentence names its sources.", true)}
			{part("Made from the record", "The record’s own statements, in order, each with the view it belongs to.", false)}
		</section>
	);
}

/** Every briefing there is: one's own on this device, and those about incidents. Files may be dropped anywhere. */
export function BriefingLists() {
	const [, navigate] = useLocation();
	const [said, setSaid] = useState("");
	const [taken, setTaken] = useState<StoryFile | null>(null);
	const [over, setOver] = useState(false);
	const bring = async (file: File | undefined) => {
		if (!file) return;
		setSaid(`Reading ${file.name} …`);
		try {
			const { id, problems, trouble } = await bringIn(file);
			leaveWord(id, [...problems, ...(trouble ? [trouble] : [])].join(" ") || `Imported from ${file.name}.`);
			navigate(`/present/?edit=${id}`);
		} catch (error) {
			setSaid(`${file.name}: ${sentenceOf(error)}`);
		}
	};
	const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
	return (
		<main
			id="content"
			className="text-page briefings-page"
			data-over={over || undefined}
			onDragOver={(event) => {
				if (!holdsFiles(event)) return;
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={(event) => {
				if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
			}}
			onDrop={(event) => {
				if (!holdsFiles(event)) return;
				event.preventDefault();
				setOver(false);
				void bring(event.dataTransfer.files[0]);
			}}
		>
			<title>Briefings · Detour Atlas</title>
			<h1>Briefings</h1>
			<p>A briefing walks a room through time, chapter by chapter: a few words, the map at that instant, how well it is known, and from whom.</p>
			<p className="briefing-said" role="status">
				{said}
			</p>
			<OwnList say={setSaid} bring={(file) => void bring(file)} take={setTaken} />
			<OfIncidents say={setSaid} take={setTaken} />
			<Suspense>{taken && <TakeBriefing file={taken} onClose={() => setTaken(null)} />}</Suspense>
		</main>
	);
}
