/** The key below the picture: how well things are known shows by shape and line, and only what occurs is explained. */
import type { Incident } from "../incident/derived.ts";
import { PLACED, placedCaption } from "../incident/placedWords.ts";
import { showingAt } from "../incident/showing.ts";
import { GRADES } from "../incident/terms.ts";
import { vantageOf } from "../incident/vantage.ts";
import { type PlacedMark, placedMark } from "../poster/legend.ts";
import { el, escapeXml, paintOf } from "../poster/svg.ts";
import { marker } from "./paths.ts";

const PX = 18;
const css = paintOf("css");
/** The caption before it says what that means. */
const SHORT = `${PLACED}; squares: could meet here`;

function placedEntries(incident: Incident): string[] {
	const { derived } = incident;
	const { legs, stops } = derived.scene;
	const usual = new Set(legs.flatMap(({ id, route }) => (route === "usual" ? [id] : [])));
	const hasBefore = Object.entries(showingAt(incident, null, derived.peakSec).drawn).some(([id, how]) => how === "possible" && usual.has(id));
	const marks: PlacedMark[] = [
		"placed",
		...(stops.some(({ end }) => end) ? (["end"] as const) : []),
		...(hasBefore ? (["before"] as const) : []),
		...(legs.some(({ gap }) => gap) ? (["gap"] as const) : []),
	];
	return marks.map((mark) => {
		const { markup, words, widthPx } = placedMark(mark, css, 0, PX / 2);
		return el("svg", { viewBox: `0 0 ${widthPx} ${PX}`, width: widthPx, height: PX, "aria-hidden": "true" }, markup) + (mark === "placed" ? SHORT : words);
	});
}

/** Entries of the key, each an element. `coarse`: vantage points or their AS paths change more often than the picture. */
export function pictureKey(incident: Incident, coarse = false): string {
	const { scene, segments, stateWord } = incident.derived;
	const isPlaced = scene.plane === "control";
	const grades = isPlaced ? [] : GRADES.filter((grade) => [...scene.legs, ...scene.stops].some((part) => part.grade === grade));
	const caption = placedCaption(scene);
	const entries = [
		...(caption ? [escapeXml(caption)] : []),
		...(isPlaced ? placedEntries(incident) : []),
		...grades.map((grade) => marker(grade, "ink-2") + grade),
		...(scene.regions.length > 0 ? ["hatched area: place known only roughly"] : []),
		...(scene.countries.length > 0 ? ["hatched country: where a network is registered"] : []),
		...(vantageOf(incident, null)
			? [
					`${isPlaced ? "squares with a dark frame" : "squares"}: route collectors, filled by the vantage points on the unexpected route, hatched where not known`,
				]
			: []),
		...(segments.some(({ state }) => state === "possibly diverted") ? [`hatched time: possibly ${stateWord}`] : []),
		...(coarse ? ["route collectors and AS paths change more often than the picture"] : []),
	];
	return entries.map((entry) => el("span", {}, entry)).join(" ");
}
