/** Where questions about all incidents are answered: in a worker, in the data build, in tests. */

import type { Span } from "../incident/derived.ts";
import type { Ask } from "./ask.ts";
import { type AtlasFile, type AtlasNetwork, openAtlas } from "./atlas.ts";
import { type ChartData, type ChartPoint, chartData, chartPoint, chartSpan } from "./chartData.ts";
import { arranged, type Finding, find, orderOf } from "./find.ts";
import { createTextSearch } from "./search.ts";
import type { Geometry } from "./shapes.ts";
import { createSuggest, type Suggestion } from "./suggest.ts";
import { type Tiers, tiersOf } from "./tiers.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { type RowWords, rowAt } from "./words.ts";

/** Rows that come with an answer; a longer list asks for the rest as it is scrolled. */
export const FIRST_ROWS = 200;

export type Answer = Pick<Finding, "terms" | "understood" | "notes" | "counts"> & {
	ask: Ask;
	/** How many there are in all. */
	total: number;
	/** What was found, in the order asked for: places in the atlas. */
	order: Uint32Array;
	rows: AtlasRow[];
	tiers: Tiers;
	/** Starts of what was found, ascending. */
	starts: Float64Array;
	chart: ChartData;
};

/** The memory of an answer's columns: the answer's own, so it may be handed over instead of copied. */
export const columnsOf = ({ order, starts, tiers }: Answer): ArrayBuffer[] =>
	[order, starts, ...tiers.flatMap(({ start, end, index }) => [start, end, index])].map(({ buffer }) => buffer as ArrayBuffer);

/** `countries`: two-letter codes that occur. */
export type Opening = {
	networks: readonly AtlasNetwork[];
	geometry: Geometry;
	count: number;
	ids: ReadonlyMap<string, number>;
	countries: readonly string[];
	span: Span;
};

/** A line of the list, and the same incident on the charts. */
export type AtlasRow = RowWords & { point: ChartPoint };

export type Desk = {
	opening: Opening;
	answer: (ask: Ask) => Answer;
	rows: (indices: Uint32Array) => AtlasRow[];
	suggest: (line: string) => Suggestion[];
};

/** Throws as `openAtlas` does. */
export function createDesk(file: AtlasFile): Desk {
	const atlas = openAtlas(file);
	const search = createTextSearch(atlas);
	const vocabulary = vocabularyOf(atlas);
	const orders = new Map<Ask["order"], Uint32Array>();
	const ordered = (order: Ask["order"]) => {
		const known = orders.get(order) ?? orderOf(atlas, order);
		orders.set(order, known);
		return known;
	};
	const wordsOf = (index: number) => {
		const { title, when, duration } = rowAt(atlas, index);
		return { title, when, duration: duration.text };
	};
	const rows = (indices: Uint32Array) => Array.from(indices, (index): AtlasRow => ({ ...rowAt(atlas, index), point: chartPoint(atlas, index, wordsOf) }));
	const { places, routes, legFrom, legA, legB, legGrade, legBow, legPair, pairs, siteFrom, site } = atlas;
	return {
		opening: {
			geometry: { places, routes, legFrom, legA, legB, legGrade, legBow, legPair, pairs, siteFrom, site },
			networks: atlas.networks,
			count: atlas.count,
			ids: atlas.indexOf,
			countries: atlas.countries,
			span: chartSpan(atlas),
		},
		answer(ask) {
			const { found, ...finding } = find(atlas, ask, vocabulary, search);
			const order = arranged(atlas.count, found, ordered(ask.order));
			return {
				...finding,
				ask,
				total: atlas.count,
				order: order.slice(),
				rows: rows(order.subarray(0, FIRST_ROWS)),
				tiers: tiersOf(atlas, found),
				starts: Float64Array.from(found, (index) => atlas.startSec[index] as number),
				chart: chartData(atlas, found, { wordsOf }),
			};
		},
		rows,
		suggest: createSuggest(atlas, vocabulary),
	};
}
