/** What a hand-out of an incident is made from. */
import type { Incident, Span } from "../../incident/derived.ts";
import type { Land } from "../../poster/land.ts";
import type { Chapter, Story } from "../../story/chapter.ts";
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

export type StoryGiven = {
	story: Story;
	/** Records of the chapters by id. A chapter whose record is not among them gets its words alone. */
	incidents: ReadonlyMap<string, Incident>;
	land: Land;
	paper: Paper;
	/** Each incident from its start to what was said last. */
	drawBand: (incident: Incident) => WholeBand;
	/** Address of a chapter's view. */
	url: (chapter: Chapter) => string;
	dataVersion: string | null;
	/** With what is for the presenter. */
	withNotes: boolean;
};
