import type { Land } from "../poster/land.ts";
import { type Basemap, basemapOf } from "../poster/world.ts";

/** `asked`: the answer, where it was asked for before. @throws when the file cannot be fetched or read */
export async function fetchBasemap(url: string, asked: Promise<Response> = fetch(url)): Promise<Basemap> {
	const answer = await asked;
	if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
	return basemapOf((await answer.json()) as Land);
}
