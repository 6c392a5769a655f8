/** What of a scene is to be seen while it is shown so: the poster's answer to `createShowing`. */
import type { Plane, RouteName, Scene, SceneCountry, SceneLeg, SceneRegion, SceneSite, SceneStop } from "../incident/derived.ts";
import type { Drawn } from "../incident/scene.ts";
import { type Showing, stopAlone, type Weight } from "../incident/showing.ts";

/** `weight`: of an AS path that vantage points use. */
export type SeenLeg = { leg: SceneLeg; faint: boolean; weight?: Weight };
/** `route`: whose colour it takes. */
export type SeenStop = { stop: SceneStop; route: RouteName };
export type SeenRegion = { region: SceneRegion; route: RouteName; faint: boolean };
export type Seen = { plane: Plane; legs: SeenLeg[]; stops: SeenStop[]; regions: SeenRegion[]; sites: SceneSite[]; countries: SceneCountry[] };

type Part = { route: RouteName; faint: boolean };

function partsOf(stop: SceneStop, scene: Scene, drawn: Readonly<Record<string, Drawn>>): Part[] {
	const parts = (route: RouteName, flow: string): Part[] => {
		const how = drawn[flow] ?? "hidden";
		if (route === "usual" && scene.plane !== "control") return [{ route, faint: false }];
		return how === "hidden" ? [] : [{ route, faint: how === "possible" }];
	};
	const legs = scene.legs.filter((leg) => leg.from === stop.id || leg.to === stop.id);
	// Of a route that has no leg here, the stop is the only one.
	const alone = stop.routes.filter((route) => !legs.some((leg) => leg.route === route));
	const through = legs.flatMap((leg) => parts(leg.route, leg.flow));
	// A way within one city has no leg, whatever others go through it.
	if (scene.plane === "control") return [...through, ...stop.routes.flatMap((route) => parts(route, stopAlone(route, stop.id)))];
	return [...through, ...alone.flatMap((route) => stop.flows.flatMap((flow) => parts(route, flow)))];
}

/** Sites and countries. A site that is a stop, or a whole country that is marked anyway, is not marked twice. */
function neutralOf(scene: Scene, stops: readonly SeenStop[]): Pick<Seen, "sites" | "countries"> {
	const isCountry = (site: SceneSite) => site.ring !== null && scene.countries.some((country) => country.title === site.title);
	return {
		sites: scene.sites.filter((site) => !isCountry(site) && !stops.some(({ stop }) => stop.id === site.id)),
		countries: scene.countries.map((country) => {
			const said = scene.sites.filter((site) => isCountry(site) && site.title === country.title).map((site) => site.detail);
			return { ...country, detail: [country.detail, ...said].join("; ") };
		}),
	};
}

/** What a picture can leave out. */
export const LAYERS = ["usual", "diverted", "places", "vantage", "names"] as const;
export type Layer = (typeof LAYERS)[number];

/** What is left when routes or named places are left out; a stop stays while a route that stands uses it. */
export function withoutLayers(seen: Seen, hidden: ReadonlySet<Layer>): Seen {
	const stands = (route: RouteName) => !hidden.has(route);
	const legs = seen.legs.filter(({ leg }) => stands(leg.route));
	const stops = seen.stops.flatMap((one): SeenStop[] => {
		if (hidden.has("usual") === hidden.has("diverted")) return hidden.has("usual") ? [] : [one];
		// A stop of both routes stays for the one that is left, if that one is drawn now.
		const left: RouteName = hidden.has("usual") ? "diverted" : "usual";
		const drawn = legs.some(({ leg }) => leg.from === one.stop.id || leg.to === one.stop.id) || one.stop.routes.every((route) => route === left);
		return one.stop.routes.includes(left) && drawn ? [{ ...one, route: left }] : [];
	});
	const regions = seen.regions.flatMap((one): SeenRegion[] => {
		const owner = stops.find(({ stop }) => stop.id === one.region.id);
		return owner ? [{ ...one, route: owner.route }] : [];
	});
	return { plane: seen.plane, legs, stops, regions, sites: hidden.has("places") ? [] : seen.sites, countries: hidden.has("places") ? [] : seen.countries };
}

/** Usual routes of packets always stand; all others as their flow is drawn, and with them the stops and regions only they use. */
export function seenOf(scene: Scene, { drawn, weight }: Pick<Showing, "drawn" | "weight">): Seen {
	const { plane = "data" } = scene;
	const legs = scene.legs.flatMap((leg): SeenLeg[] => {
		if (leg.route === "usual" && plane === "data") return [{ leg, faint: false }];
		const how = drawn[leg.flow] ?? "hidden";
		const thick = weight[leg.id];
		return how === "hidden" ? [] : [{ leg, faint: how === "possible", ...(thick ? { weight: thick } : {}) }];
	});
	const stops: SeenStop[] = [];
	const regions: SeenRegion[] = [];
	for (const stop of scene.stops) {
		const parts = partsOf(stop, scene, drawn);
		if (parts.length === 0) continue;
		const route = parts.some((part) => part.route === "diverted") ? "diverted" : "usual";
		stops.push({ stop, route });
		const region = scene.regions.find((r) => r.id === stop.id);
		if (region) regions.push({ region, route, faint: parts.every((part) => part.faint) });
	}
	// The usual route lies below the diverted one.
	legs.sort((a, b) => Number(a.leg.route === "diverted") - Number(b.leg.route === "diverted"));
	return { plane, legs, stops, regions, ...neutralOf(scene, stops) };
}
