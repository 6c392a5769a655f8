import type { Incident } from "../incident/derived.ts";
import { factOfStop } from "../incident/focus.ts";
import { placesOnWay, waysInOrder } from "../incident/placedWays.ts";
import { drawnPlace } from "../incident/places.ts";

export type StopInWords = { id: string; words: string };

/** In the order of the paths, diverted ones first: of packets, flow by flow; of AS paths, way by way. */
function idsInOrder({ flows = [], derived: { scene, placed } }: Incident): string[] {
	if (scene.plane === "control") return waysInOrder(placed.ways).flatMap(placesOnWay);
	return flows.flatMap((flow) => (["diverted", "usual"] as const).flatMap((route) => (flow[route]?.hops ?? []).flatMap((hop) => drawnPlace(hop) ?? [])));
}

/** Places of the scene that a fact stands for, as the paths run; last the sites. */
export function stopsInOrder(incident: Incident): StopInWords[] {
	const { stops, sites, plane } = incident.derived.scene;
	const order = [...new Set([...idsInOrder(incident), ...sites.map(({ id }) => id)])];
	return order.flatMap((id) => {
		const stop = stops.find((one) => one.id === id);
		const place = stop ?? sites.find((site) => site.id === id);
		if (!place || factOfStop(incident, id) === null) return [];
		const end = plane === "control" && stop?.end ? "end of an AS path" : "";
		return [{ id, words: [place.title, place.detail, end].filter(Boolean).join(", ") }];
	});
}
