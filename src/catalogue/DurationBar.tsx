import type { AtlasRow } from "../atlas/desk.ts";
import { DURATION_TICKS, durationShare } from "./durationScale.ts";

const WIDTH_PX = 112;

/** How long it lasted on a log scale: solid to the shortest account, hatched to the longest. */
export function DurationBar({ duration, active }: { duration: AtlasRow["duration"]; active: boolean }) {
	const { range } = duration;
	return (
		<svg className={`duration-bar${active ? " is-active" : ""}`} width={WIDTH_PX} height="10" viewBox={`0 0 ${WIDTH_PX} 10`} aria-hidden="true">
			<path className="bar-track" d={`M0 5H${WIDTH_PX}`} />
			{range ? (
				<>
					<rect className="bar-solid" y="2" height="6" rx="1" width={Math.max(2, durationShare(range.min) * WIDTH_PX).toFixed(1)} />
					<HatchedEnd from={durationShare(range.min)} to={durationShare(range.max)} />
				</>
			) : (
				<path className="bar-slot" d={`M0 1.5H${WIDTH_PX}M0 8.5H${WIDTH_PX}`} />
			)}
		</svg>
	);
}

function HatchedEnd({ from, to }: { from: number; to: number }) {
	const [x1, x2] = [from * WIDTH_PX, to * WIDTH_PX];
	if (x2 - x1 < 1.5) return null;
	let strokes = "";
	for (let x = x1 + 1; x < x2; x += 4) {
		const end = Math.min(x + 6, x2);
		strokes += `M${x.toFixed(1)} 8L${end.toFixed(1)} ${(8 - (end - x)).toFixed(1)}`;
	}
	return <path className="bar-hatch" d={strokes} />;
}

/** The scale above the bars. */
export function DurationAxis() {
	const shown = DURATION_TICKS.filter((_, i) => i % 2 === 0);
	return (
		<svg className="duration-axis" width={WIDTH_PX + 24} height="20" viewBox={`-8 0 ${WIDTH_PX + 24} 20`} aria-hidden="true">
			{DURATION_TICKS.map(({ sec }) => (
				<path key={sec} className="axis-tick" d={`M${(durationShare(sec) * WIDTH_PX).toFixed(1)} 15v5`} />
			))}
			{shown.map(({ sec, label }, i) => (
				<text key={sec} x={(durationShare(sec) * WIDTH_PX).toFixed(1)} y="11" textAnchor={i === 0 ? "start" : "middle"}>
					{label}
				</text>
			))}
		</svg>
	);
}
