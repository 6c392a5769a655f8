import { type PointerEvent, useRef, useState } from "react";
import { grainOf, isoWords } from "../i18n/dates.ts";
import type { Incident } from "../incident/derived.ts";
import type { Focus } from "../incident/focus.ts";
import { sentenceAt } from "../incident/sentence.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { mark as setMark } from "../ui/tickText.ts";
import { useDrag } from "../ui/useDrag.ts";
import { AlsoLiveLane } from "./AlsoLiveLane.tsx";
import { Axis } from "./Axis.tsx";
import type { AlsoLive } from "./alsoLive.ts";
import { BandEdges, BandFills } from "./Band.tsx";
import { Breaks } from "./Breaks.tsx";
import { piecesOf } from "./band.ts";
import { Highlight } from "./Highlight.tsx";
import { InOut } from "./InOut.tsx";
import type { Layout } from "./layout.ts";
import { MarkShape } from "./MarkShape.tsx";
import { Moving } from "./Moving.tsx";
import { type Mark, outlastsWindow } from "./marks.ts";
import { SaidElsewhere } from "./SaidElsewhere.tsx";
import { NoData, SeenLane, SeenPointer } from "./SeenLane.tsx";
import { timeScale } from "./scale.ts";
import { type Seen, seriesNamed, withShare } from "./seen.ts";
import { type Spot, seenSpots, spotAt, spotOf } from "./spots.ts";
import { Tip } from "./Tip.tsx";
import { ticksOf } from "./ticks.ts";
import { useTick } from "./useTick.ts";
import { useWheel } from "./useWheel.ts";
import type { Reach } from "./warp.ts";

const REACH_PX = 9;
/** Less than this is a click, not a drag. */
const STILL_PX = 4;

type LanesProps = {
	incident: Incident;
	clock: Clock;
	view: View;
	layout: Layout;
	/** The overview, with the gaps that are cut. */
	reach: Reach;
	marks: readonly Mark[];
	live: readonly AlsoLive[];
	seen: Seen | null;
	/** Id of the spot whose entry in the list has the focus. */
	chosen: string | null;
	/** What the chosen fact lights up, and its name. */
	focus: Focus | null;
	fact: string | null;
};

/** The zoomed lanes. The whole of it is the slider: drag or click anywhere. */
export function Lanes({ incident, clock, view, layout, reach, marks, live, seen, chosen, focus, fact }: LanesProps) {
	const { derived } = incident;
	const slider = useRef<HTMLDivElement>(null);
	const press = useRef<{ beforeSec: number; fromX: number; far: boolean; spot: Spot | null } | null>(null);
	const window = useStoreValue(view, (state) => state.window);
	const [hovered, setHovered] = useState<string | null>(null);
	const { left, plotPx, detour, said } = layout;
	const scale = timeScale(window, plotPx, reach.gaps);
	const ticks = ticksOf(scale);
	const grain = grainOf(scale.drawnSec);
	useWheel(slider, view, reach, { left, plotPx });

	const wordsAt = (atSec: number) => `${isoWords(atSec, grain)}, ${withShare(sentenceAt(derived, atSec), seen, atSec)}`;
	useTick(clock, (atSec) => {
		setMark(slider.current, "aria-valuenow", String(Math.floor(atSec)));
		setMark(slider.current, "aria-valuetext", wordsAt(atSec));
	});

	const shown = marks.filter(
		(mark) => mark.kind !== "context" && mark.latestSec >= window.startSec && mark.earliestSec <= window.endSec && !outlastsWindow(mark, scale),
	);
	const laneOf = (mark: Mark) => (mark.kind === "said" && said ? said : detour);
	const pointers = seen && layout.seen ? seenSpots(seen, scale, layout.seen) : [];
	const spots = [...shown.map((mark) => spotOf(mark, scale, laneOf(mark))), ...pointers];
	const underHand = (event: PointerEvent<Element>) => {
		const box = event.currentTarget.getBoundingClientRect();
		const scale = box.width / layout.widthPx || 1;
		return spotAt(spots, (event.clientX - box.left) / scale - left, (event.clientY - box.top) / scale);
	};

	const seekTo = (xPx: number, cause: "move" | "release") => clock.seek(Math.round(scale.atOf(xPx - left)), cause);
	const drag = useDrag({
		start: (xPx, event) => {
			if (xPx < left - REACH_PX || xPx > left + plotPx + REACH_PX) return false;
			press.current = { beforeSec: clock.getState().atSec, fromX: xPx, far: false, spot: underHand(event) };
			// A touch may be the beginning of a scroll: it seeks when it moves sideways or lets go.
			if (event.pointerType !== "touch") seekTo(xPx, "move");
			setHovered(null);
			return true;
		},
		move: (xPx) => {
			if (press.current) press.current.far ||= Math.abs(xPx - press.current.fromX) >= STILL_PX;
			seekTo(xPx, "move");
		},
		end: (xPx) => {
			const spot = press.current?.far === false ? press.current.spot : null;
			if (spot?.fact) view.setState({ fact: spot.fact });
			if (spot) clock.seek(spot.atSec, "release");
			else seekTo(xPx, "release");
			press.current = null;
		},
		cancel: () => {
			if (press.current) clock.seek(press.current.beforeSec, "release");
			press.current = null;
		},
	});

	const { atSec } = clock.getState();
	const lit = focus?.moments[0] ?? fact;
	const told = spots.find(({ id }) => id === chosen) ?? spots.find(({ id }) => id === hovered) ?? spots.find(({ id }) => id === lit);
	const isChosen = (id: string) => id === chosen || id === lit;
	const pieces = piecesOf(derived, scale);
	const viewBox = `0 0 ${layout.widthPx} ${layout.lanesPx}`;
	const inPlot = (at: number) => Math.min(plotPx, Math.max(0, scale.xOf(at)));
	// Beside the window the playhead is not drawn; the context lane shows where it is.
	const playheadX = (at: number) => {
		const x = scale.xOf(at);
		return x < -1 || x > plotPx + 1 ? -999 : x;
	};

	return (
		<div
			ref={slider}
			className="timeline-lanes"
			role="slider"
			tabIndex={0}
			aria-label="Time"
			aria-valuemin={derived.overview.startSec}
			aria-valuemax={derived.overview.endSec}
			aria-valuenow={Math.floor(atSec)}
			aria-valuetext={wordsAt(atSec)}
			onPointerDown={drag.onPointerDown}
			onPointerMove={(event) => (drag.isPressed() ? drag.onPointerMove(event) : setHovered(underHand(event)?.id ?? null))}
			onPointerUp={drag.onPointerUp}
			onPointerCancel={drag.onPointerCancel}
			onPointerLeave={() => setHovered(null)}
		>
			<svg className="timeline-drawing" viewBox={viewBox} aria-hidden="true">
				<Axis layout={layout} scale={scale} ticks={ticks} />
				<text className="timeline-name is-main" x={layout.narrow ? left : 20} y={detour.nameY}>
					This detour
				</text>
				{said && (
					<text className="timeline-name" x={layout.narrow ? left : 20} y={said.nameY}>
						When it was said
					</text>
				)}
				{layout.live && <AlsoLiveLane live={live} layout={layout} lane={layout.live} scale={scale} />}
				<g transform={`translate(${left} 0)`}>
					<BandFills pieces={pieces} scale={scale} lane={detour} />
				</g>
				{seen && layout.seen && <SeenLane seen={seen} layout={layout} lane={layout.seen} scale={scale} />}
			</svg>
			{/* What is still to come is veiled. Beside the plot the veil has the colour of what it lies on. */}
			<Moving clock={clock} viewBox={viewBox} left={left} xAt={inPlot}>
				<rect className="timeline-veil" y={detour.y} width={plotPx} height={detour.heightPx} />
				{layout.seen && <rect className="timeline-veil" y={layout.seen.y} width={plotPx} height={layout.seen.heightPx} />}
			</Moving>
			<svg className="timeline-drawing" viewBox={viewBox} aria-hidden="true">
				<g transform={`translate(${left} 0)`}>
					<BandEdges pieces={pieces} scale={scale} lane={detour} />
					{seen && layout.seen && <NoData seen={seen} lane={layout.seen} scale={scale} />}
					{said && <SaidElsewhere marks={marks} scale={scale} lane={said} />}
					<Breaks scale={scale} ticks={ticks} topY={layout.gridY} bottomY={layout.bottomY} wordsY={layout.axisBaseY} />
					{shown.map((mark) => (
						<MarkShape key={mark.id} mark={mark} scale={scale} lane={laneOf(mark)} chosen={isChosen(mark.id)} />
					))}
					{layout.seen && pointers.map((spot) => <SeenPointer key={spot.id} x={spot.x} lane={layout.seen ?? detour} chosen={isChosen(spot.id)} />)}
					<InOut view={view} scale={scale} lane={detour} />
					{focus?.span && <Highlight span={focus.span} scale={scale} lane={(seriesNamed(fact) && layout.seen) || detour} />}
				</g>
			</svg>
			<Moving clock={clock} viewBox={viewBox} left={left} xAt={playheadX}>
				<path className="timeline-playhead-line" d={`M0 4V${layout.bottomY}`} />
				<path className="timeline-playhead-handle" d="M-7 0H7V8L0 14L-7 8Z" />
			</Moving>
			{told && (
				<svg className="timeline-drawing" viewBox={viewBox} aria-hidden="true">
					<g transform={`translate(${left} 0)`}>
						<Tip spot={told} scale={scale} />
					</g>
				</svg>
			)}
		</div>
	);
}
