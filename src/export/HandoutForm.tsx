import { useEffect, useState } from "react";
import { posterFile } from "../poster/file.ts";
import type { Land } from "../poster/land.ts";
import { fileName, instantName } from "./files/fileName.ts";
import type { WholeBand } from "./handout/given.ts";
import type { Paper } from "./handout/paper.ts";
import type { Page } from "./handout/pdf.ts";
import { Radios } from "./Radios.tsx";
import { saveFile, textBlob } from "./save.ts";
import type { Shown } from "./shapes.ts";
import { fontCssFor } from "./typeface.ts";

type HandoutFormProps = {
	shown: Shown;
	drawBand: WholeBand;
	url: string;
	dataVersion: string | null;
	loadLand: () => Promise<Land>;
	say: (words: string) => void;
};
/** `address`: of the picture, which keeps what it has read once that is taken back. */
type Drawn = { paper: Paper; page: Page; address: string };

const PAPER_WORDS = [
	["A4", "A4"],
	["Letter", "US Letter"],
] as const;

const NOT_DRAWN = "The page could not be drawn: the basemap did not load. Close this and try again when the connection is back.";
const NOT_MADE = "The PDF could not be made: a part of it did not load. Try again when the connection is back.";

/** The page as it will be printed, and its picture; `null` until it is drawn. */
function useDrawn({ shown, drawBand, url, dataVersion, loadLand }: HandoutFormProps, paper: Paper): { drawn: Drawn | null; failed: boolean } {
	const [drawn, setDrawn] = useState<Drawn | null>(null);
	const [failed, setFailed] = useState(false);
	useEffect(() => {
		let wanted = true;
		const draw = async () => {
			const [{ incidentPage }, land] = await Promise.all([import("./handout/incidentPage.ts"), loadLand()]);
			const page = incidentPage({ ...shown, drawBand, url, dataVersion, land, paper });
			const fontCss = await fontCssFor(page.svg);
			if (!wanted) return;
			const address = URL.createObjectURL(textBlob(posterFile(page.svg, page.widthPt, page.heightPt, fontCss), "image/svg+xml"));
			setFailed(false);
			setDrawn({ paper, page, address });
		};
		draw().catch(() => wanted && setFailed(true));
		return () => {
			wanted = false;
		};
	}, [shown, drawBand, url, dataVersion, loadLand, paper]);
	return { drawn, failed };
}

/** The incident at this instant on one sheet of paper. */
export function HandoutForm(props: HandoutFormProps) {
	const { shown, say } = props;
	const { incident, atSec } = shown;
	const [paper, setPaper] = useState<Paper>("A4");
	const [busy, setBusy] = useState(false);
	const { drawn, failed } = useDrawn(props, paper);
	const ready = drawn?.paper === paper ? drawn : null;
	const name = fileName(incident.id, ["handout", instantName(atSec)], "pdf");
	const save = async () => {
		if (!ready || busy) return;
		setBusy(true);
		say("Making the PDF …");
		try {
			const { makePdf } = await import("./handout/makePdf.ts");
			const { blob, note } = await makePdf([ready.page], incident.title);
			saveFile(name, blob);
			say(`Saved ${name}.${note}`);
		} catch {
			say(NOT_MADE);
		}
		setBusy(false);
	};
	return (
		<section className="export-part export-picture export-handout" aria-labelledby="export-handout-head">
			<h3 id="export-handout-head">Hand-out on one page</h3>
			<div className="export-preview" aria-busy={ready === null && !failed}>
				{drawn ? (
					<img
						src={drawn.address}
						onLoad={() => URL.revokeObjectURL(drawn.address)}
						alt={`Preview of the page: ${incident.title}`}
						width={drawn.page.widthPt}
						height={drawn.page.heightPt}
					/>
				) : (
					<p>{failed ? NOT_DRAWN : "Drawing …"}</p>
				)}
			</div>
			<div className="export-choices">
				<Radios legend="Paper" name="paper" all={PAPER_WORDS} value={paper} onChoose={setPaper} />
				<p className="export-row">
					<button type="button" className="button" disabled={!ready} aria-disabled={busy} onClick={() => void save()}>
						Save as PDF
					</button>
				</p>
				<p className="small-print">
					The map at this instant, the timeline, what grades mean, who says what, where sources disagree, and the sources with their addresses. What does not
					fit on the page is counted there, with the address that has it. Text can be selected and links followed; the same choices give the same file.
				</p>
			</div>
		</section>
	);
}
