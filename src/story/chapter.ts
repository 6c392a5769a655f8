/** What a briefing consists of. A chapter binds words to a view, and the view is an address: it can be shared like any other. */
import { type Camera, cameraText, instantText, type Named, namedInstant, parametersOf, parseInstant, readCamera, withoutTail } from "../incident/address.ts";
import type { Incident, Routes } from "../incident/derived.ts";
import type { Grade } from "../incident/schema.ts";
import { routesAsked } from "../incident/showing.ts";
import { supportOf } from "../incident/support.ts";
import { LAYERS, type Layer } from "../poster/visible.ts";

export type Chapter = {
	/** Told apart within its story; stays when chapters are moved. */
	id: string;
	/** Id of the incident that is shown. */
	incident: string;
	/** A few words, beside the dots: "How long". */
	name: string;
	/** What the room reads below the title. */
	text: string;
	/** How well what it says is known; `null`: nobody said (a reader's own words). */
	grade: Grade | null;
	/** Keys of the incident's sources. */
	sources: string[];
	/** For who presents alone. */
	notes: string;
	/** Query of the view: `t=2016-02~2016-06-14&c=179.00,40.00,2.10&fact=claims.embassy&hide=usual&series=rrc&routes=paths`. */
	view: string;
};

/** The id of a chapter, from its name: "How long" is `how-long`. Empty where the name has neither a Latin letter nor a digit. */
export const idOf = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");

export type Story = { title: string; lang: "en"; chapters: Chapter[] };
/** One line of the list of briefings about incidents. `written`: by hand, not made of the record's own statements. */
export type StoryLine = { id: string; chapters: number; written: boolean };

export { LAYERS, type Layer };

/** A camera counts for a map as wide as this, px; on a wider screen the same stretch of the world is larger. */
export const CAMERA_WIDTH_PX = 1024;

/** A chapter's view, read. Seconds since 1970, UTC. */
export type ChapterView = {
	atSec: number;
	/** Where playing inside the chapter ends; `null`: at the end of the main stretch. */
	toSec: number | null;
	/** `null`: fitted to what the incident shows. */
	camera: Camera | null;
	fact: string | null;
	hidden: ReadonlySet<Layer>;
	series: string | null;
	/** What the map draws; `null`: what the record has first. */
	routes: Routes | null;
};

/** `problems` are sentences for whoever prepares or presents; the view stands all the same. */
export type ReadView = { view: ChapterView; problems: string[] };

function instantOf(text: string, derived: Named, problems: string[]): number | null {
	const named = namedInstant(text, derived);
	const sec = named === undefined ? parseInstant(text) : named;
	if (sec === null) problems.push(`“${text.slice(0, 40)}” is no instant of this incident; expected a UTC date or time, onset, peak, end or a moment's name.`);
	else if (sec < derived.overview.startSec || sec > derived.overview.endSec)
		problems.push(`${text.slice(0, 40)} lies outside this incident's timeline; its nearest end is shown.`);
	return sec;
}

/** Reads a chapter's address. Never fails: what cannot be understood is as if it were not there, and told in `problems`. */
export function readView(query: string, incident: Incident): ReadView {
	const { derived } = incident;
	const parameters = parametersOf(query);
	/** As in `queryOf`, but for every part: none is free text, and parts are also typed one by one. */
	const asked = (part: string) => {
		const text = parameters.get(part);
		return text === null ? null : withoutTail(text);
	};
	const problems: string[] = [];
	const [from = "", to, ...more] = (asked("t") ?? "peak").split("~");
	if (more.length > 0) problems.push(`“${asked("t")?.slice(0, 60)}” has more than two ends; the first two count.`);
	// Addresses have whole seconds.
	const within = (sec: number) => Math.min(derived.overview.endSec, Math.max(derived.overview.startSec, Math.round(sec)));
	const atSec = within(instantOf(from, derived, problems) ?? derived.peakSec);
	const end = to === undefined ? null : instantOf(to, derived, problems);
	if (end !== null && within(end) <= atSec) problems.push(`The stretch “${asked("t")?.slice(0, 60)}” ends before it starts; expected the earlier time first.`);
	const cameraAsked = asked("c");
	const camera = readCamera(cameraAsked);
	if (cameraAsked && !camera) problems.push(`“c=${cameraAsked.slice(0, 40)}” is no camera; expected longitude, latitude and zoom. The map is fitted instead.`);
	const factAsked = asked("fact");
	const fact = factAsked !== null && supportOf(incident, factAsked) ? factAsked : null;
	if (factAsked !== fact) problems.push(`“fact=${factAsked?.slice(0, 60)}” names nothing in this record.`);
	const names = (asked("hide") ?? "").split(",").filter(Boolean);
	const isLayer = (name: string): name is Layer => (LAYERS as readonly string[]).includes(name);
	for (const name of names) if (!isLayer(name)) problems.push(`“hide=${name.slice(0, 30)}” is no layer; expected ${LAYERS.join(", ")}.`);
	const seriesAsked = asked("series");
	const series = derived.measured.some(({ id }) => id === seriesAsked) ? seriesAsked : null;
	if (seriesAsked !== series) problems.push(`“series=${seriesAsked?.slice(0, 40)}” is not a measured series of this incident.`);
	const { routes, problem } = routesAsked(incident, asked("routes"));
	if (problem !== null) problems.push(problem);
	const toSec = end !== null && within(end) > atSec ? within(end) : null;
	return { view: { atSec, toSec, camera, fact, hidden: new Set(names.filter(isLayer)), series, routes }, problems };
}

/** The query of a view, in the order that `readView` documents. */
export function viewText({ atSec, toSec, camera, fact, hidden, series, routes }: ChapterView): string {
	const stretch = toSec === null ? "" : `~${instantText(toSec)}`;
	const layers = LAYERS.filter((layer) => hidden.has(layer));
	return [
		`t=${instantText(atSec)}${stretch}`,
		...(camera ? [`c=${cameraText(camera)}`] : []),
		...(fact ? [`fact=${encodeURIComponent(fact)}`] : []),
		...(layers.length > 0 ? [`hide=${layers.join(",")}`] : []),
		...(series ? [`series=${encodeURIComponent(series)}`] : []),
		...(routes ? [`routes=${routes}`] : []),
	].join("&");
}
