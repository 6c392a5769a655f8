/** Incident files: opened, then everything that pages, pictures and exports ask of them. */
import { accountOf } from "../../src/incident/account.ts";
import { compareRows } from "../../src/incident/compare.ts";
import { instantRows } from "../../src/incident/compareInstants.ts";
import type { Incident } from "../../src/incident/derived.ts";
import { eventsOf } from "../../src/incident/events.ts";
import { familiesOf } from "../../src/incident/families.ts";
import { focusOf } from "../../src/incident/focus.ts";
import { OpenError, openIncident } from "../../src/incident/open.ts";
import { planesOf } from "../../src/incident/planes.ts";
import { pointRows } from "../../src/incident/pointRows.ts";
import { bandSteps, createReplay, pointStories } from "../../src/incident/replay.ts";
import { sentenceAt } from "../../src/incident/sentence.ts";
import { factNames, supportOf } from "../../src/incident/support.ts";
import { visibilityRows } from "../../src/incident/visibility.ts";
import { posterSvg } from "../../src/poster/poster.ts";
import { storyFromRecord } from "../../src/story/recordStory.ts";
import { coarseLand, RECORDS } from "../files.ts";
import { hostileValue } from "../hostile.ts";
import { mutated, specimenOf } from "../mutate.ts";
import type { Part } from "../part.ts";
import type { Random } from "../random.ts";

const SPECIMENS = RECORDS.map(specimenOf);
const MOST_CHARACTERS = 400;

/** What was opened; `null` if it was refused as intended. Rejects on any other error. */
export async function openedOrRefused<Opened>(opening: Promise<Opened>): Promise<Opened | null> {
	try {
		return await opening;
	} catch (error) {
		if (!(error instanceof OpenError)) throw error;
		if (error.message.length > MOST_CHARACTERS || error.message === "" || error.expected === "")
			throw new Error(`refused in ${error.message.length} characters`);
		return null;
	}
}

export function instantIn({ derived: { overview, moments } }: Incident, random: Random): number {
	const moment = random.chance(0.3) ? random.of(moments) : undefined;
	return moment ? moment.earliestSec : overview.startSec + random.share() * (overview.endSec - overview.startSec);
}

/** Everything below the pages that takes a record, as the pages call it. */
function asked(incident: Incident, random: Random): unknown[] {
	const { derived } = incident;
	const atSec = instantIn(incident, random);
	const names = factNames(incident);
	const supports = names.map((name) => [supportOf(incident, name), focusOf(incident, name)]);
	const measured = derived.measured.map((series) => {
		const replay = createReplay(series);
		replay.goTo(atSec);
		return [bandSteps(series), pointStories(series), familiesOf(replay), pointRows(incident, series), visibilityRows(series), accountOf(incident, series)];
	});
	return [
		supports,
		measured,
		sentenceAt(derived, atSec),
		eventsOf(incident),
		planesOf(incident),
		compareRows([incident, random.of(RECORDS)]),
		instantRows(incident, [atSec]),
		storyFromRecord(incident),
	];
}

export function picture(incident: Incident, atSec: number, series: string | null): string {
	const parts = { legend: true, credit: true, title: true };
	const svg = posterSvg({ incident, atSec, hidden: new Set(), series, widthPx: 400, heightPx: 300, theme: "light", locale: "en", land: coarseLand(), parts });
	if (/[" ](?:NaN|undefined|Infinity|-Infinity)[" ]/.test(svg)) throw new Error("a picture with values that are not numbers");
	return svg;
}

export const incidents: Part = {
	name: "incidents",
	about: "incident files: opened, then everything that pages and pictures ask of them",
	count: 20_000,
	quick: 100,
	async run(random) {
		const json = random.chance(0.99) ? mutated(random.of(SPECIMENS), random) : hostileValue(random);
		const incident = await openedOrRefused(openIncident(json));
		if (!incident) return null;
		const all = asked(incident, random);
		// Seldom, as pictures take longer than all the rest.
		return random.chance(0.2) ? [incident, all, picture(incident, instantIn(incident, random), incident.derived.measured[0]?.id ?? null)] : [incident, all];
	},
};
