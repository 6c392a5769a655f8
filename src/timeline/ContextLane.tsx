import { type PointerEvent, useRef, useState } from "react";
import type { Incident, Span } from "../incident/derived.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { SmallBand } from "./Band.tsx";
import { Brush } from "./Brush.tsx";
import { piecesOf } from "./band.ts";
import { brushBox } from "./brush.ts";
import { episodeNames, placeLabels } from "./labels.ts";
import type { Layout } from "./layout.ts";
import { MarkShape, Tip } from "./MarkShape.tsx";
import { type Mark, markX } from "./marks.ts";
import { px, timeScale } from "./scale.ts";
import { LABEL_GAP_PX, ticksOf } from "./ticks.ts";
import { useDrag } from "./useDrag.ts";
import { useTick } from "./useTick.ts";
import { moved, resized } from "./window.ts";

/** Less than this is a click, not a drag. */
const STILL_PX = 4;

type Grip = { part: "start" | "end" | "whole"; fromX: number; window: Span; far: boolean };

type ContextProps = { incident: Incident; clock: Clock; view: View; layout: Layout; marks: readonly Mark[]; chosen: string | null };

/** The whole span, with the zoomed window as an outline that can be dragged, resized and clicked past. */
export function ContextLane({ incident, clock, view, layout, marks, chosen }: ContextProps) {
	const { overview } = incident.derived;
	const now = useRef<SVGPathElement>(null);
	const grip = useRef<Grip | null>(null);
	const window = useStoreValue(view, (state) => state.window);
	const [hovered, setHovered] = useState<string | null>(null);
	const { left, plotPx, context: lane } = layout;
	const scale = timeScale(overview, plotPx);
	const box = brushBox(window, scale);
	const said = marks.filter((mark) => mark.kind !== "happened");
	const names = episodeNames(incident.derived.episodes, scale);
	const told = marks.find((mark) => mark.id === (chosen ?? hovered));
	const placeAt = (atSec: number) => `translate(${px(scale.xOf(atSec))} 0)`;
	useTick(clock, (atSec) => now.current?.setAttribute("transform", placeAt(atSec)));

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
			grip.current = { part, fromX, window, far: false };
			return true;
		},
		move: (xPx) => {
			const held = grip.current;
			if (!held) return;
			const byPx = xPx - left - held.fromX;
			held.far ||= Math.abs(byPx) >= STILL_PX;
			if (!held.far) return;
			const bySec = (byPx * (overview.endSec - overview.startSec)) / plotPx;
			if (held.part === "whole") setWindow(moved(held.window, overview, bySec));
			else setWindow(resized(held.window, overview, held.part, bySec + (held.part === "start" ? held.window.startSec : held.window.endSec)));
		},
		end: (xPx) => {
			if (!grip.current?.far) clock.seek(Math.round(scale.atOf(xPx - left)), "release");
			grip.current = null;
		},
		cancel: () => {
			if (grip.current) setWindow(grip.current.window);
			grip.current = null;
		},
	});
	const hover = (event: PointerEvent<Element>) => {
		const xPx = event.clientX - event.currentTarget.getBoundingClientRect().left - left;
		const near = said.filter((mark) => Math.abs(markX(mark, scale) - xPx) <= 8);
		near.sort((a, b) => Math.abs(markX(a, scale) - xPx) - Math.abs(markX(b, scale) - xPx));
		setHovered(near[0]?.id ?? null);
	};

	return (
		<div
			className="timeline-context"
			onPointerDown={drag.onPointerDown}
			onPointerMove={(event) => (drag.isPressed() ? drag.onPointerMove(event) : hover(event))}
			onPointerUp={drag.onPointerUp}
			onPointerCancel={drag.onPointerCancel}
			onPointerLeave={() => setHovered(null)}
		>
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: only the outline in it is for readers, and it has a name */}
			<svg className="timeline-drawing" viewBox={`0 0 ${layout.widthPx} ${lane.totalPx}`}>
				{/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group takes the focus */}
				<g aria-hidden="true">
					<text className="timeline-name" x={layout.narrow ? left : 20} y={lane.nameY}>
						Context
					</text>
					<g transform={`translate(${left} 0)`}>
						<rect className="timeline-whole" x="0" y={lane.y + 2} width={plotPx} height={lane.heightPx - 4} />
						{ticksOf(scale, layout.narrow ? 48 : 92).map((tick) => (
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
						{said.map((mark) => (
							<MarkShape key={mark.id} mark={mark} scale={scale} y={lane.y} heightPx={lane.heightPx} chosen={mark.id === chosen} />
						))}
						{placeLabels(said, scale).map((label) => (
							<text key={label.mark.id} className={`timeline-note${label.anchor === "end" ? " is-end" : ""}`} x={px(label.x)} y={lane.labelY}>
								{label.text}
							</text>
						))}
					</g>
				</g>
				<g transform={`translate(${left} 0)`}>
					<Brush view={view} overview={overview} mainWindow={incident.derived.window} box={box} lane={lane} />
					{told && <Tip mark={told} scale={scale} bottomY={lane.y - 2} />}
				</g>
			</svg>
			<svg className="timeline-drawing" viewBox={`0 0 ${layout.widthPx} ${lane.totalPx}`} aria-hidden="true">
				<g transform={`translate(${left} 0)`}>
					<path ref={now} className="timeline-now" transform={placeAt(clock.getState().atSec)} d={`M0 ${lane.y}v${lane.heightPx}`} />
				</g>
			</svg>
		</div>
	);
}
