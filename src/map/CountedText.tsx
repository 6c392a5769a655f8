import { type RefObject, useEffect, useRef } from "react";
import { countedWords } from "../incident/placedWords.ts";
import type { Showing, ShowingAt } from "../incident/showing.ts";
import type { Clock } from "../state/clock.ts";
import { write } from "../ui/tickText.ts";
import { WordRoom } from "../ui/WordRoom.tsx";

const LINES = "The lines";
const NONE = "No vantage point has a route at this instant.";

/** The longer words where the map is wide. */
function wordsOf(showing: Pick<Showing, "counted">): { wide: string; narrow: string } {
	const { drawn = 0, all = 0 } = showing.counted ?? {};
	const narrow = all === 0 ? NONE : `${drawn} of ${all} vantage points${drawn < all ? "; the rest is not drawn" : ""}`;
	return { wide: countedWords(showing, LINES) || NONE, narrow };
}

/** With as many digits as there can be, and in the longer of the two sentences. */
function longestWords(points: number): { wide: string; narrow: string } {
	const rest = Math.min(points, 10 ** (String(points).length - 1));
	return wordsOf({ counted: { drawn: points - rest, all: points } });
}

function Both({ words: { wide, narrow }, ref }: { words: { wide: string; narrow: string }; ref?: RefObject<HTMLParagraphElement | null> }) {
	return (
		<p ref={ref}>
			<span className="map-wide">{wide}</span>
			<span className="map-narrow">{narrow}</span>
		</p>
	);
}

type CountedTextProps = {
	showingAt: ShowingAt;
	clock: Clock;
	/** Vantage points of the series. */
	points: number;
};

/** How many vantage points the lines hold that are drawn. Written past React, and only where time came to rest. */
export function CountedText({ showingAt, clock, points }: CountedTextProps) {
	const line = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		const tell = () => {
			const { wide, narrow } = wordsOf(showingAt(clock.getState().atSec));
			write(line.current?.querySelector(".map-wide") ?? null, wide);
			write(line.current?.querySelector(".map-narrow") ?? null, narrow);
		};
		tell();
		return clock.subscribe(({ cause }) => {
			if (cause === "release") tell();
		});
	}, [showingAt, clock]);
	return (
		<WordRoom longest={[{ key: "counted", words: <Both words={longestWords(points)} /> }]}>
			<Both words={wordsOf(showingAt(clock.getState().atSec))} ref={line} />
		</WordRoom>
	);
}
