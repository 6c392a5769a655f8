/** What is on screen, as a chapter. */
import { grainOf, instantWords } from "../../i18n/dates.ts";
import type { Camera } from "../../incident/address.ts";
import type { Incident } from "../../incident/derived.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import { stateAt } from "../../incident/state.ts";
import type { ViewState } from "../../state/view.ts";
import { CAMERA_WIDTH_PX, type Chapter, type ChapterView, viewText } from "../../story/chapter.ts";
import type { StoryFile } from "../../story/file.ts";
import { MOST } from "../../story/markdown.ts";

export type Captured = {
	incident: Incident;
	chapter: Omit<Chapter, "id">;
	/** The same from the in point to the out point; `null`: neither is set. */
	stretchView: string | null;
};

/** A camera of a map so wide, as it counts for a chapter. */
function asChapterCamera(camera: Camera | null, mapWidthPx: number): Camera | null {
	return camera && { ...camera, zoom: Math.max(0, camera.zoom + Math.log2(CAMERA_WIDTH_PX / Math.max(1, mapWidthPx))) };
}

/** `mapWidthPx`: of the map on the page. */
export function captured(incident: Incident, atSec: number, view: ViewState, mapWidthPx: number): Captured {
	const { derived } = incident;
	const { window, inSec, outSec, fact, series } = view;
	const shown: ChapterView = { atSec, toSec: null, camera: asChapterCamera(view.camera, mapWidthPx), fact, hidden: new Set(), series };
	const [startSec, endSec] = [inSec ?? window.startSec, outSec ?? window.endSec];
	const hasStretch = (inSec !== null || outSec !== null) && Math.round(endSec) > Math.round(startSec);
	return {
		incident,
		chapter: {
			incident: incident.id,
			name: instantWords(atSec, grainOf(derived.window.endSec - derived.window.startSec)).slice(0, MOST.name),
			text: sentenceAt(derived, atSec),
			grade: stateAt(derived, atSec).grade,
			sources: [],
			notes: "",
			view: viewText(shown),
		},
		stretchView: hasStretch ? viewText({ ...shown, atSec: startSec, toSec: endSec }) : null,
	};
}

/** The briefing with one more chapter at its end. A record that a redacted file holds stays as it was redacted. */
export function withChapter(file: StoryFile, chapter: Chapter, incident: Incident): StoryFile {
	const stays = file.redacted !== null && file.incidents.has(incident.id);
	return {
		story: { ...file.story, chapters: [...file.story.chapters, chapter] },
		incidents: stays ? file.incidents : new Map([...file.incidents, [incident.id, incident]]),
		redacted: file.redacted,
	};
}
