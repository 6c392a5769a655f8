import { type PointerEvent, useRef, useState } from "react";
import { grainOf, isoWords } from "../i18n/dates.ts";
import type { Incident } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { AlsoLiveLane } from "./AlsoLiveLane.tsx";
import { Axis } from "./Axis.tsx";
import type { AlsoLive } from "./alsoLive.ts";
import { Band } from "./Band.tsx";
import { piecesOf } from "./band.ts";
import { InOut } from "./InOut.tsx";
import type { Layout } from "./layout.ts";
import { MarkShape, Tip } from "./MarkShape.tsx";
import { type Mark, markX, outlastsWindow } from "./marks.ts";
import { SaidElsewhere } from "./SaidElsewhere.tsx";
import { px, timeScale } from "./scale.ts";
import { useDrag } from "./useDrag.ts";
import { useTick } from "./useTick.ts";
import { useWheel } from "./useWheel.ts";

const REACH_PX = 9;

type LanesProps = {
	incident: Incident;
	clock: Clock;
	view: View;
	layout: Layout;
	marks: readonly Mark[];
	live: readonly AlsoLive[];
	/** Id of the mark whose words are shown. */
	chosen: string | null;
};

/** The zoomed lanes. The whole of it is the slider: drag or click anywhere. */
export function Lanes({ incident, clock, view, layout, marks, live, chosen }: LanesProps) {
	const { derived } = incident;
	const slider = useRef<HTMLDivElement>(null);
	const playhead = useRef<SVGGElement>(null);
	const before = useRef(0);
	const window = useStoreValue(view, (state) => state.window);
	const [hovered, setHovered] = useState<string | null>(null);
	const { left, plotPx, detour, said } = layout;
	const scale = timeScale(window, plotPx);
	const grain = grainOf(window.endSec - window.startSec);
	useWheel(slider, view, derived.overview, { left, plotPx });

	const wordsAt = (atSec: number) => `${isoWords(atSec, grain)}, ${sentenceAt(derived, atSec)}`;
	// Beside the window the playhead is not drawn; the context lane shows where it is.
	const placeAt = (atSec: number) => {
		const x = scale.xOf(atSec);
		return `translate(${x < -1 || x > plotPx + 1 ? -999 : px(x)} 0)`;
	};
	useTick(clock, (atSec) => {
		playhead.current?.setAttribute("transform", placeAt(atSec));
		slider.current?.setAttribute("aria-valuenow", String(Math.floor(atSec)));
		slider.current?.setAttribute("aria-valuetext", wordsAt(atSec));
	});

	const seekTo = (xPx: number, cause: "move" | "release") => clock.seek(Math.round(scale.atOf(xPx - left)), cause);
	const drag = useDrag({
		start: (xPx, event) => {
			if (xPx < left - REACH_PX || xPx > left + plotPx + REACH_PX) return false;
			before.current = clock.getState().atSec;
			// A touch may be the beginning of a scroll: it seeks when it moves sideways or lets go.
			if (event.pointerType !== "touch") seekTo(xPx, "move");
			setHovered(null);
			return true;
		},
		move: (xPx) => seekTo(xPx, "move"),
		end: (xPx) => seekTo(xPx, "release"),
		cancel: () => clock.seek(before.current, "release"),
	});

	const shown = marks.filter(
		(mark) => mark.kind !== "context" && mark.latestSec >= window.startSec && mark.earliestSec <= window.endSec && !outlastsWindow(mark, scale),
	);
	const laneOf = (mark: Mark) => (mark.kind === "said" && said ? said : detour);
	const hover = (event: PointerEvent<Element>) => {
		const box = event.currentTarget.getBoundingClientRect();
		const xPx = event.clientX - box.left - left;
		const yPx = event.clientY - box.top;
		const near = shown.find(
			(mark) => Math.abs(markX(mark, scale) - xPx) <= REACH_PX && yPx > laneOf(mark).y - 8 && yPx < laneOf(mark).y + laneOf(mark).heightPx,
		);
		setHovered(near?.id ?? null);
	};
	const { atSec } = clock.getState();
	const told = shown.find((mark) => mark.id === (chosen ?? hovered));
	const viewBox = `0 0 ${layout.widthPx} ${layout.lanesPx}`;

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
			onPointerMove={(event) => (drag.isPressed() ? drag.onPointerMove(event) : hover(event))}
			onPointerUp={drag.onPointerUp}
			onPointerCancel={drag.onPointerCancel}
			onPointerLeave={() => setHovered(null)}
		>
			<svg className="timeline-drawing" viewBox={viewBox} aria-hidden="true">
				<Axis layout={layout} scale={scale} />
				<text className="timeline-name is-main" x={layout.narrow ? left : 20} y={detour.nameY}>
					This detour
				</text>
				{said && (
					<text className="timeline-name" x={layout.narrow ? left : 20} y={said.nameY}>
						When it was said
					</text>
				)}
				{layout.live && <AlsoLiveLane live={live} layout={layout} lane={layout.live} scale={scale} />}
			</svg>
			{/* What moves with time stands in drawings of its own: a tick then lays out a few shapes, not every word. */}
			<svg className="timeline-drawing" viewBox={viewBox} aria-hidden="true">
				<g transform={`translate(${left} 0)`}>
					<Band pieces={piecesOf(derived, scale)} scale={scale} lane={detour} clock={clock} />
				</g>
			</svg>
			<svg className="timeline-drawing" viewBox={viewBox} aria-hidden="true">
				<g transform={`translate(${left} 0)`}>
					{said && <SaidElsewhere marks={marks} scale={scale} lane={said} />}
					{shown.map((mark) => (
						<MarkShape key={mark.id} mark={mark} scale={scale} y={laneOf(mark).y} heightPx={laneOf(mark).heightPx} chosen={mark.id === chosen} />
					))}
					<InOut view={view} scale={scale} lane={detour} />
					{told && <Tip mark={told} scale={scale} bottomY={laneOf(told).y - 8} />}
				</g>
			</svg>
			<svg className="timeline-drawing" viewBox={viewBox} aria-hidden="true">
				<g transform={`translate(${left} 0)`}>
					<g ref={playhead} className="timeline-playhead" transform={placeAt(atSec)}>
						<path className="timeline-playhead-line" d={`M0 4V${layout.bottomY}`} />
						<path className="timeline-playhead-handle" d="M-7 0H7V8L0 14L-7 8Z" />
					</g>
				</g>
			</svg>
		</div>
	);
}
