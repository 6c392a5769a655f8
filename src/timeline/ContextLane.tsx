import { type PointerEvent, useRef, useState } from "react";
import type { Incident, Span } from "../incident/derived.ts";
import type { Focus } from "../incident/focus.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { useDrag } from "../ui/useDrag.ts";
import { SmallBand } from "./Band.tsx";
import { Breaks } from "./Breaks.tsx";
import { Brush } from "./Brush.tsx";
import { piecesOf } from "./band.ts";
import { brushBox } from "./brush.ts";
import { Highlight } from "./Highlight.tsx";
import { episodeNames, placeLabels } from "./labels.ts";
import type { Layout } from "./layout.ts";
import { MarkShape } from "./MarkShape.tsx";
import { Moving } from "./Moving.tsx";
import type { Mark } from "./marks.ts";
import { px, timeScale } from "./scale.ts";
import { type Spot, spotAt, spotOf } from "./spots.ts";
import { Tip } from "./Tip.tsx";
import { LABEL_GAP_PX, ticksOf } from "./ticks.ts";
import type { Reach } from "./warp.ts";
import { movedTo, resized } from "./window.ts";

/** Less than this is a click, not a drag. */
const STILL_PX = 4;

type Grip = { part: "start" | "end" | "whole"; fromX: number; window: Span; far: boolean; spot: Spot | null };

type ContextProps = {
	incident: Incident;
	clock: Clock;
	view: View;
	layout: Layout;
	reach: Reach;
	marks: readonly Mark[];
	chosen: string | null;
	focus: Focus | null;
};

/** The whole span, with the zoomed window as an outline that can be dragged, resized and clicked past. */
export function ContextLane({ incident, clock, view, layout, reach, marks, chosen, focus }: ContextProps) {
	const grip = useRef<Grip | null>(null);
	const window = useStoreValue(view, (state) => state.window);
	const [hovered, setHovered] = useState<string | null>(null);
	const { left, plotPx, context: lane } = layout;
	const scale = timeScale(reach, plotPx, reach.gaps);
	const ticks = ticksOf(scale, layout.narrow ? 48 : 92);
	const box = brushBox(window, scale);
	const said = marks.filter((mark) => mark.kind !== "happened");
	const names = episodeNames(incident.derived.episodes, scale);
	const spots = said.map((mark) => spotOf(mark, scale, lane));
	const lit = focus?.moments[0];
	const told = spots.find(({ id }) => id === chosen) ?? spots.find(({ id }) => id === hovered) ?? spots.find(({ id }) => id === lit);
	const viewBox = `0 0 ${layout.widthPx} ${lane.totalPx}`;
	const underHand = (event: PointerEvent<Element>) => {
		const rect = event.currentTarget.getBoundingClientRect();
		const scale = rect.width / layout.widthPx || 1;
		return spotAt(spots, (event.clientX - rect.left) / scale - left, (event.clientY - rect.top) / scale);
	};

	const setWindow = (next: Span) => view.setState({ window: next });
	const drag = useDrag({
		start: (xPx, event) => {
			const fromX = xPx - left;
			if (fromX < -12 || fromX > plotPx + 12) return false;
			const reach = event.pointerType === "touch" ? 20 : 7;
			const inner = Math.min(reach, box.widthPx / 4);
			const end = box.x + box.widthPx;
			const near = (edge: number, outside: number) => (outside > 0 ? outside <= reach : Math.abs(fromX - edge) <= inner);
			const part = near(box.x, box.x - fromX) ? "start" : near(end, fromX - end) ? "end" : "whole";
			grip.current = { part, fromX, window, far: false, spot: underHand(event) };
			return true;
		},
		move: (xPx) => {
			const held = grip.current;
			if (!held) return;
			const byPx = xPx - left - held.fromX;
			held.far ||= Math.abs(byPx) >= STILL_PX;
			if (!held.far) return;
			const drawnTo = (edgeSec: number) => scale.atOf(scale.xOf(edgeSec) + byPx);
			if (held.part === "whole") setWindow(movedTo(held.window, reach, drawnTo(held.window.startSec)));
			else setWindow(resized(held.window, reach, held.part, drawnTo(held.part === "start" ? held.window.startSec : held.window.endSec)));
		},
		end: (xPx) => {
			const spot = grip.current?.spot;
			if (!grip.current?.far) {
				if (spot?.fact) view.setState({ fact: spot.fact });
				clock.seek(spot ? spot.atSec : Math.round(scale.atOf(xPx - left)), "release");
			}
			grip.current = null;
		},
		cancel: () => {
			if (grip.current) setWindow(grip.current.window);
			grip.current = null;
		},
	});
	return (
		<div
			className="timeline-context"
			onPointerDown={drag.onPointerDown}
			onPointerMove={(event) => (drag.isPressed() ? drag.onPointerMove(event) : setHovered(underHand(event)?.id ?? null))}
			onPointerUp={drag.onPointerUp}
			onPointerCancel={drag.onPointerCancel}
			onPointerLeave={() => setHovered(null)}
		>
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: only the outline in it is for readers, and it has a name */}
			<svg className="timeline-drawing" viewBox={viewBox}>
				{/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group takes the focus */}
				<g aria-hidden="true">
					<text className="timeline-name" x={layout.narrow ? left : 20} y={lane.nameY}>
						Context
					</text>
					<g transform={`translate(${left} 0)`}>
						<rect className="timeline-whole" x="0" y={lane.y + 2} width={plotPx} height={lane.heightPx - 4} />
						{ticks.map((tick) => (
							<g key={tick.atSec} transform={`translate(${px(scale.xOf(tick.atSec))} 0)`}>
								<path className="timeline-year" d={`M0 ${lane.y + 2}V${lane.yearY}`} />
								<text className="timeline-label" x={LABEL_GAP_PX} y={lane.yearY}>
									{tick.label}
								</text>
							</g>
						))}
						<SmallBand pieces={piecesOf(incident.derived, scale)} scale={scale} lane={{ y: lane.y + 6, heightPx: 10 }} />
						{names.map((name) => (
							<text key={name.id} className="timeline-episode" x={px(name.x)} y={lane.y + lane.heightPx / 2 + 4}>
								{name.text}
							</text>
						))}
						<Breaks scale={scale} ticks={ticks} topY={lane.y} bottomY={lane.y + lane.heightPx} wordsY={lane.yearY} />
						{said.map((mark) => (
							<MarkShape key={mark.id} mark={mark} scale={scale} lane={lane} chosen={mark.id === chosen || mark.id === lit} />
						))}
						{placeLabels(said, scale).map((label) => (
							<text key={label.mark.id} className={`timeline-note${label.anchor === "end" ? " is-end" : ""}`} x={px(label.x)} y={lane.labelY}>
								{label.text}
							</text>
						))}
					</g>
				</g>
				<g transform={`translate(${left} 0)`}>
					<Brush view={view} overview={reach} mainWindow={incident.derived.window} box={box} lane={lane} />
					{focus?.span && <Highlight span={focus.span} scale={scale} lane={{ y: lane.y + 6, heightPx: 10 }} />}
					{told && <Tip spot={told} scale={scale} />}
				</g>
			</svg>
			<Moving clock={clock} viewBox={viewBox} left={left} xAt={scale.xOf}>
				<path className="timeline-now" d={`M0 ${lane.y}v${lane.heightPx}`} />
			</Moving>
		</div>
	);
}
