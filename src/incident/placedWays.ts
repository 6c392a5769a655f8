/** Questions about placed AS paths: where they run, which of them run through a place. */
import type { PlacedWay } from "./derived.ts";
import { type Showing, stopAlone } from "./showing.ts";

/** Ids of its places in the order of the path, each once. */
export const placesOnWay = ({ start, handovers }: Pick<PlacedWay, "start" | "handovers">): string[] => [
	...new Set([start.place, ...handovers.flatMap(({ leave, enter }) => [leave, enter])]),
];

/** Diverted ways first, as they are told. */
export const waysInOrder = (ways: readonly PlacedWay[]): PlacedWay[] =>
	(["diverted", "usual"] as const).flatMap((route) => ways.filter((way) => way.route === route));

/** Whether all of a way is drawn. */
function isDrawn({ legs, route, start }: PlacedWay, { drawn }: Pick<Showing, "drawn">): boolean {
	const parts = legs.length > 0 ? legs : [stopAlone(route, start.place)];
	return parts.every((part) => (drawn[part] ?? "hidden") !== "hidden");
}

/** The way that a stop of the map stands for: the first that is drawn through it, else the first of all. `showing`: what is drawn. */
export function wayAt(ways: readonly PlacedWay[], stopId: string, showing: Pick<Showing, "drawn"> | null): PlacedWay | undefined {
	const through = waysInOrder(ways).filter((way) => placesOnWay(way).includes(stopId));
	return (showing && through.find((way) => isDrawn(way, showing))) ?? through[0];
}
