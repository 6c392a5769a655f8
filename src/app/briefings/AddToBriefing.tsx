import "../../export/export.css";
import "./editor.css";
import { useEffect, useId, useState } from "react";
import { SheetTop } from "../../export/SheetTop.tsx";
import { newId } from "../../state/newId.ts";
import type { StoryFile } from "../../story/file.ts";
import { MOST } from "../../story/markdown.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { type OverlayProps, overlayStore } from "../overlays.ts";
import { PageLink } from "../site.tsx";
import { captured, withChapter } from "./capture.ts";
import { Field } from "./Field.tsx";
import { EMPTY, sentenceOf } from "./files.ts";
import { fromShelf, offShelf, onShelf, ontoShelf, type Shelf } from "./shelf.ts";

const NEW = "";

/** What was added, with the way to it and back. */
function Added({ title, id, trouble, onUndo }: { title: string; id: string; trouble: string | null; onUndo: () => void }) {
	return (
		<>
			Added to “{title}”. {trouble && `${trouble} `}
			<PageLink to={`present/?edit=${id}`}>Edit it</PageLink>{" "}
			<button type="button" className="button" onClick={onUndo}>
				Undo
			</button>
		</>
	);
}

/** Puts what is on screen into a briefing. */
export function AddToBriefing({ onClose, say }: OverlayProps) {
	const [taken] = useState(() => {
		const { offer } = overlayStore.getState();
		if (!offer) return null;
		offer.player.pause();
		const { incident, clock, view } = offer;
		return captured(incident, clock.getState().atSec, view.getState(), document.getElementById("stage")?.clientWidth ?? 0);
	});
	const [shelf, setShelf] = useState<Shelf | null>(null);
	const [into, setInto] = useState<string | null>(null);
	const [name, setName] = useState(taken?.chapter.name ?? "");
	const [text, setText] = useState(taken?.chapter.text ?? "");
	const [notes, setNotes] = useState("");
	const [asStretch, setStretch] = useState(taken?.stretchView != null);
	const [said, setSaid] = useState("");
	const [busy, setBusy] = useState(false);
	const id = useId();
	useEffect(() => {
		if (!taken) onClose();
		let wanted = true;
		onShelf().then(
			(found) => wanted && setShelf(found),
			(error: unknown) => wanted && setSaid(sentenceOf(error)),
		);
		return () => {
			wanted = false;
		};
	}, [taken, onClose]);
	if (!taken) return null;
	const { incident, chapter, stretchView } = taken;
	const target = into ?? shelf?.stories[0]?.id ?? NEW;

	const add = async (close: () => void) => {
		if (busy) return;
		setBusy(true);
		try {
			const loaded = target === NEW ? null : await fromShelf(target);
			if (target !== NEW && !loaded) throw new Error("That briefing is no longer on this device. Choose another, or a new one.");
			const before: StoryFile = loaded ?? { ...EMPTY, story: { ...EMPTY.story, title: incident.title } };
			const view = (asStretch && stretchView) || chapter.view;
			const file = withChapter(before, { ...chapter, id: newId(), name, text, notes, view }, incident);
			const put = await ontoShelf(loaded?.id ?? newId(), file, loaded?.changedMs ?? null);
			const isOld = put.id === loaded?.id;
			const undo = async () => {
				try {
					if (isOld) await ontoShelf(put.id, before, put.changedMs);
					else await offShelf(put.id);
					say("Taken back.");
				} catch (error) {
					say(sentenceOf(error));
				}
			};
			close();
			say(<Added title={file.story.title} id={put.id} trouble={put.trouble} onUndo={() => void undo()} />);
		} catch (error) {
			setSaid(sentenceOf(error));
			setBusy(false);
		}
	};

	return (
		<Dialog label="Add to a briefing" className="export-sheet add-sheet" onClose={onClose}>
			{(close) => (
				<>
					<SheetTop title="Add to a briefing" close={close}>
						{incident.title}
					</SheetTop>
					<form
						className="export-body add-body"
						onSubmit={(event) => {
							event.preventDefault();
							void add(close);
						}}
					>
						<div className="edit-field">
							<label htmlFor={id}>Briefing</label>
							<select id={id} value={target} onChange={(event) => setInto(event.currentTarget.value)}>
								{shelf?.stories.map((story) => (
									<option key={story.id} value={story.id}>
										{story.title || "Untitled briefing"}
									</option>
								))}
								<option value={NEW}>A new one: {incident.title}</option>
							</select>
						</div>
						<Field label="Name" value={name} most={MOST.name} onChange={setName} />
						<Field label="Text for the room" value={text} most={MOST.text} rows={3} onChange={setText} />
						<Field label="Notes for who presents" value={notes} most={MOST.notes} rows={2} onChange={setNotes} />
						{stretchView && (
							<fieldset className="export-choice">
								<legend>Time</legend>
								<label>
									<input type="radio" name={`${id}-time`} checked={!asStretch} onChange={() => setStretch(false)} />
									This instant
								</label>
								<label>
									<input type="radio" name={`${id}-time`} checked={asStretch} onChange={() => setStretch(true)} />
									From the in point to the out point
								</label>
							</fieldset>
						)}
						<p className="small-print">Map, time and what is chosen are taken as they are. Evidence: {chapter.grade ?? "no grade"}, as of this instant.</p>
						<p className="export-row">
							<button type="submit" className="button main-button" aria-disabled={busy}>
								Add
							</button>
						</p>
					</form>
					<p className="export-said" role="status">
						{said || shelf?.trouble}
					</p>
				</>
			)}
		</Dialog>
	);
}
