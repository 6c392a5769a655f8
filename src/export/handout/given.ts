/** What a hand-out of an incident is made from. */
import type { Incident, Span } from "../../incident/derived.ts";
import type { Land } from "../../poster/land.ts";
import type { Band } from "../clip/reel.ts";
import type { Paper } from "./paper.ts";

export type WholeBand = (look: { widthPx: number; scale: number; theme: "light" }) => Band & { hasBreaks: boolean; span: Span };

export type HandoutGiven = {
	incident: Incident;
	atSec: number;
	series: string | null;
	land: Land;
	/** The incident from its start to what was said last. */
	drawBand: WholeBand;
	/** Address of the exact view. */
	url: string;
	dataVersion: string | null;
	paper: Paper;
};
