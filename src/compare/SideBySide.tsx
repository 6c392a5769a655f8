import "./compare.css";
import { type ReactNode, useCallback, useEffect, useMemo } from "react";
import { compareRows } from "../incident/compare.ts";
import { busiestShare, compareScale, overlap, type ScaleName } from "../incident/compareScale.ts";
import type { Incident } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import type { Land } from "../poster/land.ts";
import { createCursor } from "../state/cursor.ts";
import { Axis } from "./Axis.tsx";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { Picture, pictureSize } from "./Picture.tsx";
import { Readout } from "./Readout.tsx";
import { Slider } from "./Slider.tsx";
import { useDrawnAt } from "./useDrawnAt.ts";
import { useNarrow } from "./useNarrow.ts";

const SCALES: readonly { name: ScaleName; word: string }[] = [
	{ name: "log", word: "Since start, log" },
	{ name: "linear", word: "Since start, linear" },
	{ name: "calendar", word: "Calendar" },
];

type SideBySideProps = {
	/** Two to four. */
	incidents: readonly Incident[];
	land: Land | undefined;
	scaleName: ScaleName;
	onScale: (name: ScaleName, instants: readonly number[]) => void;
	/** Where the cursor stands, as an instant of the first incident; `null`: where most were diverted. */
	atSec: number | null;
	/** Called with the instant of each when the cursor comes to rest. */
	onRest: (instants: readonly number[]) => void;
	/** Name of an incident over its picture, with what can be done to it. */
	headOf: (incident: Incident, index: number) => ReactNode;
};

/** Names and lengths at the left of the bars. */
function BarNames({ incidents }: { incidents: readonly Incident[] }) {
	return (
		<ul className="compare-names">
			{incidents.map(({ id, title, derived }) => (
				<li key={id}>
					<span className="compare-name">{title}</span>
					<span className="compare-length">{derived.duration.text}</span>
				</li>
			))}
		</ul>
	);
}

function ScaleChoice({ chosen, canOverlap, onChoose }: { chosen: ScaleName; canOverlap: boolean; onChoose: (name: ScaleName) => void }) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and borders for three buttons
		<div className="compare-scales" role="group" aria-label="Scale of time">
			{SCALES.filter(({ name }) => canOverlap || name !== "calendar").map(({ name, word }) => (
				<button key={name} type="button" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
					{word}
				</button>
			))}
		</div>
	);
}

export function SideBySide({ incidents, land, scaleName, onScale, atSec, onRest, headOf }: SideBySideProps) {
	const narrow = useNarrow();
	const canOverlap = useMemo(() => overlap(incidents), [incidents]);
	const scale = useMemo(() => compareScale(incidents, canOverlap || scaleName !== "calendar" ? scaleName : "log"), [incidents, scaleName, canOverlap]);
	// The address is read once for each list and scale; after that the cursor leads and the address follows.
	// biome-ignore lint/correctness/useExhaustiveDependencies: see above
	const cursor = useMemo(() => createCursor(atSec === null ? busiestShare(incidents, scale) : scale.shareOf(0, atSec)), [incidents, scale]);
	const drawn = useDrawnAt(cursor, incidents, scale.instantsAt);
	const rows = useMemo(() => compareRows(incidents), [incidents]);
	const size = useMemo(() => pictureSize(incidents.length, narrow), [incidents.length, narrow]);
	const ways = useMemo(() => incidents.map((_, i) => (share: number) => scale.instantsAt(share)[i] as number), [incidents, scale]);
	const boundaries = useMemo(
		() =>
			[...new Set(incidents.flatMap(({ derived }, i) => derived.segments.slice(1).map(({ startSec }) => scale.shareOf(i, startSec))))].sort((a, b) => a - b),
		[incidents, scale],
	);
	const wordsAt = useCallback(
		(share: number) => {
			const instants = scale.instantsAt(share);
			return [scale.wordsAt(share), ...incidents.map(({ title, derived }, i) => `${title}: ${sentenceAt(derived, instants[i] as number)}`)].join("; ");
		},
		[incidents, scale],
	);
	useEffect(() => cursor.subscribe(({ share, cause }) => cause === "release" && onRest(scale.instantsAt(share))), [cursor, scale, onRest]);
	return (
		<>
			<ul className={`compare-pictures has-${incidents.length}`} aria-label="Pictures">
				{incidents.map((incident, i) => (
					<Picture
						key={incident.id}
						incident={incident}
						atSec={drawn[i] ?? incident.derived.peakSec}
						beside={incidents}
						land={land}
						size={size}
						place={i}
						head={headOf(incident, i)}
						cursor={cursor}
						instantAt={ways[i] as (share: number) => number}
					/>
				))}
			</ul>
			<section className="compare-part compare-time" aria-labelledby="time-head">
				<div className="compare-bar-head">
					<h2 id="time-head">{scale.name === "calendar" ? "When it happened" : "How long it lasted"}</h2>
					<ScaleChoice chosen={scale.name} canOverlap={canOverlap} onChoose={(name) => onScale(name, scale.instantsAt(cursor.getState().share))} />
				</div>
				<Readout cursor={cursor} wordsAt={scale.wordsAt} />
				<div className="compare-bars">
					<BarNames incidents={incidents} />
					<div className="compare-track">
						<Slider name="Time" cursor={cursor} wordsAt={wordsAt} boundaries={boundaries} />
						<Axis incidents={incidents} scale={scale} cursor={cursor} narrow={narrow} />
					</div>
				</div>
				<p className="small-print">
					Solid to the shortest account, hatched where the end or start is not certain.
					{scaleName === "calendar" && !canOverlap && " They do not overlap in time, so there is no common calendar; shown since each one’s start."}
				</p>
			</section>
			<DifferenceTable caption="What differs" heads={incidents.map(({ title }) => title)} rows={rows} />
		</>
	);
}
