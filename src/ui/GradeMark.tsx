import type { Grade } from "../incident/schema.ts";

/** The marker of a grade, as on the map: filled, ring, hollow and dashed. `tone` is the route it belongs to. */
export function GradeMark({ grade, tone = "ink" }: { grade: Grade; tone?: "ink" | "usual" | "diverted" }) {
	return (
		<svg className={`grade-mark tone-${tone}`} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
			<circle className={`mark-${grade}`} r={grade === "measured" ? 5.4 : 4.8} />
		</svg>
	);
}
