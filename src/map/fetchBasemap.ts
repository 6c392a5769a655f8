import type { Land } from "../poster/land.ts";
import { type Basemap, basemapOf } from "../poster/world.ts";

/** @throws when the file cannot be fetched or read */
export async function fetchBasemap(url: string): Promise<Basemap> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
	return basemapOf((await answer.json()) as Land);
}
