import "../../export/export.css";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Paper } from "../../export/handout/paper.ts";
import { Radios } from "../../export/Radios.tsx";
import { SheetTop } from "../../export/SheetTop.tsx";
import { saveFile } from "../../export/save.ts";
import type { Incident } from "../../incident/derived.ts";
import { landQuery } from "../../state/queries.ts";
import { withParameters } from "../../state/url.ts";
import type { Chapter } from "../../story/chapter.ts";
import type { StoryFile } from "../../story/file.ts";
import { wholeBand } from "../../timeline/takenBand.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { useSite } from "../site.tsx";
import { briefingPage } from "../takeBriefing.ts";
import { fileNameOf, recordsFor, saveStory, sentenceOf } from "./files.ts";

const PAPER_WORDS = [
	["A4", "A4"],
	["Letter", "US Letter"],
] as const;

/** A briefing as a file, as one page for a machine without a network, and on paper. */
export function TakeBriefing({ file, onClose }: { file: StoryFile; onClose: () => void }) {
	const { root } = useSite();
	const client = useQueryClient();
	const [said, setSaid] = useState("");
	const [busy, setBusy] = useState(false);
	const [paper, setPaper] = useState<Paper>("A4");
	const [withNotes, setNotes] = useState(false);

	const taking = async (make: (file: StoryFile) => Promise<string>) => {
		if (busy) return;
		setBusy(true);
		setSaid("Making the file …");
		try {
			const incidents = await recordsFor(client, root, file.story, file.incidents);
			setSaid(await make({ ...file, incidents }));
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
		taking(async ({ story, incidents, redacted }) => {
			const [land, { storyPages }, { makePdf }] = await Promise.all([
				client.fetchQuery(landQuery(root)),
				import("../../export/handout/storyPages.ts"),
				import("../../export/handout/makePdf.ts"),
			]);
			const title = redacted ? `${story.title} (redacted)` : story.title;
			const url = ({ incident, view }: Chapter) => `${root}incidents/${encodeURIComponent(incident)}/${withParameters(view ? `?${view}` : "", {})}`;
			const drawBand = (incident: Incident) => (look: Parameters<typeof wholeBand>[1]) => wholeBand(incident, look);
			const pages = storyPages({ story: { ...story, title }, incidents, land, paper, drawBand, url, dataVersion: null, withNotes });
			const { blob, missing } = await makePdf(pages, title);
			const name = fileNameOf(story.title, "pdf");
			saveFile(name, blob);
			return `Saved ${name}.${missing.length > 0 ? ` Its typeface lacks these letters, which are empty boxes: ${missing.join(" ")}` : ""}`;
		});

	return (
		<Dialog label="Export" className="export-sheet take-briefing" onClose={onClose}>
			{(close) => (
				<>
					<SheetTop title="Export" close={close}>
						{file.story.title}
					</SheetTop>
					<div className="export-body">
						<section className="export-part" aria-labelledby="take-file">
							<h3 id="take-file">Save</h3>
							<p className="export-note">The file holds chapters, notes and the records they show; it can be imported here again. The page needs no network.</p>
							<p className="export-row">
								<button type="button" className="button" aria-disabled={busy} onClick={() => void taking(async (whole) => `Saved ${saveStory(whole)}.`)}>
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
