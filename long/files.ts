/** The real files that are mutated: records small enough to be opened a thousand times a second, and the files that belong to them. */
import { readFileSync } from "node:fs";
import type { AtlasFile } from "../src/atlas/atlas.ts";
import type { Catalogue, Incident } from "../src/incident/derived.ts";
import type { MeasuredSeries } from "../src/incident/measured.ts";
import type { Land } from "../src/poster/land.ts";
import type { Story } from "../src/story/chapter.ts";

const read = (path: string): string => readFileSync(new URL(`../public/${path}`, import.meta.url), "utf8");
export const incidentOf = (id: string) => JSON.parse(read(`data/incidents/${id}.json`)) as Incident;
export const atlasFile = () => JSON.parse(read("data/atlas.json")) as AtlasFile;
export const catalogueFile = () => JSON.parse(read("data/catalogue.json")) as Catalogue;
export const storyOf = (id: string) => JSON.parse(read(`data/stories/${id}.json`)) as Story;
export const storyText = (id: string): string => readFileSync(new URL(`../data/incidents/${id}/story.en.md`, import.meta.url), "utf8");
export const rawFile = (id: string, file: string): string => read(`data/evidence/${id}/${file}`);

/** A series cut to its first vantage points and the first of their changes. */
function shortSeries(series: MeasuredSeries, points: number, changes: number): MeasuredSeries {
	const kept: number[] = [];
	let elapsed = 0;
	for (let i = 0; i < series.changes.length && kept.length < changes * 4; i += 4) {
		const [waited, point, state, path] = series.changes.slice(i, i + 4) as [number, number, number, number];
		elapsed += waited;
		if (point >= points || path >= 20) continue;
		kept.push(elapsed, point, state, path);
		elapsed = 0;
	}
	return {
		...series,
		changes: kept,
		vantagePoints: series.vantagePoints.slice(0, points),
		paths: series.paths.slice(0, 20),
		origins: series.origins.slice(0, 4),
	};
}

/** The record with few points to a line and few vantage points: every kind of field is there, but not a hundred times. */
function small(incident: Incident): Incident {
	const { derived } = incident;
	const line = <Leg extends { line: unknown[] }>(leg: Leg): Leg => ({ ...leg, line: leg.line.slice(0, 4) });
	return {
		...incident,
		derived: {
			...derived,
			measured: derived.measured.slice(0, 1).map((series) => shortSeries(series, 12, 40)),
			scene: { ...derived.scene, legs: derived.scene.legs.map(line), regions: derived.scene.regions.map((one) => ({ ...one, hatch: one.hatch.slice(0, 3) })) },
		},
	};
}

export const RECORDS: readonly Incident[] = ["2016-02-canada-korea", "2008-02-pakistan-telecom-youtube", "2023-08-iraq-telegram", "2018-11-mainone-google"].map(
	(id) => small(incidentOf(id)),
);

let land: Land | undefined;
export const coarseLand = (): Land => {
	land ??= JSON.parse(read("map/land-110m.json")) as Land;
	return land;
};
