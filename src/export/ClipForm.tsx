import { useEffect, useRef, useState } from "react";
import { spanWords } from "../i18n/dates.ts";
import type { Span } from "../incident/derived.ts";
import type { Land } from "../poster/land.ts";
import type { Theme } from "../poster/palette.ts";
import type { ClipFormat } from "./clip/makeClip.ts";
import type { DrawBand } from "./clip/reel.ts";
import { fileName } from "./files/fileName.ts";
import { Radios } from "./Radios.tsx";
import { saveFile } from "./save.ts";
import { SHAPE_CHOICES, SHAPES, type Shape, type Shown, THEME_CHOICES } from "./shapes.ts";

type Stretch = "shown" | "whole";
/** What can be played: the stretch on the timeline, or everything. */
export type Playback = Record<Stretch, Span> & { drawBand: DrawBand };

type ClipFormProps = { shown: Shown; playback: Playback; theme: Theme; loadLand: () => Promise<Land>; say: (words: string) => void };

const FORMATS = [
	["mp4", "MP4 (H.264)"],
	["webm", "WebM (VP9)"],
	["gif", "GIF"],
] as const;
const FILMS = ["mp4", "webm"] as const;
const SIZES = [0.5, 1, 1.5] as const;
const LENGTHS_SEC = [10, 20, 30, 45, 60] as const;
const FRAMES_PER_SEC = { mp4: 25, webm: 25, gif: 10 } as const;
const NO_ENCODER =
	"This browser offers no video encoder here (it needs one, and a page that came over HTTPS), so MP4 and WebM cannot be made. GIF, PNG and SVG can.";

const hasEncoder = () => typeof VideoEncoder !== "undefined";
const megabytes = (bytes: number) => (bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** The incident as it plays, as a film that any program shows. */
export function ClipForm({ shown, playback, theme, loadLand, say }: ClipFormProps) {
	const { incident, series } = shown;
	const [canFilm] = useState(hasEncoder);
	const [format, setFormat] = useState<ClipFormat>(canFilm ? "mp4" : "gif");
	const [shape, setShape] = useState<Shape>("16:9");
	const [stretch, setStretch] = useState<Stretch>("shown");
	const [colours, setColours] = useState(theme);
	const [lengthSec, setLength] = useState(30);
	/** A GIF of full size is larger than most places take. */
	const [times, setTimes] = useState({ film: 1, gif: 0.5 });
	const [done, setDone] = useState<{ frames: number; of: number } | null>(null);
	const making = useRef<AbortController | null>(null);
	useEffect(() => () => making.current?.abort(), []);

	const kind = format === "gif" ? "gif" : "film";
	const size = ({ widthPx, heightPx }: (typeof SHAPES)[Shape], by: number) => `${widthPx * by} × ${heightPx * by}`;
	const stretches = [["shown", `On the timeline: ${spanWords(playback.shown)}`] as const, ["whole", `The whole: ${spanWords(playback.whole)}`] as const];
	const name = fileName(incident.id, ["clip", shape.replace(":", "x"), ...(stretch === "whole" ? ["whole"] : [])], format);

	const make = async () => {
		if (making.current) return;
		const mine = new AbortController();
		making.current = mine;
		setDone({ frames: 0, of: 0 });
		say("Making the clip …");
		try {
			const [{ makeClip }, land] = await Promise.all([import("./clip/makeClip.ts"), loadLand()]);
			const look = { shape, theme: colours, times: times[kind], lengthSec, framesPerSec: FRAMES_PER_SEC[format] };
			const input = { incident, series, span: playback[stretch], drawBand: playback.drawBand, land, ...look };
			const clip = await makeClip(input, format, mine.signal, (frames, of) => !mine.signal.aborted && setDone({ frames, of }));
			saveFile(name, clip);
			say(`Saved ${name}, ${lengthSec} s, ${size(SHAPES[shape], times[kind])} pixels, ${megabytes(clip.size)}.`);
		} catch (error) {
			if (mine.signal.aborted) say("Stopped. No clip was saved.");
			else say(error instanceof Error && error.name !== "TypeError" ? error.message : "The clip could not be made. Try again when the connection is back.");
		}
		making.current = null;
		setDone(null);
	};

	return (
		<section className="export-part export-clip" aria-labelledby="export-clip-head">
			<h3 id="export-clip-head">Clip of the playback</h3>
			{!canFilm && <p className="export-note">{NO_ENCODER}</p>}
			<div className="export-choices">
				<Radios legend="Format" name="clip-format" all={FORMATS} value={format} onChoose={setFormat} without={canFilm ? [] : FILMS} />
				<Radios legend="Stretch" name="clip-stretch" all={stretches} value={stretch} onChoose={setStretch} />
			</div>
			<div className="export-choices">
				<Radios legend="Shape" name="clip-shape" all={SHAPE_CHOICES} value={shape} onChoose={setShape} />
				<Radios legend="Colours" name="clip-theme" all={THEME_CHOICES} value={colours} onChoose={setColours} />
				<label className="export-size">
					Length
					<select value={lengthSec} onChange={(event) => setLength(Number(event.target.value))}>
						{LENGTHS_SEC.map((one) => (
							<option key={one} value={one}>
								fit in {one} s
							</option>
						))}
					</select>
				</label>
				<label className="export-size">
					Size of the clip
					<select value={times[kind]} onChange={(event) => setTimes({ ...times, [kind]: Number(event.target.value) })}>
						{SIZES.map((one) => (
							<option key={one} value={one}>
								{size(SHAPES[shape], one)} px
							</option>
						))}
					</select>
				</label>
			</div>
			<p className="export-row">
				<button type="button" className="button" aria-disabled={done !== null} onClick={() => void make()}>
					Make the clip
				</button>
				{done !== null && (
					<>
						<button type="button" className="button" onClick={() => making.current?.abort()}>
							Cancel
						</button>
						<progress max={done.of || 1} value={done.frames} aria-label="Making the clip" />
						<span className="export-frames">{done.of > 0 && `frame ${done.frames} of ${done.of}`}</span>
					</>
				)}
			</p>
			<p className="small-print">
				{lengthSec * FRAMES_PER_SEC[format]} frames, {FRAMES_PER_SEC[format]} a second, without sound. Each frame is drawn for its instant and not recorded, so
				the same choices give the same frames. Title, instant, state, timeline, key and credit are in the picture.
			</p>
		</section>
	);
}
