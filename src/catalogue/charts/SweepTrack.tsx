import { useLayoutEffect, useRef } from "react";
import type { Span } from "../../incident/derived.ts";
import { drawn } from "../../ui/textScale.ts";
import { mark } from "../../ui/tickText.ts";
import { useDrag } from "../../ui/useDrag.ts";
import type { SweepParts } from "../SweepBar.tsx";
import { type ChartLayout, whenX } from "./chartLayout.ts";
import { stretchStart, sweepValueText } from "./sweepWords.ts";
import { useSweepTick } from "./useSweepTick.ts";

/** The press may begin a little beside the ends. */
const BESIDE_PX = 12;

type Props = SweepParts & { span: Span; layout: ChartLayout };

/**
 * The slider over the chart of when it happened, on its scale: a playhead, and a veil over what is not shown.
 * All that moves is drawn once and then moved as a whole: the browser lays out and paints nothing for that.
 */
export function SweepTrack({ sweep, countAt, total, span, layout }: Props) {
	const slider = useRef<SVGGElement>(null);
	const clip = useRef<HTMLDivElement>(null);
	const before = useRef<HTMLDivElement>(null);
	const after = useRef<HTMLDivElement>(null);
	const head = useRef<SVGSVGElement>(null);
	const { overview } = sweep;
	const { left, plotPx, widthPx, heightPx } = layout.when;
	const { topY, bottomY } = layout;
	const xOf = (atSec: number) => Math.min(plotPx, Math.max(0, whenX(layout.when, span, atSec)));
	const drawnX = Math.round(xOf(sweep.getState().atSec));

	// Sizes are set here and not in the page: its rules for content forbid styles written into it.
	useLayoutEffect(() => {
		const style = clip.current?.style;
		if (!style) return;
		style.left = drawn(left);
		style.top = drawn(topY);
		style.width = drawn(plotPx);
		style.height = drawn(bottomY - topY);
	}, [left, topY, plotPx, bottomY]);
	let lastWords = "";
	useSweepTick(sweep, (state) => {
		const toX = Math.round(xOf(state.atSec));
		move(before.current, Math.round(xOf(stretchStart(state, overview))) - plotPx);
		move(after.current, toX);
		move(head.current, toX - drawnX);
		const words = sweepValueText(state, overview, countAt, total);
		if (words === lastWords) return;
		lastWords = words;
		mark(slider.current, "aria-valuenow", String(Math.floor(state.atSec)));
		mark(slider.current, "aria-valuetext", words);
	});

	const startedAt = useRef(0);
	const seek = (xPx: number, cause: "move" | "release") => {
		const share = Math.min(1, Math.max(0, (xPx - BESIDE_PX) / plotPx));
		sweep.seek(Math.round(span.startSec + share * (span.endSec - span.startSec)), cause);
	};
	const drag = useDrag({
		start: (xPx, event) => {
			startedAt.current = sweep.getState().atSec;
			// A touch may be the beginning of a scroll: it seeks when it moves sideways or lets go.
			if (event.pointerType !== "touch") seek(xPx, "move");
			return true;
		},
		move: (xPx) => seek(xPx, "move"),
		end: (xPx) => seek(xPx, "release"),
		cancel: () => sweep.seek(startedAt.current, "release"),
	});

	const state = sweep.getState();
	const viewBox = `0 0 ${widthPx} ${heightPx}`;
	return (
		<div className="sweep-track">
			<div className="sweep-clip" ref={clip}>
				<div className="sweep-veil" ref={before} />
				<div className="sweep-veil" ref={after} />
			</div>
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: what is read of it is the slider, which has a name */}
			<svg className="sweep-drawing" viewBox={viewBox}>
				<g transform={`translate(${left} 0)`}>
					<path className="sweep-rail" d={`M0 ${bottomY + 8.5}H${plotPx}`} />
					<g
						ref={slider}
						className="sweep-slider"
						data-sweep=""
						role="slider"
						tabIndex={0}
						aria-label="Time"
						aria-valuemin={overview.startSec}
						aria-valuemax={overview.endSec}
						aria-valuenow={Math.floor(state.atSec)}
						aria-valuetext={sweepValueText(state, overview, countAt, total)}
						onPointerDown={drag.onPointerDown}
						onPointerMove={drag.onPointerMove}
						onPointerUp={drag.onPointerUp}
						onPointerCancel={drag.onPointerCancel}
					>
						<rect className="sweep-hit" x={-BESIDE_PX} y={bottomY} width={plotPx + 2 * BESIDE_PX} height={heightPx - bottomY} rx="4" />
					</g>
				</g>
			</svg>
			<svg className="sweep-drawing sweep-moving" viewBox={viewBox} ref={head} aria-hidden="true">
				<g transform={`translate(${left + drawnX} 0)`}>
					<path className="sweep-head" d={`M0 ${topY}V${bottomY + 4}`} />
					<path className="sweep-handle" d={`M0 ${bottomY + 1}L7 ${bottomY + 7}V${bottomY + 16}H-7V${bottomY + 7}Z`} />
				</g>
			</svg>
		</div>
	);
}

function move(element: HTMLElement | SVGElement | null, xPx: number): void {
	if (element) element.style.transform = `translateX(${drawn(xPx)})`;
}
