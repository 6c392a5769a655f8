import type { Grade } from "../incident/terms.ts";
import type { Piece, Placed } from "./laneLayout.ts";
import { incidentPath, type Link } from "./links.ts";

/** Height of a row: its words above, its bar below. */
export const ROW_PX = 38;
const BAR_Y = 24;
const HALF_PX: Record<Grade, number> = { measured: 7, reported: 4.5, inferred: 4.5 };

export const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

function Bar({ piece, grade, y }: { piece: Piece; grade: Grade; y: number }) {
	const half = HALF_PX[grade];
	const box = { x: percent(piece.from), y: y - half, width: percent(piece.to - piece.from), height: 2 * half };
	if (piece.how === "sure") return <rect className={`lane-sure is-${grade}`} {...box} />;
	if (piece.how === "soft") return <rect fill="url(#lane-hatch)" {...box} />;
	return (
		<svg x={percent(piece.from)} overflow="visible" aria-hidden="true">
			{[0.9, 0.55, 0.25].map((opacity, i) => (
				<rect key={opacity} fill="url(#lane-hatch)" opacity={opacity} x={i * 8} y={y - half} width="8" height={2 * half} />
			))}
		</svg>
	);
}

/** An incident on its lane: a bar, or a mark where it was too short for one; its length in words; all of it a link. */
export function LaneMark({ placed, words, link }: { placed: Placed; words: string; link: Link }) {
	const { item, row, from, to, pieces, isMark, label, anchor } = placed;
	const y = row * ROW_PX + BAR_Y + 6;
	const atStart = anchor === "start";
	const hitPx = Math.max(28, label.length * 6.3 + 10);
	return link(
		incidentPath(item.incident.id),
		<>
			<title>{words}</title>
			<rect className="lane-hit" x={percent(from)} y={y - 10} width={percent(to - from)} height="20" />
			<svg x={percent(atStart ? from : to)} overflow="visible" aria-hidden="true">
				<rect className="lane-hit" x={atStart ? -12 : 12 - hitPx} y={y - 26} width={hitPx} height="36" rx="3" />
				<text className="lane-words" x={atStart ? (isMark ? -6 : 0) : isMark ? 6 : 0} y={y - 13} textAnchor={anchor}>
					{label}
				</text>
			</svg>
			{pieces.map((piece) => (
				<Bar key={`${piece.how} ${piece.from}`} piece={piece} grade={item.grade} y={y} />
			))}
			{isMark && (
				<svg x={percent((from + to) / 2)} overflow="visible" aria-hidden="true">
					<g className="grade-mark tone-diverted" transform={`translate(0 ${y})`}>
						<circle className="lane-casing" r="7.5" />
						<circle className={`mark-${item.grade}`} r={item.grade === "measured" ? 6 : 5.2} />
					</g>
				</svg>
			)}
		</>,
		{ className: "lane-link", label: words },
	);
}
