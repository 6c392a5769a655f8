import "./briefings.css";
import "./editor.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { keyOf } from "../../state/keyPress.ts";
import { newId } from "../../state/newId.ts";
import type { LoadedStory } from "../../state/ownStories.ts";
import { catalogueQuery, incidentQuery, landQuery } from "../../state/queries.ts";
import type { Chapter } from "../../story/chapter.ts";
import { type Edit, edit, redo, startEditing, undo } from "../../story/editing.ts";
import type { StoryFile } from "../../story/file.ts";
import { MOST } from "../../story/markdown.ts";
import { writeParameters } from "../session.ts";
import { PageLink, useSite } from "../site.tsx";
import { ChapterForm } from "./ChapterForm.tsx";
import { Field } from "./Field.tsx";
import { sentenceOf } from "./files.ts";
import { useKeeping } from "./useKeeping.ts";
import { takeWord } from "./words.ts";

const TakeBriefing = lazy(async () => ({ default: (await import("./TakeBriefing.tsx")).TakeBriefing }));

type EditorProps = { loaded: LoadedStory; siteRecords: LoadedStory["incidents"]; onMoved: (id: string) => void };

/** Ours instead of the browser's, in fields too: one history for all. */
function useUndoKeys(back: () => void, on: () => void): void {
	const keys = useRef({ back, on });
	keys.current = { back, on };
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (!(event.ctrlKey || event.metaKey) || event.altKey || keyOf(event) !== "z" || document.querySelector("dialog[open]")) return;
			event.preventDefault();
			if (event.shiftKey) keys.current.on();
			else keys.current.back();
		};
		document.addEventListener("keydown", press);
		return () => document.removeEventListener("keydown", press);
	}, []);
}

/** A briefing on the desk. Every step can be taken back, and is kept a moment later. */
export function Editor({ loaded, siteRecords, onMoved }: EditorProps) {
	const { root } = useSite();
	const client = useQueryClient();
	const [, navigate] = useLocation();
	const { data: catalogue } = useQuery(catalogueQuery(root));
	const { data: land } = useQuery(landQuery(root));
	const [editing, setEditing] = useState(() => startEditing(loaded.story));
	const [records, setRecords] = useState(() => siteRecords);
	const [told, setTold] = useState("");
	const [first] = useState(() => [...new Set([takeWord(loaded.id), ...loaded.problems])].filter(Boolean).join(" "));
	const [taking, setTaking] = useState(false);
	const { story } = editing;

	// What a redacted file does not hold is not put back into it by opening it.
	const held = useMemo(() => {
		const shown = new Set(loaded.story.chapters.map(({ incident }) => incident));
		return loaded.redacted === null ? records : new Map([...records].filter(([id]) => loaded.incidents.has(id) || !shown.has(id)));
	}, [records, loaded]);
	const file = useMemo((): StoryFile => ({ story, incidents: held, redacted: loaded.redacted }), [story, held, loaded.redacted]);
	const { said, isWaiting, keep, idNow } = useKeeping(file, {
		loaded,
		first,
		isTyping: editing.last !== null,
		onMoved: (id) => {
			onMoved(id);
			writeParameters({ edit: id });
		},
	});

	const step = useCallback((one: Edit) => {
		const focused = document.activeElement;
		setEditing((now) => edit(now, one));
		setTold(one.do === "move" ? `Moved ${one.by < 0 ? "up" : "down"}.` : one.do === "delete" ? "Deleted. Undo brings it back." : "");
		// A chapter that is moved takes the focus out of itself.
		if (one.do === "move" && focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus());
	}, []);
	const back = () => setEditing(undo);
	const on = () => setEditing(redo);
	useUndoKeys(back, on);

	const choose = async (chapter: Chapter, id: string) => {
		step({ do: "change", id: chapter.id, field: "incident", value: id });
		if (records.has(id)) return;
		try {
			const incident = await client.fetchQuery(incidentQuery(root, id));
			setRecords((now) => new Map([...now, [id, incident]]));
		} catch (error) {
			setTold(sentenceOf(error));
		}
	};
	const add = () => {
		const incident = story.chapters.at(-1)?.incident ?? catalogue?.incidents[0]?.id ?? "";
		const chapter: Chapter = { id: newId(), incident, name: "", text: "", grade: null, sources: [], notes: "", view: "t=peak" };
		step({ do: "add", chapter });
		void choose(chapter, incident);
	};
	const present = async (chapter: number) => {
		await keep();
		navigate(`/present/?own=${idNow()}${chapter > 1 ? `&chapter=${chapter}` : ""}`);
	};
	const all = useMemo(() => (catalogue?.incidents ?? []).map(({ id, title }) => [id, title] as const), [catalogue]);
	const isFull = story.chapters.length > 0;
	return (
		<main id="content" className="text-page briefings-page edit-page">
			<title>{`${story.title || "Untitled briefing"}, edited · Detour Atlas`}</title>
			<p className="crumbs">
				<PageLink to="present/">Briefings</PageLink> <span aria-hidden="true">/</span> your own
			</p>
			<h1>{story.title || "Untitled briefing"}</h1>
			<div className="edit-bar" role="toolbar" aria-label="Briefing">
				<button type="button" className="button" aria-disabled={editing.past.length === 0} aria-keyshortcuts="Control+Z" onClick={back}>
					Undo
				</button>
				<button type="button" className="button" aria-disabled={editing.future.length === 0} aria-keyshortcuts="Control+Shift+Z" onClick={on}>
					Redo
				</button>
				<button type="button" className="button" aria-disabled={!isFull} onClick={() => isFull && void present(1)}>
					Present
				</button>
				<button type="button" className="button" onClick={() => setTaking(true)}>
					Export…
				</button>
				{loaded.redacted && <span className="badge">redacted</span>}
				<p role="status" aria-busy={isWaiting}>
					{[said, told].filter(Boolean).join(" ")}
				</p>
			</div>
			<Field label="Title" value={story.title} onChange={(title) => step({ do: "title", title })} />
			{!isFull && <p className="briefing-none">No chapters yet. Add one here, or open an incident and press A to add what you see there.</p>}
			<ol className="edit-list" aria-label="Chapters">
				{story.chapters.map((chapter, i) => (
					<ChapterForm
						key={chapter.id}
						{...{ chapter, number: i + 1, count: story.chapters.length, incident: records.get(chapter.incident), all, land, step }}
						onIncident={(id) => void choose(chapter, id)}
						onPresent={() => void present(i + 1)}
					/>
				))}
			</ol>
			<p>
				<button type="button" className="button" onClick={add}>
					Add a chapter
				</button>
			</p>
			<p className="small-print">
				A screen has room for {MOST.name} characters of a name and {MOST.text} of a text. Alt and ↑ or ↓ move a chapter; Ctrl Z undoes a step, in fields too.
			</p>
			<Suspense>{taking && <TakeBriefing file={file} onClose={() => setTaking(false)} />}</Suspense>
		</main>
	);
}
