/** What of a scene shows in a stretch of time, and how strongly. Pure. */
import type { RouteName, Scene, SceneRegion, SceneStop } from "../incident/derived.ts";
import type { Drawn } from "../incident/scene.ts";

export type DrawnByFlow = Readonly<Record<string, Drawn>>;

const OPACITY: Record<Drawn, number> = { hidden: 0, possible: 0.55, shown: 1 };

/** Opacity of a leg: a usual route always stands. */
export function legOpacity(leg: { flow: string; route: RouteName }, drawn: DrawnByFlow): number {
	return leg.route === "usual" ? 1 : OPACITY[drawn[leg.flow] ?? "hidden"];
}

export type Standing = { opacity: number; route: RouteName };

/** A place shows as strongly as the strongest route through it; while its diverted route is hidden it belongs to the usual one. */
function standing(routes: readonly RouteName[], flows: readonly string[], drawn: DrawnByFlow): Standing {
	const diverted = routes.includes("diverted") ? Math.max(0, ...flows.map((flow) => OPACITY[drawn[flow] ?? "hidden"])) : 0;
	if (routes.includes("usual")) return { opacity: 1, route: diverted > 0 ? "diverted" : "usual" };
	return { opacity: diverted, route: "diverted" };
}

export function stopStanding(stop: SceneStop, drawn: DrawnByFlow): Standing {
	return standing(stop.routes, stop.flows, drawn);
}

/** A region stands with its stop. */
export function regionStanding(region: SceneRegion, scene: Scene, drawn: DrawnByFlow): Standing {
	const stop = scene.stops.find((s) => s.id === region.id);
	return stop ? stopStanding(stop, drawn) : standing([region.route], region.flows, drawn);
}
