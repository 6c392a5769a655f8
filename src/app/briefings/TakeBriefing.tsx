import "../../export/export.css";
import "./take.css";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Paper } from "../../export/handout/paper.ts";
import { Radios } from "../../export/Radios.tsx";
import { SheetTop } from "../../export/SheetTop.tsx";
import { saveFile } from "../../export/save.ts";
import { instantText } from "../../incident/address.ts";
import type { Incident } from "../../incident/derived.ts";
import { landQuery } from "../../state/queries.ts";
import { withParameters } from "../../state/url.ts";
import { type Chapter, readView } from "../../story/chapter.ts";
import type { StoryFile } from "../../story/file.ts";
import { redactable, redacted } from "../../story/redact.ts";
import { wholeBand } from "../../timeline/takenBand.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { useSite } from "../site.tsx";
import { briefingPage } from "../takeBriefing.ts";
import { fileNameOf, recordsFor, saveStory, sentenceOf } from "./files.ts";
import { NOTHING, RedactForm, takesOut } from "./RedactForm.tsx";

const PAPER_WORDS = [
	["A4", "A4"],
	["Letter", "US Letter"],
] as const;

/** Address of a chapter's view. A record from which something was taken out is not the one at that address, so it names the site alone. */
function urlOf(root: string, { incidents, redacted }: StoryFile, { incident, view }: Chapter): string {
	const record = incidents.get(incident);
	if (redacted || !record) return root;
	const { atSec, routes } = readView(view, record).view;
	return `${root}incidents/${encodeURIComponent(incident)}/${withParameters("", { t: instantText(atSec), routes })}`;
}

/** A briefing as a file, as one page for a machine without a network, and on paper. */
export function TakeBriefing({ file, onClose }: { file: StoryFile; onClose: () => void }) {
	const { root } = useSite();
	const client = useQueryClient();
	const [said, setSaid] = useState("");
	const [busy, setBusy] = useState(false);
	const [paper, setPaper] = useState<Paper>("A4");
	const [withNotes, setNotes] = useState(false);
	const [choice, setChoice] = useState(NOTHING);
	const [whole, setWhole] = useState<StoryFile | null>(null);
	useEffect(() => {
		let wanted = true;
		void recordsFor(client, root, file.story, file.incidents).then((incidents) => wanted && setWhole({ ...file, incidents }));
		return () => {
			wanted = false;
		};
	}, [client, root, file]);
	const can = useMemo(() => whole && redactable(whole), [whole]);

	// What was said of another choice is no longer so.
	const choose = (next: typeof choice) => {
		setChoice(next);
		setSaid("");
	};
	const taking = async (make: (file: StoryFile) => Promise<string>) => {
		if (busy || !whole) return;
		setBusy(true);
		setSaid("Making the file …");
		try {
			const cut = takesOut(choice) ? redacted(whole, choice) : { file: whole, leftovers: [] };
			const left = cut.leftovers.length;
			if (left > 0) {
				const more = left > 3 ? ` And ${left - 3} more.` : "";
				setSaid(`No file was made, as this would still be found in it: ${cut.leftovers.slice(0, 3).join(" ")}${more}`);
			} else setSaid(await make(cut.file));
		} catch (error) {
			setSaid(`The file was not made: ${sentenceOf(error)}`);
		}
		setBusy(false);
	};
	const page = () =>
		taking(async ({ story, incidents, redacted }) => {
			const land = await client.fetchQuery(landQuery(root));
			const name = fileNameOf(story.title, "html");
			saveFile(name, await briefingPage(root, { name: story.title, story, incidents, land, redacted: redacted !== null }));
			return `Saved ${name}.`;
		});
	const pdf = () =>
		taking(async (cut) => {
			const { story, incidents } = cut;
			const [land, { storyPages }, { makePdf }] = await Promise.all([
				client.fetchQuery(landQuery(root)),
				import("../../export/handout/storyPages.ts"),
				import("../../export/handout/makePdf.ts"),
			]);
			const title = cut.redacted ? `${story.title} (redacted)` : story.title;
			const url = (chapter: Chapter) => urlOf(root, cut, chapter);
			const drawBand = (incident: Incident) => (look: Parameters<typeof wholeBand>[1]) => wholeBand(incident, look);
			const pages = storyPages({ story: { ...story, title }, incidents, land, paper, drawBand, url, dataVersion: null, withNotes });
			const { blob, note } = await makePdf(pages, title);
			const name = fileNameOf(story.title, "pdf");
			saveFile(name, blob);
			return `Saved ${name}.${note}`;
		});

	return (
		<Dialog label="Export" className="export-sheet take-briefing" onClose={onClose}>
			{(close) => (
				<>
					<SheetTop title="Export" close={close}>
						{file.story.title}
					</SheetTop>
					<div className="export-body" aria-busy={whole === null}>
						{whole && can && <RedactForm file={whole} can={can} choice={choice} onChoose={choose} />}
						<section className="export-part" aria-labelledby="take-file">
							<h3 id="take-file">Save</h3>
							<p className="export-note">The file holds chapters, notes and the records they show; it can be imported here again. The page needs no network.</p>
							<p className="export-row">
								<button type="button" className="button" aria-disabled={busy} onClick={() => void taking(async (cut) => `Saved ${saveStory(cut)}.`)}>
									File (.json)
								</button>
								<button type="button" className="button" aria-disabled={busy} onClick={() => void page()}>
									One HTML page
								</button>
							</p>
						</section>
						<section className="export-part" aria-labelledby="take-paper">
							<h3 id="take-paper">Hand-out</h3>
							<div className="export-choices">
								<Radios legend="Paper" name="story-paper" all={PAPER_WORDS} value={paper} onChoose={setPaper} />
								<p className="export-choice">
									<label>
										<input type="checkbox" checked={withNotes} onChange={(event) => setNotes(event.currentTarget.checked)} />
										With notes
									</label>
								</p>
								<p className="export-row">
									<button type="button" className="button" aria-disabled={busy} onClick={() => void pdf()}>
										PDF
									</button>
								</p>
							</div>
						</section>
					</div>
					<p className="export-said" role="status">
						{said}
					</p>
				</>
			)}
		</Dialog>
	);
}
