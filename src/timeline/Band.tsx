import { useId } from "react";
import { bandHeightPx, hatchPath, type Piece } from "./band.ts";
import { cellsPath, cellUnit } from "./cells.ts";
import { px, type TimeScale, textWidthPx } from "./scale.ts";

type Box = { y: number; heightPx: number };

const SLOT_WORDS = "no duration published";

function boxOf(piece: Piece, lane: Box): Box {
	const heightPx = bandHeightPx(piece.grade, lane.heightPx);
	return { y: lane.y + (lane.heightPx - heightPx) / 2, heightPx };
}

/** Fading is data: the further from what is certain, the less it is said. */
function Fade({ id, piece }: { id: string; piece: Piece }) {
	const low = "0.14";
	return (
		<linearGradient id={id} gradientUnits="userSpaceOnUse" x1={px(piece.fromX)} x2={px(piece.toX)} y1="0" y2="0">
			<stop className="timeline-stop" offset="0" stopOpacity={piece.fade === "right" ? "1" : low} />
			{piece.fade === "both" && <stop className="timeline-stop" offset="0.5" stopOpacity="1" />}
			<stop className="timeline-stop" offset="1" stopOpacity={piece.fade === "left" ? "1" : low} />
		</linearGradient>
	);
}

function Fill({ piece, box, scale, fadeId, cells }: { piece: Piece; box: Box; scale: TimeScale; fadeId: string; cells: boolean }) {
	if (piece.fill === "slot") return null;
	if (piece.fill === "solid") {
		const unit = cells ? cellUnit(piece.span, scale) : null;
		if (unit) return <path className="timeline-solid" d={cellsPath(piece.span, unit, scale, box.y, box.heightPx)} />;
		return <rect className="timeline-solid" x={px(piece.x)} y={box.y} width={px(piece.widthPx)} height={box.heightPx} />;
	}
	const d = hatchPath(piece.x, box.y, piece.widthPx, box.heightPx);
	if (piece.fill === "no data") return <path className="timeline-hatch timeline-hatch-none" d={d} />;
	if (piece.fade === "none") return <path className="timeline-hatch timeline-hatch-divert" d={d} />;
	return <path className="timeline-hatch" stroke={`url(#${fadeId})`} d={d} />;
}

function Edges({ piece, box }: { piece: Piece; box: Box }) {
	const from = px(piece.x);
	const d = `M${from} ${box.y + 0.5}h${px(piece.widthPx)}M${from} ${box.y + box.heightPx - 0.5}h${px(piece.widthPx)}`;
	return <path className={piece.fill === "no data" ? "timeline-edge timeline-edge-none" : "timeline-edge"} d={d} />;
}

function Outline({ piece, box }: { piece: Piece; box: Box }) {
	return <rect className="timeline-outline" x={px(piece.x + 0.5)} y={box.y + 0.5} width={px(Math.max(1, piece.widthPx - 1))} height={box.heightPx - 1} />;
}

function Slot({ piece, box, widthPx }: { piece: Piece; box: Box; widthPx: number }) {
	const from = Math.max(0, piece.x);
	const to = Math.min(widthPx, piece.x + piece.widthPx);
	const wordsPx = textWidthPx(SLOT_WORDS, 11.5);
	const inside = to - from > wordsPx + 8;
	const middle = inside ? (from + to) / 2 : to + wordsPx + 6 < widthPx ? to + 6 + wordsPx / 2 : from - 6 - wordsPx / 2;
	return (
		<text className="timeline-slot" x={px(middle)} y={box.y + box.heightPx / 2 + 4}>
			{SLOT_WORDS}
		</text>
	);
}

type BandProps = { pieces: readonly Piece[]; scale: TimeScale; lane: Box };

const boxesOf = (pieces: readonly Piece[], lane: Box, id: string) => pieces.map((piece, i) => ({ piece, box: boxOf(piece, lane), key: `${id}-${i}` }));

/** Keeps a drawing within the plot. */
function PlotClip({ id, scale, lane }: { id: string; scale: TimeScale; lane: Box }) {
	return (
		<clipPath id={id}>
			<rect x="0" width={scale.widthPx} y={lane.y - 2} height={lane.heightPx + 4} />
		</clipPath>
	);
}

/** The band of the zoomed lane at full strength. What lies after the playhead is veiled, by what moves over it. */
export function BandFills({ pieces, scale, lane }: BandProps) {
	const id = useId();
	const boxed = boxesOf(pieces, lane, id);
	return (
		<g clipPath={`url(#${id})`}>
			<defs>
				<PlotClip id={id} scale={scale} lane={lane} />
				{boxed.map(({ piece, key }) => piece.fade !== "none" && <Fade key={key} id={key} piece={piece} />)}
			</defs>
			{boxed.map(({ piece, box, key }) => (
				<Fill key={key} piece={piece} box={box} scale={scale} fadeId={key} cells />
			))}
		</g>
	);
}

/** Its outlines and words, which lie over the veil and keep their strength. */
export function BandEdges({ pieces, scale, lane }: BandProps) {
	const id = useId();
	const boxed = boxesOf(pieces, lane, id);
	return (
		<g>
			<defs>
				<PlotClip id={id} scale={scale} lane={lane} />
			</defs>
			<g clipPath={`url(#${id})`}>
				{boxed.map(({ piece, box, key }) => piece.edge === "dashed" && <Edges key={key} piece={piece} box={box} />)}
				{boxed.map(({ piece, box, key }) => piece.edge === "solid" && <Outline key={key} piece={piece} box={box} />)}
			</g>
			{boxed.map(({ piece, box, key }) => piece.fill === "slot" && <Slot key={key} piece={piece} box={box} widthPx={scale.widthPx} />)}
		</g>
	);
}

/** The same band small, without playhead and cells. */
export function SmallBand({ pieces, scale, lane }: BandProps) {
	const id = useId();
	return (
		<g>
			<defs>{pieces.map((piece, i) => piece.fade !== "none" && <Fade key={piece.fromX} id={`${id}-${i}`} piece={piece} />)}</defs>
			{pieces.map((piece, i) => (
				<g key={piece.fromX}>
					<Fill piece={piece} box={lane} scale={scale} fadeId={`${id}-${i}`} cells={false} />
					{piece.edge === "dashed" && piece.fade === "none" && <Edges piece={piece} box={lane} />}
				</g>
			))}
		</g>
	);
}
