/** The key below the picture: how well things are known shows by shape and line, and only what occurs is explained. */
import type { Incident } from "../incident/derived.ts";
import { GRADES } from "../incident/terms.ts";
import { vantageOf } from "../incident/vantage.ts";
import { el } from "../poster/svg.ts";
import { marker } from "./paths.ts";

/** `coarse`: vantage points change more often than the picture. */
export function pictureKey(incident: Incident, coarse = false): string {
	const { scene, segments, stateWord } = incident.derived;
	const grades = GRADES.filter((grade) => [...scene.legs, ...scene.stops].some((part) => part.grade === grade));
	const entries = [
		...grades.map((grade) => marker(grade, "ink-2") + grade),
		...(scene.regions.length > 0 ? ["hatched area: place known only roughly"] : []),
		...(scene.countries.length > 0 ? ["hatched country: where a network is registered"] : []),
		...(vantageOf(incident, null) ? ["squares: route collectors, filled by the vantage points on the unexpected route, hatched where not known"] : []),
		...(segments.some(({ state }) => state === "possibly diverted") ? [`hatched time: possibly ${stateWord}`] : []),
		...(coarse ? ["route collectors and AS paths change more often than the picture"] : []),
	];
	return entries.length === 0 ? "" : el("figcaption", {}, entries.map((entry) => el("span", {}, entry)).join(" "));
}
