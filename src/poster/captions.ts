/** The words of a poster: heading, description, credit. Every clause is a field of the record or the state sentence. */
import type { Incident } from "../incident/derived.ts";
import { countedWords, PLACED_BANNER, placedCaption, whyNotPlaced } from "../incident/placedWords.ts";
import type { Drawn } from "../incident/scene.ts";
import type { Flow, Route } from "../incident/schema.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { routesOf, type Showing } from "../incident/showing.ts";
import { shareWords } from "../incident/vantage.ts";
import type { VantageGiven } from "./layout.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY_SEC = 86_400;

export const CREDIT = "Detour Atlas · Natural Earth · CC BY 4.0";
const NO_GEOGRAPHY = "no hop geography published";

/** Said beside countries that stand where no route was published; "" where a route is on record and is left out, or is drawn. */
export const noGeography = (incident: Incident): string =>
	incident.derived.scene.countries.length > 0 && !routesOf(incident).includes("packets") ? NO_GEOGRAPHY : "";

/** "14 Jun 2016"; with the time of day where the incident's main stretch is shorter than four days. Seconds since 1970, UTC. */
export function instantText(incident: Incident, atSec: number): string {
	const { window } = incident.derived;
	const date = new Date(Math.floor(atSec) * 1000);
	const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
	if (window.endSec - window.startSec > 4 * DAY_SEC) return day;
	const clock = date.toISOString().slice(11, window.endSec - window.startSec > 3600 ? 16 : 19);
	return `${day}, ${clock} UTC`;
}

/** `lines`: what a reader must know of the lines; "" where they are the way of packets. */
export type Heading = { title: string; period: string; state: string; lines: string };

export function headingOf(incident: Incident, atSec: number): Heading {
	const { derived } = incident;
	return {
		title: incident.title,
		period: derived.period,
		state: `${instantText(incident, atSec)} · ${sentenceAt(derived, atSec)}`,
		lines: derived.scene.plane === "control" ? PLACED_BANNER : "",
	};
}

function routeText(incident: Incident, name: string, flow: Flow, route: Route | undefined, suffix: string): string[] {
	if (!route) return [];
	const stops = route.hops.map((hop) => `${hop.place === undefined ? "unknown hop" : (incident.places[hop.place]?.name ?? hop.place)} (${hop.grade})`);
	return [`${name} path, ${flow.title}: ${stops.join(", ")}${suffix}.`];
}

const SUFFIX: Record<Drawn, string> = { shown: "", possible: "; not certain at this instant", hidden: "" };

/** The picture in words, for `<desc>`: what happened, the state at the instant, and what is drawn. */
export function descriptionOf(incident: Incident, atSec: number, showing: Showing, vantage: readonly VantageGiven[]): string {
	const { scene, routes: choice } = incident.derived;
	const isPlaced = choice === "paths" && scene.legs.length > 0;
	const routes = (choice === "packets" ? (incident.flows ?? []) : []).flatMap((flow) => {
		const how = showing.drawn[flow.id] ?? "hidden";
		return [
			...routeText(incident, "Usual", flow, flow.usual, ""),
			...(how === "hidden" ? [] : routeText(incident, "Diverted", flow, flow.diverted, SUFFIX[how])),
		];
	});
	const countries = scene.countries.map((country) => `${country.title}: ${country.detail}`);
	const shares = vantage.map(({ place, counts }) => `${place.title} ${shareWords(place, counts)}`);
	const sentences = [
		placedCaption(scene),
		...(isPlaced ? [countedWords(showing)] : []),
		incident.derived.headline,
		`${headingOf(incident, atSec).state}.`,
		...routes,
		...(choice === "none" && incident.noRoute !== undefined ? [`No route is drawn: ${incident.noRoute}`] : []),
		...(isPlaced || choice === "packets" || routesOf(incident).includes("packets") ? [] : [whyNotPlaced(incident) ?? ""]),
		...(countries.length > 0 ? [`Countries of the networks: ${countries.join("; ")}.`] : []),
		...(shares.length > 0 ? [`Route collectors, with how many of their vantage points were on the unexpected route: ${shares.join("; ")}.`] : []),
	];
	return sentences.filter((sentence) => sentence !== "").join(" ");
}
