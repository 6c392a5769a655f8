/** The overview's own scrubber: controls and words here, the slider over the chart of when it happened (`charts/SweepTrack.tsx`). */
import { useEffect, useMemo, useRef } from "react";
import { dayWords, WIDEST_SEC } from "../i18n/dates.ts";
import type { Sweep, SweepState } from "../state/sweep.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import { write } from "../ui/tickText.ts";
import { WordRoom } from "../ui/WordRoom.tsx";
import type { SweepPlayer } from "./charts/sweepPlayer.ts";
import { type CountAt, SPANS, SWEEP_SPEEDS, sweepSentence } from "./charts/sweepWords.ts";
import { useSweepTick } from "./charts/useSweepTick.ts";

export type SweepParts = {
	/** Over `chartSpan(atlas)`, so that slider and chart have one scale. */
	sweep: Sweep;
	/** How many of the incidents on the page were under way between two instants. Called at each tick: it must be fast. */
	countAt: CountAt;
	/** How many are on the page. */
	total: number;
	/** Their starts, ascending: where Shift with an arrow goes, and playing with reduced motion. */
	starts: ArrayLike<number>;
	/** Time has come to rest: for the address. At the end with everything shown, nothing is hidden. */
	onRelease?: (state: SweepState) => void;
};

const PLAY = "M5 3.2v9.6l8.2-4.8z";
const PAUSE = "M4.6 3.5h2.4v9H4.6zM9 3.5h2.4v9H9z";

type BarProps = SweepParts & { player: SweepPlayer };

export function SweepBar({ player, ...parts }: BarProps) {
	const { sweep } = parts;
	const playing = useStoreValue(player, (state) => state.playing);
	const speed = useStoreValue(player, (state) => state.speed);
	const spanSec = useStoreValue(sweep, (state) => state.spanSec);
	const known = SPANS.some(({ sec }) => sec === spanSec);
	return (
		<div className="sweep-bar">
			<button type="button" className="sweep-play" aria-label={playing ? "Pause" : "Play"} onClick={player.toggle}>
				<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
					<path fill="currentColor" d={playing ? PAUSE : PLAY} />
				</svg>
			</button>
			<select className="sweep-choice" aria-label="Speed" value={speed} onChange={(event) => player.setSpeed(Number(event.target.value))}>
				{SWEEP_SPEEDS.map((one) => (
					<option key={one.label} value={one.speed}>
						{one.label}
					</option>
				))}
			</select>
			<select className="sweep-choice" aria-label="Show how far back" value={spanSec} onChange={(event) => sweep.reach(Number(event.target.value))}>
				{!known && <option value={spanSec}>{`${Math.round(spanSec / 86_400)} days`}</option>}
				{SPANS.map(({ sec, label }) => (
					<option key={label} value={sec}>
						{label}
					</option>
				))}
			</select>
			<SweepReadout {...parts} />
			<Announcer {...parts} player={player} />
		</div>
	);
}

function SweepReadout({ sweep, countAt, total }: SweepParts) {
	const date = useRef<HTMLSpanElement>(null);
	const sentence = useRef<HTMLSpanElement>(null);
	const { overview } = sweep;
	useSweepTick(sweep, (state) => {
		write(date.current, dayWords(state.atSec));
		write(sentence.current, sweepSentence(state, overview, countAt, total));
	});
	const state = sweep.getState();
	const { spanSec } = state;
	const longest = useMemo(() => {
		const all = [overview.startSec, overview.endSec].map((atSec) => sweepSentence({ atSec, spanSec }, overview, () => total, total));
		return [...new Set(all)].map((words) => ({
			key: words,
			words: (
				<div className="sweep-line">
					<span className="sweep-date" translate="no">
						{dayWords(WIDEST_SEC)}
					</span>
					<span className="sweep-sentence">{words}</span>
				</div>
			),
		}));
	}, [overview, spanSec, total]);
	return (
		<div className="sweep-readout">
			<WordRoom longest={longest}>
				<div className="sweep-line">
					{/* Changes many times a second: a translation would always be late. */}
					<span className="sweep-date" ref={date} translate="no">
						{dayWords(state.atSec)}
					</span>
					<span className="sweep-sentence" ref={sentence}>
						{sweepSentence(state, overview, countAt, total)}
					</span>
				</div>
			</WordRoom>
		</div>
	);
}

/** Says the sentence when time has come to rest, and tells the page. Silent while playing. */
function Announcer({ sweep, countAt, total, player, onRelease }: BarProps) {
	const region = useRef<HTMLParagraphElement>(null);
	useEffect(
		() =>
			sweep.subscribe((state) => {
				if (state.cause !== "release") return;
				onRelease?.(state);
				if (player.getState().playing || !region.current) return;
				region.current.textContent = `${dayWords(state.atSec)}: ${sweepSentence(state, sweep.overview, countAt, total)}`;
			}),
		[sweep, countAt, total, player, onRelease],
	);
	return <p className="visually-hidden" aria-live="polite" ref={region} />;
}
