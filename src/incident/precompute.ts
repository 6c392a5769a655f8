/** From a record to everything the app needs to show it. Pure: the same record gives the same result everywhere. */
import { byText } from "../i18n/order.ts";
import { type Derived, type EpisodeTimes, type MomentTimes, PLACED_NOTHING, type Placed, type Segment, type Span } from "./derived.ts";
import { headlineOf, periodOf, whenOf } from "./headline.ts";
import { figuresOf } from "./lengths.ts";
import type { MeasuredSeries } from "./measured.ts";
import { placedPublished, sitedIn, stretchesOf } from "./placed.ts";
import { placedScene } from "./placedScene.ts";
import { placedSeries } from "./placedSeries.ts";
import { type SceneRefs, sceneOf } from "./scene.ts";
import type { Collector, IncidentRecord } from "./schema.ts";
import { dayStrip, episodesOf, segmentsOf } from "./segments.ts";
import { durationWords } from "./sentence.ts";
import { boundsOf, DAY_SEC } from "./time.ts";
import { precisionOf } from "./words.ts";

/** Room before and after the main stretch, as a share of its length. */
const PAD = 0.18;
/** An episode whose end was not published is followed this many times its known length, within the limits below. */
const TRAIL = 0.6;
const SHORTEST_TRAIL_SEC = 1800;

const onsetOf = (episodes: readonly EpisodeTimes[], moments: readonly MomentTimes[]) =>
	moments.find((m) => m.id === "onset")?.earliestSec ?? (episodes[0] as EpisodeTimes).start.earliestSec;

/** What was said on the day, or in the month, in which it all began was said after it began. */
function saidAfter(onsetSec: number): (moment: MomentTimes) => MomentTimes {
	return (moment) => (moment.clock === "said" && moment.earliestSec < onsetSec && onsetSec < moment.latestSec ? { ...moment, earliestSec: onsetSec } : moment);
}

function momentsOf(record: IncidentRecord, episodes: readonly EpisodeTimes[]): MomentTimes[] {
	const moments = (record.time.moments ?? []).map(
		(m): MomentTimes => ({ id: m.id, label: m.label, clock: m.clock, grade: m.grade, precision: precisionOf(m.at), ...boundsOf(m.at) }),
	);
	return moments.map(saidAfter(onsetOf(episodes, moments))).sort((a, b) => a.earliestSec - b.earliestSec || byText(a.id, b.id));
}

const endOf = (episode: EpisodeTimes) => episode.end?.latestSec ?? episode.lastKnownSec;

/** How far past its last known instant an episode without a published end is followed. */
function trailSec(episode: EpisodeTimes): number {
	if (episode.end !== null) return 0;
	return Math.max(SHORTEST_TRAIL_SEC, (episode.lastKnownSec - episode.start.earliestSec) * TRAIL);
}

function padded(startSec: number, endSec: number): Span {
	const pad = Math.max(60, (endSec - startSec) * PAD);
	// A stretch of days starts and ends at midnight, a shorter one on a whole minute.
	const grain = endSec - startSec > 3 * DAY_SEC ? DAY_SEC : 60;
	return { startSec: Math.floor((startSec - pad) / grain) * grain, endSec: Math.ceil((endSec + pad) / grain) * grain };
}

/** The stretch shown first: the whole of a record whose episodes are close together, else its first episode. */
function mainWindow(episodes: readonly EpisodeTimes[], happened: readonly MomentTimes[]): Span {
	const first = episodes[0] as EpisodeTimes;
	let startSec = first.start.earliestSec;
	let endSec = endOf(first) + trailSec(first);
	for (const episode of episodes.slice(1)) {
		const from = Math.min(startSec, episode.start.earliestSec);
		const to = Math.max(endSec, endOf(episode) + trailSec(episode));
		const covered = endSec - startSec + (endOf(episode) + trailSec(episode) - episode.start.earliestSec);
		if (to - from > 12 * Math.max(covered, 60)) continue;
		if (episode.pattern === "intermittent" && first.pattern === "continuous" && to - from > 2 * (endSec - startSec)) continue;
		startSec = from;
		endSec = to;
	}
	const lengthSec = Math.max(endSec - startSec, 60);
	for (const moment of happened) {
		if (moment.earliestSec > startSec - lengthSec && moment.earliestSec < startSec) startSec = moment.earliestSec;
		if (moment.latestSec < endSec + lengthSec && moment.latestSec > endSec) endSec = moment.latestSec;
	}
	return padded(startSec, endSec);
}

function overviewOf(window: Span, episodes: readonly EpisodeTimes[], moments: readonly MomentTimes[]): Span {
	const starts = [window.startSec, ...episodes.map((e) => e.start.earliestSec), ...moments.map((m) => m.earliestSec)];
	const ends = [window.endSec, ...episodes.map((e) => endOf(e) + trailSec(e)), ...moments.map((m) => m.latestSec)];
	const startSec = Math.min(...starts);
	const endSec = Math.max(...ends);
	if (startSec === window.startSec && endSec === window.endSec) return window;
	const pad = (endSec - startSec) * 0.06;
	const grain = endSec - startSec > 3 * DAY_SEC ? DAY_SEC : 60;
	return {
		startSec: Math.min(window.startSec, Math.floor((startSec - pad) / grain) * grain),
		endSec: Math.max(window.endSec, Math.ceil((endSec + pad) / grain) * grain),
	};
}

/**
 * What `t=peak` means: a moment named so, else the peak of the first measured series where the state is then diverted, else the
 * middle of the longest certain stretch; where none is certain, the first moment that happened in the longest uncertain one, or its start.
 */
function peakOf(segments: readonly Segment[], moments: readonly MomentTimes[], window: Span, measured: readonly MeasuredSeries[]): number {
	const named = moments.find((m) => m.id === "peak");
	if (named) return named.earliestSec;
	const atSec = measured[0]?.peak?.atSec;
	const then = atSec === undefined ? undefined : segments.find(({ startSec, endSec }) => atSec >= startSec && atSec < endSec);
	if (atSec !== undefined && then && /diverted$/.test(then.state) && atSec >= window.startSec && atSec <= window.endSec) return atSec;
	const longest = (state: Segment["state"]) =>
		segments
			.filter((s) => s.state === state && s.startSec < window.endSec)
			.map((s) => ({ startSec: s.startSec, endSec: Math.min(s.endSec, window.endSec) }))
			.sort((a, b) => b.endSec - b.startSec - (a.endSec - a.startSec))[0];
	const sure = longest("diverted");
	if (sure) return Math.floor((sure.startSec + sure.endSec) / 2);
	// The middle of a doubt is no more likely than any other instant of it: it opens where a source first has something happen, else where the doubt begins.
	const possible = longest("possibly diverted");
	if (!possible) return window.startSec;
	const happened = moments.find(({ clock, earliestSec }) => clock === "happened" && earliestSec >= possible.startSec && earliestSec < possible.endSec);
	return happened?.earliestSec ?? possible.startSec;
}

function durationOf(record: IncidentRecord, episodes: readonly EpisodeTimes[]): Derived["duration"] {
	const stated = (record.time.durations ?? []).filter((d) => d.minSec !== undefined || d.maxSec !== undefined);
	const words = (record.time.durations ?? []).map((d) => d.text);
	if (stated.length > 0) {
		const low = Math.min(...stated.map((d) => d.minSec ?? d.maxSec ?? Infinity));
		const high = Math.max(...stated.map((d) => d.maxSec ?? d.minSec ?? 0));
		return { range: { min: low, max: high }, text: words.length === 1 ? (words[0] as string) : durationWords(low, high) };
	}
	const first = episodes[0] as EpisodeTimes;
	if (first.pattern === "intermittent") return { range: null, text: words[0] ?? "on and off, length not published" };
	if (first.end === null) {
		const known = first.lastKnownSec - first.start.latestSec;
		if (known <= 0) return { range: null, text: words[0] ?? "duration not published" };
		return { range: { min: known, max: known }, text: words[0] ?? `at least ${durationWords(known, known)}` };
	}
	const min = first.end.earliestSec - first.start.latestSec;
	const max = first.end.latestSec - first.start.earliestSec;
	// Bounds that touch say nothing about the length.
	if (min <= 0) return { range: null, text: words[0] ?? "duration not published" };
	return { range: { min, max }, text: words[0] ?? durationWords(min, max) };
}

function searchOf(record: IncidentRecord, refs: SceneRefs): string {
	const networks = record.networks.flatMap((n) => [n.asn ? `AS${n.asn}` : "", n.name ?? refs.registry[`AS${n.asn}`]?.name ?? ""]);
	const places = (record.flows ?? []).flatMap((f) =>
		[...(f.usual?.hops ?? []), ...(f.diverted?.hops ?? [])].map((h) => refs.places[h.place ?? ""]?.name ?? ""),
	);
	const prefixes = (record.prefixes ?? []).map((p) => p.prefix);
	return [...new Set([record.title, record.id, ...record.kinds, ...networks, ...places, ...prefixes])].filter(Boolean).join(" ").toLowerCase();
}

/** What a record is precomputed with. */
export type Refs = SceneRefs & { collectors: Record<string, Collector> };

/** AS paths on the map: of the measured series where any of them makes a line, else as they were published. */
function placedOf(record: IncidentRecord, tables: Refs, measured: readonly MeasuredSeries[], atSec: number): Placed {
	if (record.notPlaced !== undefined) return { ...PLACED_NOTHING, why: "packets elsewhere" };
	const refs = { ...tables, sited: sitedIn(record, tables.places) };
	const ways: Placed["ways"] = [];
	const pairs: Placed["pairs"] = [];
	const series: Placed["series"] = {};
	for (const one of measured) {
		const found = placedSeries(one, refs, atSec);
		series[one.id] = found.used.map((way) => (way < 0 ? -1 : way + ways.length));
		ways.push(...found.ways);
		pairs.push(...found.pairs);
	}
	if (ways.some((way) => stretchesOf(way).length > 0)) return { ways, series, pairs, left: [], why: null };
	return placedPublished(record, refs, atSec);
}

/** What a map can draw of a record, and what it draws first: where packets went, else its AS paths, else countries. */
function scenesOf(record: IncidentRecord, refs: Refs, placed: Placed): Pick<Derived, "scene" | "routes" | "scenes" | "placed"> {
	const none = sceneOf({ ...record, flows: [] }, refs);
	const packets = record.flows ? sceneOf(record, refs) : null;
	// A way within one city is no line: it is told in words.
	const paths = placed.why === null ? placedScene(placed.ways, record, refs) : null;
	const all = { ...(packets ? { packets } : {}), ...(paths ? { paths: paths.scene } : {}), none };
	const routes = packets ? "packets" : paths ? "paths" : "none";
	const { [routes]: scene = none, ...scenes } = all;
	return { scene, routes, scenes, placed: paths ? { ...placed, ways: paths.ways } : placed };
}

/** Precomputes a record. Throws where `check.ts` would have found a problem. `measured`: the series of its evidence files. */
export function derive(record: IncidentRecord, refs: Refs, measured: MeasuredSeries[] = []): Derived {
	const episodes = episodesOf(record);
	const moments = momentsOf(record, episodes);
	const window = mainWindow(
		episodes,
		moments.filter((m) => m.clock === "happened"),
	);
	const overview = overviewOf(window, episodes, moments);
	const segments = segmentsOf(record, episodes, overview);
	const duration = durationOf(record, episodes);
	const figures = (record.flows ?? []).map((flow) => figuresOf(flow, refs.places));
	const first = episodes[0] as EpisodeTimes;
	const period = periodOf(record);
	return {
		overview,
		window,
		episodes,
		segments,
		stateWord: record.kinds.every((kind) => kind === "registry-attack") ? "disturbed" : "diverted",
		moments,
		onsetSec: onsetOf(episodes, moments),
		peakSec: peakOf(segments, moments, window, measured),
		endSec: first.end?.latestSec ?? null,
		duration,
		period,
		when: whenOf(record),
		days: dayStrip(segments, overview),
		...scenesOf(record, refs, placedOf(record, refs, measured, onsetOf(episodes, moments))),
		figures,
		measured,
		headline: headlineOf(record, refs, period, duration.text),
		search: searchOf(record, refs),
	};
}
