import { useEffect, useState } from "react";
import { withPlacedCaption } from "../incident/placedWords.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { posterFile } from "../poster/file.ts";
import type { Land } from "../poster/land.ts";
import { fileName, instantName } from "./files/fileName.ts";
import { livePng, type TakeMap } from "./livePicture.ts";
import { PictureError, PNG_STEPS, pngOf } from "./png.ts";
import { Radios } from "./Radios.tsx";
import { saveFile, textBlob } from "./save.ts";
import { type Choice, pictureSvg, SHAPE_CHOICES, SHAPES, type Shown, THEME_CHOICES } from "./shapes.ts";
import { fontCssFor } from "./typeface.ts";

type Look = Omit<Choice, "what"> & { what: Choice["what"] | "live" };
/** `address`: of the picture, which keeps what it has read once that is taken back. */
type Drawn = { look: Look; address: string; widthPx: number; heightPx: number; hasFont: boolean; svg: { plain: string; whole: string } | null };
type PictureFormProps = { shown: Shown; theme: Choice["theme"]; loadLand: () => Promise<Land>; takeMap: TakeMap; say: (words: string) => void };

const WHAT = [
	["instant", "The map at this instant"],
	["triptych", "Before, peak and after"],
	["live", "The live map, as it is on screen"],
] as const;
const TIMES = [1, 2, 3, 4] as const;
const NO_LAND = "The picture could not be drawn: the basemap did not load. Close this and try again when the connection is back.";

const isLive = (look: Look): look is Look & { what: "live" } => look.what === "live";

/** The picture of a choice, with the typeface in it; `null` until it is drawn. `failed`: why it cannot be. */
function useDrawn({ shown, theme, loadLand, takeMap }: PictureFormProps, look: Look): { drawn: Drawn | null; failed: string | null } {
	const [drawn, setDrawn] = useState<Drawn | null>(null);
	const [failed, setFailed] = useState<string | null>(null);
	useEffect(() => {
		let wanted = true;
		const drawLive = async (): Promise<[Blob, Omit<Drawn, "address">]> => {
			const { png, ...size } = await livePng(shown, theme, takeMap, 1, () => undefined);
			return [png, { look, ...size, svg: null }];
		};
		const drawPoster = async (choice: Choice): Promise<[Blob, Omit<Drawn, "address">]> => {
			const svg = pictureSvg(shown, choice, await loadLand());
			const { widthPx, heightPx } = SHAPES[choice.shape];
			const fontCss = await fontCssFor(svg);
			const files = { plain: posterFile(svg, widthPx, heightPx), whole: posterFile(svg, widthPx, heightPx, fontCss) };
			return [textBlob(files.whole, "image/svg+xml"), { look, widthPx, heightPx, hasFont: fontCss !== "", svg: files }];
		};
		const draw = async () => {
			const [file, rest] = await (isLive(look) ? drawLive() : drawPoster(look as Choice));
			if (!wanted) return;
			const address = URL.createObjectURL(file);
			setDrawn({ ...rest, address });
		};
		setFailed(null);
		draw().catch((error: unknown) => {
			if (!wanted) return;
			setDrawn(null);
			setFailed(error instanceof PictureError ? error.message : NO_LAND);
		});
		return () => {
			wanted = false;
		};
	}, [shown, theme, look, loadLand, takeMap]);
	return { drawn, failed };
}

/** A picture to look at before it is saved. */
export function PictureForm(props: PictureFormProps) {
	const { shown, theme, takeMap, say } = props;
	const [look, setLook] = useState<Look>({ what: "instant", shape: "16:9", theme });
	const [times, setTimes] = useState(2);
	const [done, setDone] = useState<number | null>(null);
	const { drawn, failed } = useDrawn(props, look);
	const { incident, atSec } = shown;
	const live = isLive(look);
	const choose = (change: Partial<Look>) => setLook((now) => ({ ...now, ...change }));
	const parts = { instant: [instantName(atSec)], triptych: ["before-peak-after", look.shape.replace(":", "x")], live: ["live-map", instantName(atSec)] };
	const name = (end: string) => fileName(incident.id, parts[look.what], end);
	const ready = drawn?.look === look ? drawn : null;
	const size = (by: number) => {
		const { widthPx, heightPx } = live ? (ready ?? { widthPx: 0, heightPx: 0 }) : SHAPES[look.shape];
		return widthPx > 0 ? `${widthPx * by} × ${heightPx * by}` : "";
	};
	const saveSvg = () => {
		if (!ready?.svg) return;
		saveFile(name("svg"), textBlob(ready.svg.plain, "image/svg+xml"));
		say(`Saved ${name("svg")}.`);
	};
	const savePng = async () => {
		if (!ready || done !== null) return;
		setDone(0);
		say(`Drawing ${size(times)} pixels …`);
		try {
			const { widthPx, heightPx, svg } = ready;
			const png = svg ? await pngOf(svg.whole, widthPx, heightPx, times, setDone) : (await livePng(shown, theme, takeMap, times, setDone)).png;
			saveFile(name("png"), png);
			say(`Saved ${name("png")}, ${size(times)} pixels.`);
		} catch (error) {
			say(error instanceof PictureError ? error.message : "The picture could not be made. Save it as SVG instead.");
		}
		setDone(null);
	};
	const shows = look.what === "triptych" ? `${incident.title}, before, at its peak and after` : `${incident.title}: ${sentenceAt(incident.derived, atSec)}`;
	const alt = withPlacedCaption(incident.derived.scene, shows);
	return (
		<section className="export-part export-picture" aria-labelledby="export-picture-head">
			<h3 id="export-picture-head">Picture</h3>
			<div className="export-preview" aria-busy={ready === null && failed === null}>
				{drawn && (
					<img src={drawn.address} onLoad={() => URL.revokeObjectURL(drawn.address)} alt={`Preview. ${alt}`} width={drawn.widthPx} height={drawn.heightPx} />
				)}
				{!drawn && <p>{failed ?? "Drawing …"}</p>}
			</div>
			<div className="export-choices">
				<Radios legend="Show" name="what" all={WHAT} value={look.what} onChoose={(what) => choose({ what })} />
				{!live && (
					<>
						<Radios legend="Shape" name="shape" all={SHAPE_CHOICES} value={look.shape} onChoose={(shape) => choose({ shape })} />
						<Radios legend="Colours" name="theme" all={THEME_CHOICES} value={look.theme} onChoose={(chosen) => choose({ theme: chosen })} />
					</>
				)}
				<label className="export-size">
					Size of the PNG
					<select value={times} onChange={(event) => setTimes(Number(event.target.value))}>
						{TIMES.map((one) => (
							<option key={one} value={one}>
								{one}×{size(one) && `, ${size(one)} px`}
							</option>
						))}
					</select>
				</label>
				<p className="export-row">
					<button type="button" className="button" disabled={!ready} aria-disabled={done !== null} onClick={() => void savePng()}>
						Save as PNG
					</button>
					{!live && (
						<button type="button" className="button" disabled={!ready} onClick={saveSvg}>
							Save as SVG
						</button>
					)}
					{done !== null && <progress max={PNG_STEPS} value={done} aria-label="Making the picture" />}
				</p>
				<p className="small-print">
					Title, key and credit are in the picture.{" "}
					{live
						? "Camera, colours and what is lit up are those of the screen."
						: "In the SVG text stays text: it is set in IBM Plex Sans where that is installed, else in the reader's own typeface."}
					{ready && !ready.hasFont && " The typeface did not load, so this PNG has the browser's own."}
				</p>
			</div>
		</section>
	);
}
