/** Names one can go to: networks, cities and countries of the atlas. */
import { queryOptions } from "@tanstack/react-query";
import type { AtlasNetwork, AtlasPlace } from "../atlas/atlas.ts";
import { namedPlaces } from "../atlas/namedPlaces.ts";
import { openingQuery } from "./atlas.ts";

export type Names = { networks: readonly AtlasNetwork[]; places: readonly AtlasPlace[]; countries: readonly string[] };

/** From the index that the worker holds; it is fetched when somebody first looks for a name, if not before. */
export const namesQuery = (root: string) =>
	queryOptions({
		queryKey: ["names"],
		queryFn: async ({ client }): Promise<Names> => {
			const { networks, geometry, countries, count } = await client.fetchQuery(openingQuery(root));
			return { networks, places: namedPlaces({ ...geometry, count }), countries };
		},
	});
