/** What is on screen, as a chapter. */
import { grainOf, instantWords } from "../../i18n/dates.ts";
import type { Incident } from "../../incident/derived.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import { stateAt } from "../../incident/state.ts";
import { supportOf } from "../../incident/support.ts";
import type { ViewState } from "../../state/view.ts";
import { type Chapter, type ChapterView, viewText } from "../../story/chapter.ts";
import type { StoryFile } from "../../story/file.ts";
import { fromMap } from "../../story/look.ts";
import { MOST } from "../../story/markdown.ts";

export type Captured = {
	incident: Incident;
	chapter: Omit<Chapter, "id">;
	/** The same from the in point to the out point; `null`: neither is set. */
	stretchView: string | null;
};

/** Whom the chapter cites: the sources of the state that it tells, and of the fact that is lit. */
const sourcesOf = (incident: Incident, fact: string | null): string[] => {
	const names = ["derived.state", ...(fact === null ? [] : [fact])];
	const cited = new Set(names.flatMap((name) => supportOf(incident, name)?.sources ?? []));
	return Object.keys(incident.sources).filter((key) => cited.has(key));
};

/** `mapWidthPx`: of the map on the page. */
export function captured(incident: Incident, atSec: number, view: ViewState, mapWidthPx: number): Captured {
	const { derived } = incident;
	const { window, inSec, outSec, fact, series, routes } = view;
	const shown: ChapterView = { atSec, toSec: null, camera: view.camera && fromMap(view.camera, mapWidthPx), fact, hidden: new Set(), series, routes };
	const [startSec, endSec] = [inSec ?? window.startSec, outSec ?? window.endSec];
	const hasStretch = (inSec !== null || outSec !== null) && Math.round(endSec) > Math.round(startSec);
	return {
		incident,
		chapter: {
			incident: incident.id,
			name: instantWords(atSec, grainOf(derived.window.endSec - derived.window.startSec)).slice(0, MOST.name),
			text: sentenceAt(derived, atSec),
			grade: stateAt(derived, atSec).grade,
			sources: sourcesOf(incident, fact),
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
