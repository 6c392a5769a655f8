/** Per-day cells of a certain stretch, merged to weeks and months where days would be too narrow to see. */
import type { Span } from "../incident/derived.ts";
import type { TimeScale } from "./scale.ts";

const DAY_SEC = 86_400;
const NARROWEST_PX = 2.5;
const GAP_PX = 0.7;
/** Shorter stretches, and closer looks, have no days to count. */
const SHORTEST_SEC = 3 * DAY_SEC;

export type CellUnit = "day" | "week" | "month";

/** What one cell stands for at this zoom; `null`: no cells, a plain band. */
export function cellUnit(span: Span, scale: TimeScale): CellUnit | null {
	if (Math.min(scale.drawnSec, span.endSec - span.startSec) < SHORTEST_SEC) return null;
	const dayPx = (scale.widthPx * DAY_SEC) / scale.drawnSec;
	if (dayPx >= NARROWEST_PX) return "day";
	if (dayPx * 7 >= NARROWEST_PX) return "week";
	return dayPx * 30 >= NARROWEST_PX ? "month" : null;
}

function nextStart(unit: CellUnit, atSec: number): number {
	if (unit === "day") return (Math.floor(atSec / DAY_SEC) + 1) * DAY_SEC;
	// 1970 began on a Thursday; weeks begin on Mondays.
	if (unit === "week") return (Math.floor((atSec / DAY_SEC + 3) / 7) + 1) * 7 * DAY_SEC - 3 * DAY_SEC;
	const date = new Date(atSec * 1000);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) / 1000;
}

/** The cells of a stretch as the `d` of one path; only those on screen. */
export function cellsPath(span: Span, unit: CellUnit, scale: TimeScale, y: number, heightPx: number): string {
	const round = (value: number) => Math.round(value * 100) / 100;
	let path = "";
	const lastSec = Math.min(span.endSec, scale.span.endSec + 31 * DAY_SEC);
	let atSec = Math.max(span.startSec, scale.span.startSec - 31 * DAY_SEC);
	while (atSec < lastSec) {
		const endSec = Math.min(nextStart(unit, atSec), lastSec);
		const widthPx = scale.xOf(endSec) - scale.xOf(atSec) - GAP_PX;
		if (widthPx > 0) path += `M${round(scale.xOf(atSec))} ${y}h${round(widthPx)}v${heightPx}h${round(-widthPx)}z`;
		atSec = endSec;
	}
	return path;
}
