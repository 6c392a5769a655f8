import { useMemo, useRef } from "react";
import type { Span } from "../incident/derived.ts";
import { type MeasuredSeries, SEEN, type SeenState } from "../incident/measured.ts";
import { NOT_IN_FILE, withData } from "../incident/share.ts";
import type { Clock } from "../state/clock.ts";
import type { View } from "../state/view.ts";
import { mark, write } from "../ui/tickText.ts";
import { WordRoom } from "../ui/WordRoom.tsx";
import { type Seen, spanWords, stateWords } from "./seen.ts";
import { useTick } from "./useTick.ts";

/** Room left and right of what the file covers, as a share of it. */
const PAD = 0.04;

/** The colour of a state as on the band. */
function Swatch({ state }: { state: SeenState }) {
	return (
		<svg className="timeline-swatch" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
			{state === "unknown" ? (
				<path className="timeline-hatch timeline-hatch-none" d="M0 8L8 0M4 12L12 4" />
			) : (
				<rect className={`timeline-seen-${state}`} width="12" height="12" />
			)}
			<path className="timeline-swatch-frame" d="M.5 .5h11v11h-11z" />
		</svg>
	);
}

/** The words after a count. */
function afterCount(series: MeasuredSeries, state: SeenState): string {
	const words = stateWords(series, state);
	if (state !== "unexpected") return words;
	return series.told === null ? `vantage points ${words}; ${NOT_IN_FILE}` : `of ${withData(series)} vantage points ${words}`;
}

type SeenRowProps = { measured: readonly MeasuredSeries[]; seen: Seen; clock: Clock; view: View; overview: Span };

/** What the file says at the instant on screen, in numbers; also the key of the band, and the choice of the file. */
export function SeenRow({ measured, seen, clock, view, overview }: SeenRowProps) {
	const { series, replay, told } = seen;
	const row = useRef<HTMLDivElement>(null);
	const numbers = useRef(new Map<SeenState, HTMLElement>());
	const countAt = (state: SeenState) => String(replay.counts[SEEN.indexOf(state)]);
	useTick(clock, (atSec) => {
		mark(row.current, "data-covered", String(replay.goTo(atSec) >= 0));
		for (const [state, element] of numbers.current) write(element, countAt(state));
	});
	const uncovered = `No data: this file covers ${spanWords(series)}`;
	const longest = useMemo(
		() => [
			{
				key: "counts",
				words: (
					<p className="timeline-counts">
						{told.map((state) => (
							<span key={state} className="timeline-count">
								<Swatch state={state} /> <b>{withData(series)}</b> {afterCount(series, state)}
							</span>
						))}
					</p>
				),
			},
			{ key: "uncovered", words: <p className="timeline-counts">{uncovered}</p> },
		],
		[told, series, uncovered],
	);
	const covered = replay.goTo(clock.getState().atSec) >= 0;
	const zoom = () => {
		const { startSec, endSec } = series.span;
		const padSec = (endSec - startSec) * PAD;
		view.setState({ window: { startSec: Math.max(overview.startSec, startSec - padSec), endSec: Math.min(overview.endSec, endSec + padSec) } });
	};
	return (
		<div className="timeline-seen" ref={row} data-covered={covered}>
			<div className="timeline-told">
				<WordRoom longest={longest}>
					<p className="timeline-counts">
						{told.map((state) => (
							<span key={state} className="timeline-count">
								<Swatch state={state} />{" "}
								<b
									ref={(element) => {
										if (element) numbers.current.set(state, element);
										else numbers.current.delete(state);
									}}
								>
									{countAt(state)}
								</b>{" "}
								{afterCount(series, state)}
							</span>
						))}
						<span className="timeline-uncovered">{uncovered}</span>
					</p>
				</WordRoom>
			</div>
			{measured.length > 1 ? (
				<select
					className="timeline-series"
					aria-label="Measurement file"
					value={series.id}
					onChange={(event) => view.setState({ series: event.target.value === measured[0]?.id ? null : event.target.value })}
				>
					{measured.map(({ id, title }) => (
						<option key={id} value={id}>
							{title}
						</option>
					))}
				</select>
			) : (
				<span className="timeline-file" title={series.title}>
					{series.title}
				</span>
			)}
			<button type="button" className="timeline-button" title="Show all that this file covers" onClick={zoom}>
				Zoom to file
			</button>
		</div>
	);
}
