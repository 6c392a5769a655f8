import { useEffect, useId, useRef } from "react";
import { type CompareScale, liveSpan } from "../incident/compareScale.ts";
import type { Incident } from "../incident/derived.ts";
import type { Cursor } from "../state/cursor.ts";
import { drawnEm } from "../ui/textScale.ts";

/** A stretch of a bar, in shares of the scale. */
type Stretch = { from: number; to: number; sure: boolean };

/** How long each lasted, from the start on: sure to the shortest account, hatched to the longest. On a calendar, when it was. */
function stretchesOf({ derived }: Incident, index: number, scale: CompareScale): Stretch[] {
	if (scale.name === "calendar") {
		return derived.segments.flatMap(({ state, startSec, endSec }) => {
			if (state !== "diverted" && state !== "possibly diverted") return [];
			const [from, to] = [scale.shareOf(index, startSec), scale.shareOf(index, endSec)];
			return to > from ? [{ from, to, sure: state === "diverted" }] : [];
		});
	}
	const { range } = derived.duration;
	if (!range) return [];
	const [start, least, most] = [scale.lengthShare(0), scale.lengthShare(range.min), scale.lengthShare(range.max)];
	return [{ from: start, to: Math.max(least, start + 0.004), sure: true }, ...(most > least ? [{ from: least, to: most, sure: false }] : [])];
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

function Bar({ stretches, y, hatch }: { stretches: readonly Stretch[]; y: number; hatch: string }) {
	return stretches.map(({ from, to, sure }) => (
		<rect
			key={`${from} ${sure}`}
			x={percent(from)}
			y={drawnEm(y)}
			width={percent(to - from)}
			height={drawnEm(10)}
			className={sure ? "compare-bar" : undefined}
			fill={sure ? undefined : `url(#${hatch})`}
		/>
	));
}

type AxisProps = { incidents: readonly Incident[]; scale: CompareScale; cursor: Cursor; narrow: boolean };

/** Bars of all incidents on their common scale, and the playhead. The table says the same in words. */
export function Axis({ incidents, scale, cursor, narrow }: AxisProps) {
	const hatch = `hatch${useId().replaceAll(":", "")}`;
	const head = useRef<SVGLineElement>(null);
	const rowPx = narrow ? 44 : 30;
	const barPx = narrow ? 24 : 10;
	const heightPx = rowPx * incidents.length;
	useEffect(() => {
		const follow = () => {
			const x = percent(cursor.getState().share);
			head.current?.setAttribute("x1", x);
			head.current?.setAttribute("x2", x);
		};
		follow();
		return cursor.subscribe(follow);
	}, [cursor]);
	return (
		<svg className="compare-axis" width="100%" height={drawnEm(heightPx + 24)} aria-hidden="true">
			<defs>
				<pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
					<rect width="2.4" height="6" className="compare-bar" />
				</pattern>
			</defs>
			{scale.ticks.map(({ share, label }, i) => (
				<g key={label}>
					<line x1={percent(share)} x2={percent(share)} y1="0" y2={drawnEm(heightPx)} className="compare-grid" />
					{(!narrow || i % 2 === 0) && (
						<text x={percent(share)} y={drawnEm(heightPx + 17, 12)} textAnchor={share > 0.94 ? "end" : share < 0.07 ? "start" : "middle"}>
							{label}
						</text>
					)}
				</g>
			))}
			{incidents.map((incident, i) => {
				const stretches = stretchesOf(incident, i, scale);
				const y = i * rowPx + barPx;
				if (stretches.length > 0) return <Bar key={incident.id} stretches={stretches} y={y} hatch={hatch} />;
				const from = scale.name === "calendar" ? scale.shareOf(i, liveSpan(incident).startSec) : scale.lengthShare(0);
				return <rect key={incident.id} x={percent(from)} y={drawnEm(y)} width="20%" height={drawnEm(10)} className="compare-slot" />;
			})}
			<line ref={head} y1="0" y2={drawnEm(heightPx)} className="compare-head" />
		</svg>
	);
}
