import "./export.css";
import { useEffect, useMemo, useState } from "react";
import { grainOf, instantWords } from "../i18n/dates.ts";
import type { Incident } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import type { Land } from "../poster/land.ts";
import type { Theme } from "../poster/palette.ts";
import { publishedFile } from "../state/dataVersion.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { ClipForm, type Playback } from "./ClipForm.tsx";
import { DataFiles } from "./DataFiles.tsx";
import { HandoutForm } from "./HandoutForm.tsx";
import type { WholeBand } from "./handout/given.ts";
import type { TakeMap } from "./livePicture.ts";
import { PictureForm } from "./PictureForm.tsx";
import { SheetTop } from "./SheetTop.tsx";
import type { Shown } from "./shapes.ts";
import { Citation, Sentence } from "./Words.tsx";

type ExportDialogProps = {
	/** As it is published. */
	record: Incident;
	/** What was on screen when it was opened, with what its map draws; it does not follow the clock. */
	shown: Shown;
	playback: Playback;
	drawWholeBand: WholeBand;
	theme: Theme;
	/** Address of the view, without what is not needed to find it again. */
	url: string;
	/** Address of the incident's published file. */
	fileAddress: string;
	loadLand: () => Promise<Land>;
	takeMap: TakeMap;
	onClose: () => void;
};

/** Everything that can be taken from an incident at an instant. */
export function ExportDialog({ record, shown, playback, drawWholeBand, theme, url, fileAddress, loadLand, takeMap, onClose }: ExportDialogProps) {
	const { incident, atSec } = shown;
	const { derived } = incident;
	const [said, setSaid] = useState("");
	const [dataVersion, setVersion] = useState<string | null>(null);
	useEffect(() => {
		let wanted = true;
		// Without it the citation says when the page was looked at, and that is all.
		publishedFile(fileAddress).then(
			({ version }) => wanted && setVersion(version),
			() => undefined,
		);
		return () => {
			wanted = false;
		};
	}, [fileAddress]);
	const cited = useMemo(
		() => ({ id: incident.id, title: incident.title, url, dataVersion, accessedSec: Math.floor(Date.now() / 1000) }),
		[incident, url, dataVersion],
	);
	return (
		<Dialog label="Take it away" className="export-sheet" onClose={onClose}>
			{(close) => (
				<>
					<SheetTop title="Take it away" close={close}>
						{instantWords(atSec, grainOf(derived.window.endSec - derived.window.startSec))} · {sentenceAt(derived, atSec)}
					</SheetTop>
					<div className="export-body">
						<PictureForm shown={shown} theme={theme} loadLand={loadLand} takeMap={takeMap} say={setSaid} />
						<HandoutForm {...{ shown, url, dataVersion, loadLand }} drawBand={drawWholeBand} say={setSaid} />
						<ClipForm shown={shown} playback={playback} theme={theme} loadLand={loadLand} say={setSaid} />
						<div className="export-pair">
							<Sentence incident={incident} atSec={atSec} url={url} say={setSaid} />
							<div>
								<Citation cited={cited} say={setSaid} />
								<DataFiles {...{ record, shown, fileAddress, url, dataVersion, loadLand }} say={setSaid} />
							</div>
						</div>
					</div>
					<p className="export-said" role="status">
						{said}
					</p>
				</>
			)}
		</Dialog>
	);
}
