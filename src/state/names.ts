/** Names one can go to: networks, cities and countries of the atlas. */
import { queryOptions } from "@tanstack/react-query";
import { type AtlasFile, type AtlasNetwork, type AtlasPlace, openAtlas } from "../atlas/atlas.ts";
import { fetchJson } from "./queries.ts";

export type Names = { networks: readonly AtlasNetwork[]; places: readonly AtlasPlace[]; countries: readonly string[] };

/** Fetched when somebody first looks for a name. Of the columns only the names are kept. */
export const namesQuery = (root: string) =>
	queryOptions({
		queryKey: ["names"],
		queryFn: async (): Promise<Names> => {
			const { networks, places, countries } = openAtlas((await fetchJson(`${root}data/atlas.json`)) as AtlasFile);
			return { networks, places, countries };
		},
	});
