import { useEffect, useState } from "react";
import { sentenceAt } from "../incident/sentence.ts";
import { posterFile } from "../poster/file.ts";
import type { Land } from "../poster/land.ts";
import { fileName, instantName } from "./files/fileName.ts";
import { PictureError, PNG_STEPS, pngOf } from "./png.ts";
import { Radios } from "./Radios.tsx";
import { saveFile, textBlob } from "./save.ts";
import { type Choice, pictureSvg, SHAPES, type Shape, type Shown } from "./shapes.ts";
import { fontCssFor } from "./typeface.ts";

type Drawn = { choice: Choice; plain: string; whole: string; address: string; hasFont: boolean };
type PictureFormProps = { shown: Shown; theme: Choice["theme"]; loadLand: () => Promise<Land>; say: (words: string) => void };

const WHAT = [
	["instant", "The map at this instant"],
	["triptych", "Before, peak and after"],
] as const;
const TIMES = [1, 2, 3, 4] as const;

/** The picture of a choice, with the typeface in it; `null` until it is drawn. */
function useDrawn(shown: Shown, choice: Choice, loadLand: () => Promise<Land>): { drawn: Drawn | null; failed: boolean } {
	const [drawn, setDrawn] = useState<Drawn | null>(null);
	const [failed, setFailed] = useState(false);
	useEffect(() => {
		let wanted = true;
		let address = "";
		const draw = async () => {
			const svg = pictureSvg(shown, choice, await loadLand());
			const { widthPx, heightPx } = SHAPES[choice.shape];
			const fontCss = await fontCssFor(svg);
			if (!wanted) return;
			const whole = posterFile(svg, widthPx, heightPx, fontCss);
			address = URL.createObjectURL(textBlob(whole, "image/svg+xml"));
			setFailed(false);
			setDrawn({ choice, plain: posterFile(svg, widthPx, heightPx), whole, address, hasFont: fontCss !== "" });
		};
		draw().catch(() => wanted && setFailed(true));
		return () => {
			wanted = false;
			// The picture on screen keeps what it has read.
			if (address) URL.revokeObjectURL(address);
		};
	}, [shown, choice, loadLand]);
	return { drawn, failed };
}

/** A picture to look at before it is saved. */
export function PictureForm({ shown, theme, loadLand, say }: PictureFormProps) {
	const [choice, setChoice] = useState<Choice>({ what: "instant", shape: "16:9", theme });
	const [times, setTimes] = useState(2);
	const [done, setDone] = useState<number | null>(null);
	const { drawn, failed } = useDrawn(shown, choice, loadLand);
	const { widthPx, heightPx } = SHAPES[choice.shape];
	const { incident, atSec } = shown;
	const choose = (change: Partial<Choice>) => setChoice((now) => ({ ...now, ...change }));
	const name = (end: string) =>
		fileName(incident.id, choice.what === "triptych" ? ["before-peak-after", choice.shape.replace(":", "x")] : [instantName(atSec)], end);
	const ready = drawn?.choice === choice ? drawn : null;
	const saveSvg = () => {
		if (!ready) return;
		saveFile(name("svg"), textBlob(ready.plain, "image/svg+xml"));
		say(`Saved ${name("svg")}.`);
	};
	const savePng = async () => {
		if (!ready || done !== null) return;
		setDone(0);
		say(`Drawing ${widthPx * times} × ${heightPx * times} pixels …`);
		try {
			saveFile(name("png"), await pngOf(ready.whole, widthPx, heightPx, times, setDone));
			say(`Saved ${name("png")}, ${widthPx * times} × ${heightPx * times} pixels.`);
		} catch (error) {
			say(error instanceof PictureError ? error.message : "The picture could not be made. Save it as SVG instead.");
		}
		setDone(null);
	};
	const alt = choice.what === "triptych" ? `${incident.title}, before, at its peak and after` : `${incident.title}: ${sentenceAt(incident.derived, atSec)}`;
	return (
		<section className="export-part export-picture" aria-labelledby="export-picture-head">
			<h3 id="export-picture-head">Picture</h3>
			<div className="export-preview" data-shape={choice.shape} aria-busy={ready === null && !failed}>
				{drawn && <img src={drawn.address} alt={`Preview. ${alt}`} width={SHAPES[drawn.choice.shape].widthPx} height={SHAPES[drawn.choice.shape].heightPx} />}
				{!drawn && (
					<p>{failed ? "The picture could not be drawn: the basemap did not load. Close this and try again when the connection is back." : "Drawing …"}</p>
				)}
			</div>
			<div className="export-choices">
				<Radios legend="Show" name="what" all={WHAT} value={choice.what} onChoose={(what) => choose({ what })} />
				<Radios
					legend="Shape"
					name="shape"
					all={(Object.keys(SHAPES) as Shape[]).map((shape) => [shape, shape] as const)}
					value={choice.shape}
					onChoose={(shape) => choose({ shape })}
				/>
				<Radios
					legend="Colours"
					name="theme"
					all={[["light", "light"] as const, ["dark", "dark"] as const]}
					value={choice.theme}
					onChoose={(chosen) => choose({ theme: chosen })}
				/>
				<label className="export-size">
					Size of the PNG
					<select value={times} onChange={(event) => setTimes(Number(event.target.value))}>
						{TIMES.map((one) => (
							<option key={one} value={one}>
								{one}×, {widthPx * one} × {heightPx * one} px
							</option>
						))}
					</select>
				</label>
				<p className="export-row">
					<button type="button" className="button" disabled={!ready} aria-disabled={done !== null} onClick={() => void savePng()}>
						Save as PNG
					</button>
					<button type="button" className="button" disabled={!ready} onClick={saveSvg}>
						Save as SVG
					</button>
					{done !== null && <progress max={PNG_STEPS} value={done} aria-label="Making the picture" />}
				</p>
				<p className="small-print">
					Title, key and credit are in the picture. In the SVG text stays text: it is set in IBM Plex Sans where that is installed, else in the reader's own
					typeface.
					{ready && !ready.hasFont && " The typeface did not load, so this PNG has the browser's own."}
				</p>
			</div>
		</section>
	);
}
