import "./export.css";
import "./embedding/embedding.css";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { Incident } from "../incident/derived.ts";
import { withPlacedCaption } from "../incident/placedWords.ts";
import { routesOf } from "../incident/showing.ts";
import { publishedFile } from "../state/dataVersion.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { copyFrom } from "./embedding/CopyField.tsx";
import {
	addressNote,
	addressOf,
	type EmbedChoice,
	FIRST_CHOICE,
	FIRST_OF_INCIDENT,
	frameOf,
	isRight,
	type OfIncident,
	parametersOf,
	widthOf,
	wordsOf,
} from "./embedding/choice.ts";
import { EmbedPreview } from "./embedding/EmbedPreview.tsx";
import { keep, keptChoice, keptOf } from "./embedding/kept.ts";
import { LookForm } from "./embedding/LookForm.tsx";
import { OtherWays } from "./embedding/OtherWays.tsx";
import { SizeForm } from "./embedding/SizeForm.tsx";
import { type Version, WordsForm } from "./embedding/WordsForm.tsx";
import { frameCode, hostCode } from "./files/embedCode.ts";
import { SheetTop } from "./SheetTop.tsx";

type EmbedDialogProps = {
	incident: Incident;
	/** The instant that was on screen when it was opened. */
	shownSec: number;
	/** Root of the site as it is open here, and as others reach it; `null` where the page does not state that. */
	root: string;
	publicRoot: string | null;
	/** Address of the incident's published file. */
	fileAddress: string;
	onClose: () => void;
};

function useVersion(fileAddress: string): Version {
	const [version, setVersion] = useState<Version>(undefined);
	useEffect(() => {
		let wanted = true;
		publishedFile(fileAddress).then(
			(file) => wanted && setVersion(file.version),
			() => wanted && setVersion(null),
		);
		return () => {
			wanted = false;
		};
	}, [fileAddress]);
	return version;
}

/** Builds the code of an embed, and shows the embed as it comes of it. */
export function EmbedDialog({ incident, shownSec, root, publicRoot, fileAddress, onClose }: EmbedDialogProps) {
	const { id, derived } = incident;
	const [choice, setChoice] = useState(keptChoice);
	const [of, setOf] = useState(() => keptOf(id));
	const [measuredPx, setMeasured] = useState<number | null>(null);
	const [said, setSaid] = useState("");
	const codeId = useId();
	const code = useRef<HTMLTextAreaElement>(null);
	const version = useVersion(fileAddress);
	useEffect(() => keep(id, choice, of), [id, choice, of]);

	// What was said of another code is no longer so.
	const choose = useCallback((change: Partial<EmbedChoice>) => {
		setChoice((now) => ({ ...now, ...change }));
		setSaid("");
	}, []);
	const chooseOf = useCallback((change: Partial<OfIncident>) => {
		setOf((now) => ({ ...now, ...change }));
		setSaid("");
	}, []);
	const reset = () => {
		choose(FIRST_CHOICE);
		chooseOf(FIRST_OF_INCIDENT);
		setSaid("All choices are as they were at first.");
	};

	const published = { id, version: version ?? null };
	const parameters = parametersOf(choice, of, { shownSec, overview: derived.overview, routes: routesOf(incident), shown: derived.routes });
	const outside = publicRoot ?? root;
	const words = wordsOf(of, incident);
	const src = addressOf(outside, published, choice, parameters);
	const frame = frameOf(choice, src, measuredPx, words);
	const text = frameCode(frame) + (choice.hostScript && !choice.ownHeight ? `\n${hostCode(outside)}` : "");
	const note = addressNote(publicRoot, root);
	const right = isRight(choice, of, derived.overview);
	const sayCopied = (what: string) => setSaid(right ? what : `${what} Something that was typed is not right, and not in it.`);
	const given = { incident, choice, of, choose, chooseOf };
	return (
		<Dialog label="Embed" className="export-sheet embedding-sheet" onClose={onClose}>
			{(close) => (
				<>
					<SheetTop title="Embed" close={close}>
						{incident.title}
					</SheetTop>
					<div className="export-body embedding-body">
						<div className="embedding-result">
							<EmbedPreview frame={{ ...frame, src: addressOf(root, published, choice, parameters), widthPx: widthOf(choice) }} onMeasure={setMeasured} />
							<div className="embedding-code">
								<label htmlFor={codeId}>Code</label>
								<textarea id={codeId} ref={code} readOnly rows={6} spellCheck={false} value={text} />
							</div>
							{note && <p className="embedding-wrong">{note}</p>}
						</div>
						<div className="embedding-choices">
							<LookForm {...given} shownSec={shownSec} />
							<SizeForm choice={choice} choose={choose} measuredPx={measuredPx} />
							<WordsForm {...given} version={version} />
							<OtherWays id={id} root={outside} src={src} description={withPlacedCaption(derived.scene, words.description || words.title)} say={setSaid} />
						</div>
					</div>
					<div className="embedding-foot">
						<button type="button" className="button main-button" onClick={() => void copyFrom(code.current, "Code", sayCopied)}>
							Copy the code
						</button>
						<button type="button" className="button" onClick={reset}>
							Reset
						</button>
						<p role="status">{said}</p>
					</div>
				</>
			)}
		</Dialog>
	);
}
