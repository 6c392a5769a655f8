import "./compare.css";
import { useEffect, useMemo } from "react";
import { grainOf, isoWords } from "../i18n/dates.ts";
import { instantRows } from "../incident/compareInstants.ts";
import type { Incident } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import type { Land } from "../poster/land.ts";
import { type Cursor, createCursor } from "../state/cursor.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { Picture, type PictureSize, pictureSize } from "./Picture.tsx";
import { Slider } from "./Slider.tsx";
import { useDrawnAt } from "./useDrawnAt.ts";
import { useNarrow } from "./useNarrow.ts";

const NAMES = ["First instant", "Second instant"] as const;

/** The stretch both sliders run over, as shares and back. */
type Reach = { instantAt: (share: number) => number; shareOf: (atSec: number) => number; wordsAt: (share: number) => string; boundaries: number[] };

function reachOf({ derived }: Incident, instants: readonly number[]): Reach {
	const startSec = Math.min(derived.window.startSec, ...instants);
	const lengthSec = Math.max(derived.window.endSec, ...instants) - startSec;
	const instantAt = (share: number) => Math.round(startSec + share * lengthSec);
	const shareOf = (atSec: number) => Math.min(1, Math.max(0, (atSec - startSec) / lengthSec));
	const grain = grainOf(lengthSec);
	return {
		instantAt,
		shareOf,
		wordsAt: (share) => `${isoWords(instantAt(share), grain)}, ${sentenceAt(derived, instantAt(share))}`,
		boundaries: derived.segments
			.slice(1)
			.map((one) => shareOf(one.startSec))
			.filter((share) => share > 0 && share < 1),
	};
}

type TwoInstantsProps = {
	incident: Incident;
	land: Land | undefined;
	/** Seconds since 1970, UTC: read once. */
	instants: readonly [number, number];
	/** Called when one of them has come to rest. */
	onRest: (index: 0 | 1, atSec: number) => void;
};

type OneProps = { incident: Incident; land: Land | undefined; place: 0 | 1; reach: Reach; cursor: Cursor; atSec: number; size: PictureSize };

function One({ incident, land, place, reach, cursor, atSec, size }: OneProps) {
	const beside = useMemo(() => [incident], [incident]);
	return (
		<Picture
			incident={incident}
			atSec={atSec}
			beside={beside}
			land={land}
			size={size}
			place={place}
			cursor={cursor}
			instantAt={reach.instantAt}
			head={
				<div className="compare-over">
					<h2>{NAMES[place]}</h2>
					<Slider name={`Time of the ${NAMES[place].toLowerCase()}`} cursor={cursor} wordsAt={reach.wordsAt} boundaries={reach.boundaries} />
				</div>
			}
		/>
	);
}

/** Two pictures of one incident, each with a slider of its own, and what changed from one to the other. */
export function TwoInstants({ incident, land, instants, onRest }: TwoInstantsProps) {
	const narrow = useNarrow();
	const size = useMemo(() => pictureSize(2, narrow), [narrow]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the sliders lead once they stand
	const reach = useMemo(() => reachOf(incident, instants), [incident]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the same
	const cursors = useMemo(() => instants.map((atSec) => createCursor(reach.shareOf(atSec))) as [Cursor, Cursor], [reach]);
	const one = useMemo(() => [incident], [incident]);
	const instantsAt = useMemo(() => (share: number) => [reach.instantAt(share)], [reach]);
	const first = useDrawnAt(cursors[0], one, instantsAt)[0] as number;
	const second = useDrawnAt(cursors[1], one, instantsAt)[0] as number;
	useEffect(() => {
		const stops = cursors.map((cursor, i) => cursor.subscribe(({ share, cause }) => cause === "release" && onRest(i as 0 | 1, reach.instantAt(share))));
		return () => {
			for (const stop of stops) stop();
		};
	}, [cursors, reach, onRest]);
	const rows = useMemo(() => instantRows(incident, [first, second]), [incident, first, second]);
	const both = { incident, land, reach, size };
	return (
		<>
			<ul className="compare-pictures has-2" aria-label="Pictures">
				<One {...both} place={0} cursor={cursors[0]} atSec={first} />
				<One {...both} place={1} cursor={cursors[1]} atSec={second} />
			</ul>
			<DifferenceTable caption="What changed" heads={NAMES} rows={rows} />
		</>
	);
}
