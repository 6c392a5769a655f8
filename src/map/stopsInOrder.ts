import type { Incident } from "../incident/derived.ts";
import { factOfStop } from "../incident/focus.ts";
import { drawnPlace } from "../incident/places.ts";

/** Places of the scene that a fact stands for, as the paths run: of each flow the diverted stops, then those only of the usual path; last the sites. */
export function stopsInOrder(incident: Incident): { id: string; words: string }[] {
	const { stops, sites } = incident.derived.scene;
	const ids = (incident.flows ?? []).flatMap((flow) =>
		(["diverted", "usual"] as const).flatMap((route) => (flow[route]?.hops ?? []).flatMap((hop) => drawnPlace(hop) ?? [])),
	);
	const order = [...new Set([...ids, ...sites.map(({ id }) => id)])];
	return order.flatMap((id) => {
		const place = stops.find((stop) => stop.id === id) ?? sites.find((site) => site.id === id);
		if (!place || factOfStop(incident, id) === null) return [];
		return [{ id, words: [place.title, place.detail].filter(Boolean).join(", ") }];
	});
}
