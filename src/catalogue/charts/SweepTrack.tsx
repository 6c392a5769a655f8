import { useRef } from "react";
import type { Span } from "../../incident/derived.ts";
import { mark } from "../../ui/tickText.ts";
import { useDrag } from "../../ui/useDrag.ts";
import type { SweepParts } from "../SweepBar.tsx";
import { type ChartLayout, px, whenX } from "./chartLayout.ts";
import { stretchStart, sweepValueText } from "./sweepWords.ts";
import { useSweepTick } from "./useSweepTick.ts";

/** The press may begin a little beside the ends. */
const BESIDE_PX = 12;

type Props = SweepParts & { span: Span; layout: ChartLayout };

/**
 * The slider over the chart of when it happened, on its scale: a playhead, and a veil over what is not shown.
 * A drawing of its own, so that a tick leaves the chart below as it is.
 */
export function SweepTrack({ sweep, countAt, total, span, layout }: Props) {
	const slider = useRef<SVGGElement>(null);
	const before = useRef<SVGRectElement>(null);
	const after = useRef<SVGRectElement>(null);
	const head = useRef<SVGGElement>(null);
	const { overview } = sweep;
	const { left, plotPx, widthPx, heightPx } = layout.when;
	const { topY, bottomY } = layout;
	const xOf = (atSec: number) => Math.min(plotPx, Math.max(0, whenX(layout.when, span, atSec)));
	const placesOf = (state: { atSec: number; spanSec: number }) => ({ fromX: px(xOf(stretchStart(state, overview))), toX: px(xOf(state.atSec)) });

	useSweepTick(sweep, (state) => {
		const { fromX, toX } = placesOf(state);
		mark(slider.current, "aria-valuenow", String(Math.floor(state.atSec)));
		mark(slider.current, "aria-valuetext", sweepValueText(state, overview, countAt, total));
		mark(before.current, "width", String(fromX));
		mark(after.current, "x", String(toX));
		mark(after.current, "width", String(px(plotPx - toX)));
		mark(head.current, "transform", `translate(${toX} 0)`);
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
	const { fromX, toX } = placesOf(state);
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: what is read of it is the slider, which has a name
		<svg className="sweep-track" viewBox={`0 0 ${widthPx} ${heightPx}`}>
			<g transform={`translate(${left} 0)`}>
				<rect ref={before} className="sweep-veil" x="0" y={topY} width={fromX} height={bottomY - topY} />
				<rect ref={after} className="sweep-veil" x={toX} y={topY} width={px(plotPx - toX)} height={bottomY - topY} />
				<path className="sweep-rail" d={`M0 ${bottomY + 8.5}H${plotPx}`} />
				<g ref={head} transform={`translate(${toX} 0)`}>
					<path className="sweep-head" d={`M0 ${topY}V${bottomY + 4}`} />
					<path className="sweep-handle" d={`M0 ${bottomY + 1}L7 ${bottomY + 7}V${bottomY + 16}H-7V${bottomY + 7}Z`} />
				</g>
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
	);
}
