/** What the charts of many incidents draw: when each happened and how long it lasted, in lanes by kind. Plain JSON, so a worker can send it. */
import type { Range, Span } from "../incident/derived.ts";
import { KINDS, type Kind } from "../incident/terms.ts";
import type { Atlas } from "./atlas.ts";
import { binOf, DURATION_EDGES_SEC, timeEdges } from "./chartBins.ts";

/** A lane with more incidents than this shows counts instead of single marks. */
export const MOST_MARKS = 150;

/** Lanes from the top: what is told of packets before what is told of routes. */
export const LANE_KINDS: readonly Kind[] = [
	"data-plane-detour",
	"route-leak",
	"origin-hijack",
	"subprefix-hijack",
	"forged-path",
	"blackhole-leak",
	"registry-attack",
];

/** One incident on the charts. Seconds since 1970 and seconds. */
export type ChartPoint = {
	/** Its number: the place in the columns of the atlas. */
	incident: number;
	kind: Kind;
	title: string;
	when: string;
	duration: string;
	/** Earliest start; the latest end that start and published duration allow. */
	startSec: number;
	endSec: number;
	/** Shortest and longest account; `null`: no duration was published. */
	lasted: Range | null;
};

/** How many incidents lie from `from` up to, not including, `to`: instants or durations, in seconds. */
export type ChartBin = { from: number; to: number; count: number };

export type ChartLane = {
	kind: Kind;
	count: number;
	/** How many of them have no published duration. */
	unpublished: number;
	/** Single incidents, in order of start; `null` where there are too many, and bins stand for them. */
	points: ChartPoint[] | null;
	/** By start, and by the middle of the range of durations. Empty bins are left out; none where there are points. */
	whenBins: ChartBin[];
	lastedBins: ChartBin[];
};

export type ChartData = {
	/** The same for every choice of incidents, so that marks stay where they are when a filter changes. */
	span: Span;
	count: number;
	unpublished: number;
	/** Kinds that occur, in the order of LANE_KINDS. */
	lanes: ChartLane[];
	/** The largest count of any bin, for one height scale in all lanes. */
	mostWhen: number;
	mostLasted: number;
};

export type PointWords = { title: string; when: string; duration: string };
export type WordsOf = (incident: number) => PointWords;

/** From 1997, or the year of the first incident, to the end of the month in which the last one ended. Seconds since 1970, UTC. */
export function chartSpan(atlas: Pick<Atlas, "count" | "startSec" | "endSec">): Span {
	let last = Date.UTC(2025, 0, 1) / 1000;
	for (let i = 0; i < atlas.count; i++) last = Math.max(last, atlas.endSec[i] as number);
	const first = atlas.count > 0 ? new Date((atlas.startSec[0] as number) * 1000).getUTCFullYear() : 1997;
	const end = new Date((last - 1) * 1000);
	return { startSec: Date.UTC(Math.min(1997, first), 0, 1) / 1000, endSec: Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 1) / 1000 };
}

/** One incident, by its number. `wordsOf` names those that have no record of their own. */
export function chartPoint(atlas: Atlas, incident: number, wordsOf?: WordsOf): ChartPoint {
	const words = atlas.own.get(incident) ?? wordsOf?.(incident);
	const minSec = atlas.minSec[incident] as number;
	const maxSec = atlas.maxSec[incident] as number;
	const startSec = atlas.startSec[incident] as number;
	const endSec = atlas.endSec[incident] as number;
	const published = !Number.isNaN(minSec);
	return {
		incident,
		kind: KINDS[atlas.kind[incident] as number] as Kind,
		title: words?.title ?? `Incident ${incident + 1}`,
		when: words?.when ?? "",
		duration: words?.duration ?? "",
		startSec,
		// Repeats years later keep an incident open; the bar shows the stretch that the duration is about.
		endSec: published ? Math.min(endSec, startSec + maxSec) : endSec,
		lasted: published ? { min: minSec, max: maxSec } : null,
	};
}

/**
 * `found`: numbers of incidents, ascending. `whenPx`: the width there is for time, which decides how fine its bins are.
 * Below 50 ms for 100,000 incidents: counts are typed arrays, and only lanes of MOST_MARKS or fewer get an object per incident.
 */
export function chartData(atlas: Atlas, found: Uint32Array, { wordsOf, whenPx = 460 }: { wordsOf?: WordsOf; whenPx?: number } = {}): ChartData {
	const span = chartSpan(atlas);
	const whenEdges = timeEdges(span, whenPx);
	const [whenSize, lastedSize] = [whenEdges.length - 1, DURATION_EDGES_SEC.length - 1];
	const counts = new Uint32Array(KINDS.length);
	const unpublished = new Uint32Array(KINDS.length);
	const when = new Uint32Array(KINDS.length * whenSize);
	const lasted = new Uint32Array(KINDS.length * lastedSize);
	for (let n = 0; n < found.length; n++) {
		const i = found[n] as number;
		const kind = atlas.kind[i] as number;
		const minSec = atlas.minSec[i] as number;
		counts[kind] = (counts[kind] as number) + 1;
		const whenAt = kind * whenSize + binOf(whenEdges, atlas.startSec[i] as number);
		when[whenAt] = (when[whenAt] as number) + 1;
		if (Number.isNaN(minSec)) unpublished[kind] = (unpublished[kind] as number) + 1;
		else {
			const lastedAt = kind * lastedSize + binOf(DURATION_EDGES_SEC, Math.sqrt(minSec * (atlas.maxSec[i] as number)));
			lasted[lastedAt] = (lasted[lastedAt] as number) + 1;
		}
	}

	const points = KINDS.map((): ChartPoint[] => []);
	for (let n = 0; n < found.length; n++) {
		const i = found[n] as number;
		const kind = atlas.kind[i] as number;
		if ((counts[kind] as number) <= MOST_MARKS) points[kind]?.push(chartPoint(atlas, i, wordsOf));
	}

	const lanes = LANE_KINDS.flatMap((kind): ChartLane[] => {
		const k = KINDS.indexOf(kind);
		const count = counts[k] as number;
		if (count === 0) return [];
		const many = count > MOST_MARKS;
		return [
			{
				kind,
				count,
				unpublished: unpublished[k] as number,
				points: many ? null : (points[k] ?? []),
				whenBins: many ? binsOf(whenEdges, when.subarray(k * whenSize, (k + 1) * whenSize)) : [],
				lastedBins: many ? binsOf(DURATION_EDGES_SEC, lasted.subarray(k * lastedSize, (k + 1) * lastedSize)) : [],
			},
		];
	});
	const most = (of: "whenBins" | "lastedBins") => Math.max(0, ...lanes.flatMap((lane) => lane[of].map(({ count }) => count)));
	return {
		span,
		count: found.length,
		unpublished: unpublished.reduce((sum, one) => sum + one, 0),
		lanes,
		mostWhen: most("whenBins"),
		mostLasted: most("lastedBins"),
	};
}

function binsOf(edges: Float64Array, counts: Uint32Array): ChartBin[] {
	const bins: ChartBin[] = [];
	for (let i = 0; i < counts.length; i++) {
		const count = counts[i] as number;
		if (count > 0) bins.push({ from: edges[i] as number, to: edges[i + 1] as number, count });
	}
	return bins;
}
