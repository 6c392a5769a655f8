import { memo, type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Incident } from "../incident/derived.ts";
import { countedWords, PLACED_SENTENCE } from "../incident/placedWords.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { showingAt } from "../incident/showing.ts";
import { instantText } from "../poster/captions.ts";
import type { Land } from "../poster/land.ts";
import { posterSvg } from "../poster/poster.ts";
import type { Cursor } from "../state/cursor.ts";
import { write } from "../ui/tickText.ts";

export type PictureSize = { widthPx: number; heightPx: number };

/** Sizes in which pictures of so many are drawn; they then fill their column. */
export function pictureSize(count: number, narrow: boolean): PictureSize {
	if (narrow) return { widthPx: 400, heightPx: 250 };
	return count === 3 ? { widthPx: 480, heightPx: 300 } : { widthPx: 680, heightPx: 380 };
}

type MapProps = { incident: Incident; atSec: number; beside: readonly Incident[]; land: Land; size: PictureSize; place: number };

/** One small map. `place`: which of the pictures it is. */
const SmallMap = memo(function SmallMap({ incident, atSec, beside, land, size, place }: MapProps) {
	const svg = useMemo(
		() =>
			posterSvg({
				incident,
				atSec,
				...size,
				beside,
				key: `${place}`,
				theme: "css",
				locale: "en",
				land,
				parts: { legend: false, credit: false, title: false },
			}),
		[incident, atSec, size, beside, land, place],
	);
	// biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped
	return <div className="compare-map" dangerouslySetInnerHTML={{ __html: svg }} />;
});

/** What the dots of this picture are, in the place of a legend: solid and dashed lines beside it are known routes. */
function PlacedNote({ incident, atSec }: Pick<MapProps, "incident" | "atSec">) {
	if (incident.derived.scene.plane !== "control") return null;
	return (
		<p className="compare-placed">
			{PLACED_SENTENCE} {countedWords(showingAt(incident, null, atSec))}
		</p>
	);
}

/** "8 Apr 2010, 16:00 UTC · 2 min in · diverted (measured)", rewritten at every tick without React. */
function Sentence({ incident, cursor, instantAt }: { incident: Incident; cursor: Cursor; instantAt: (share: number) => number }) {
	const line = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		const tell = () => {
			const atSec = instantAt(cursor.getState().share);
			write(line.current, `${instantText(incident, atSec)} · ${sentenceAt(incident.derived, atSec)}`);
		};
		tell();
		return cursor.subscribe(tell);
	}, [incident, cursor, instantAt]);
	return <p ref={line} className="compare-sentence" />;
}

type PictureProps = Omit<MapProps, "land"> & { land: Land | undefined; head: ReactNode; cursor: Cursor; instantAt: (share: number) => number };

export function Picture({ head, cursor, instantAt, land, ...map }: PictureProps) {
	return (
		<li className="compare-picture">
			{head}
			{land ? <SmallMap {...map} land={land} /> : <div className="compare-map is-empty" />}
			<Sentence incident={map.incident} cursor={cursor} instantAt={instantAt} />
			<PlacedNote incident={map.incident} atSec={map.atSec} />
		</li>
	);
}
