import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { instantWords } from "../../i18n/dates.ts";
import { countWords } from "../../i18n/words.ts";
import { newId } from "../../state/newId.ts";
import { type DamagedStory, rawOwnStory } from "../../state/ownStories.ts";
import { catalogueQuery } from "../../state/queries.ts";
import type { StoryFile } from "../../story/file.ts";
import { PageLink, useSite } from "../site.tsx";
import { addNew, EMPTY, saveRaw, sentenceOf } from "./files.ts";
import { fromShelf, offShelf, onShelf, ontoShelf, type Shelf } from "./shelf.ts";
import { leaveWord } from "./words.ts";

type Line = Shelf["stories"][number];
type Gone = { title: string; putBack: () => Promise<unknown> };

type OwnListProps = { say: (words: string) => void; bring: (file: File | undefined) => void; take: (file: StoryFile) => void };

/** Briefings that can no longer be read. Others are not affected, and nothing is lost unless somebody deletes it. */
function DamagedList({ damaged, remove, save }: { damaged: readonly DamagedStory[]; remove: (one: DamagedStory) => void; save: (one: DamagedStory) => void }) {
	return (
		<section className="notice" aria-label="Damaged briefings">
			<p>
				{damaged.length === 1
					? "A briefing on this device is damaged and cannot be opened."
					: `${damaged.length} briefings on this device are damaged and cannot be opened.`}{" "}
				All others are listed below. Before you delete a damaged one, save its raw text: any text editor shows the parts that are not damaged.
			</p>
			<ul className="briefing-list">
				{damaged.map((one) => (
					<li key={JSON.stringify(one.key)} className="briefing-line">
						<span className="briefing-what">{one.name}</span>
						<span className="briefing-ways">
							<button type="button" className="button" aria-label={`Save raw text: ${one.name}`} onClick={() => save(one)}>
								Save raw text
							</button>
							<button type="button" className="button" aria-label={`Delete: ${one.name}`} onClick={() => remove(one)}>
								Delete
							</button>
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

/** What is kept on this device, with everything that can be done to it. */
export function OwnList({ say, bring, take }: OwnListProps) {
	const { root } = useSite();
	const client = useQueryClient();
	const [, navigate] = useLocation();
	const { data: shelf } = useQuery({ queryKey: ["own stories"], queryFn: onShelf, staleTime: 0 });
	const { data: catalogue } = useQuery(catalogueQuery(root));
	const [gone, setGone] = useState<Gone | null>(null);
	const picker = useRef<HTMLInputElement>(null);
	const undoButton = useRef<HTMLButtonElement>(null);
	const again = () => client.invalidateQueries({ queryKey: ["own stories"] });
	const titles = (ids: readonly string[]) => ids.map((id) => catalogue?.incidents.find((one) => one.id === id)?.title ?? id).join("; ");

	/** What it does may fail in one plain line. */
	const doing = async (work: () => Promise<void>) => {
		try {
			say("");
			await work();
			await again();
		} catch (error) {
			say(sentenceOf(error));
		}
	};
	const fileOf = async (id: string): Promise<StoryFile & { changedMs: number }> => {
		const loaded = await fromShelf(id);
		if (!loaded) throw new Error("This briefing is no longer on this device: another tab may have deleted it.");
		return loaded;
	};
	const begin = () =>
		doing(async () => {
			const { id, trouble } = await addNew(EMPTY);
			leaveWord(id, trouble);
			navigate(`/present/?edit=${id}`);
		});
	const duplicate = ({ id, title }: Line) =>
		doing(async () => {
			const { story, incidents, redacted } = await fileOf(id);
			const { trouble } = await ontoShelf(newId(), { story: { ...story, title: `${title} (copy)` }, incidents, redacted }, null);
			say(trouble ?? `“${title}” was duplicated.`);
		});
	const remove = (key: IDBValidKey, title: string) =>
		doing(async () => {
			setGone({ title, putBack: await offShelf(key) });
			setTimeout(() => undoButton.current?.focus(), 50);
		});
	const save = ({ key }: DamagedStory) => doing(async () => say(`Saved ${saveRaw(await rawOwnStory(key))}.`));
	const restore = () =>
		doing(async () => {
			if (!gone) return;
			await gone.putBack();
			setGone(null);
			say(`“${gone.title}” is back.`);
		});

	return (
		<section className="live-only" aria-labelledby="briefings-own">
			<div className="briefing-head">
				<h2 id="briefings-own">Your briefings</h2>
				<span className="briefing-ways">
					<button type="button" className="button" onClick={() => void begin()}>
						New
					</button>
					<button type="button" className="button" onClick={() => picker.current?.click()}>
						Import
					</button>
					<input
						ref={picker}
						type="file"
						accept=".json,application/json"
						hidden
						aria-label="File of a briefing"
						onChange={(event) => {
							bring(event.currentTarget.files?.[0]);
							event.currentTarget.value = "";
						}}
					/>
				</span>
			</div>
			<p className="small-print">Kept on this device alone. A file of a briefing can also be dropped anywhere on this page.</p>
			{shelf?.trouble && <p className="notice">{shelf.trouble}</p>}
			{gone && (
				<p className="briefing-gone">
					“{gone.title}” was deleted.{" "}
					<button ref={undoButton} type="button" className="button" onClick={() => void restore()}>
						Undo
					</button>
				</p>
			)}
			{shelf && shelf.damaged.length > 0 && (
				<DamagedList damaged={shelf.damaged} remove={(one) => void remove(one.key, one.name)} save={(one) => void save(one)} />
			)}
			{shelf?.stories.length === 0 && shelf.damaged.length === 0 && !gone && (
				<p className="briefing-none">
					None yet. Open an incident, set time and map as you want them seen, and press A, “Add to a briefing”; or use one below as a start.
				</p>
			)}
			<ul className="briefing-list" aria-label="Your briefings">
				{shelf?.stories.map((line) => (
					<li key={line.id} className="briefing-line">
						<span className="briefing-what">
							<PageLink to={`present/?edit=${line.id}`}>{line.title || "Untitled briefing"}</PageLink>
							{line.redacted && (
								<>
									{" "}
									<span className="badge">redacted</span>
								</>
							)}
							<span className="small-print">
								{countWords(line.chapters, "chapter")}
								{line.incidents.length > 0 && ` · ${titles(line.incidents)}`} ·{" "}
								{line.kept ? `changed ${instantWords(line.changedMs / 1000, "minute")}` : "not kept: lost when this page is closed"}
							</span>
						</span>
						<span className="briefing-ways">
							<PageLink to={`present/?own=${line.id}`} className="button" aria-label={`Present: ${line.title}`}>
								Present
							</PageLink>
							<PageLink to={`present/?edit=${line.id}`} className="button" aria-label={`Edit: ${line.title}`}>
								Edit
							</PageLink>
							<button type="button" className="button" aria-label={`Duplicate: ${line.title}`} onClick={() => void duplicate(line)}>
								Duplicate
							</button>
							<button type="button" className="button" aria-label={`Export: ${line.title}`} onClick={() => void doing(async () => take(await fileOf(line.id)))}>
								Export…
							</button>
							<button type="button" className="button" aria-label={`Delete: ${line.title}`} onClick={() => void remove(line.id, line.title)}>
								Delete
							</button>
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
