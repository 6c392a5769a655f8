/** Instants and cameras as addresses write them. */
import type { Derived, LonLat } from "./derived.ts";

/** Punctuation that is copied along with a link. */
const TAIL = /[\s)\]}>.,;:!?"'“”‘’»*]/;

/** The text without the bracket, full stop or quotation mark that followed a link in a sentence. No value of ours ends in one. */
export function withoutTail(text: string): string {
	let end = text.length;
	// One by one: a pattern anchored at the end would be tried from each of a hundred thousand brackets, in quadratic time.
	while (end > 0 && TAIL.test(text[end - 1] as string)) end--;
	return text.slice(0, end);
}

/** Parameters of free text, which may end in punctuation. */
const FREE = ["q"];

const unescaped = (search: string) => search.replace(/&(?:amp|#0{0,4}38|#x0{0,4}26);(?:amp;|#0{0,4}38;|#x0{0,4}26;)*/gi, "&");

/** Query and hash as they were meant. Systems that write "&#038;" between parameters put all that follows its "#" into the hash; what follows a further "#" is the hash. */
export function mendedAddress({ search, hash }: { search: string; hash: string }): { search: string; hash: string } {
	if (!/&(?:amp;)*$/i.test(search)) return { search, hash };
	const [, rest = "", , after = ""] = /^((?:[^#]|#(?:0{0,4}38|x0{0,4}26);)*)(#(.*))?$/is.exec(hash) ?? [];
	return { search: unescaped(search + rest), hash: after === "" ? "" : `#${after}` };
}

/** The query of an address as it was meant: a system that escapes twice writes "&amp;" or "&#038;" between parameters, and punctuation may have stuck to the last one. */
export function queryOf(search: string): URLSearchParams {
	const query = parametersOf(search);
	const [name, text] = [...query].at(-1) ?? [];
	if (name !== undefined && text !== undefined && !FREE.includes(name) && query.getAll(name).length === 1) query.set(name, withoutTail(text));
	return query;
}

/** The query for changing it: the values of its parameters are kept as they are. */
export const parametersOf = (search: string) => new URLSearchParams(unescaped(search));

/** `decodeURIComponent` that never throws: what is not encoded correctly stays as it is, and the rest is decoded. */
export const decoded = (text: string): string =>
	text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
		try {
			return decodeURIComponent(run);
		} catch {
			return run;
		}
	});

/** Where a map looks: its middle in degrees, and MapLibre's zoom (a world is 512 · 2^zoom px wide). */
export type Camera = { center: LonLat; zoom: number };

/** What the names of instants stand for in an incident. */
export type Named = Pick<Derived, "overview" | "onsetSec" | "peakSec" | "endSec" | "moments">;

const TIME = /^(\d{4})(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|\.\d+Z)?)?)?)?$/;

/** Seconds of an ISO date or UTC time; `null` if it is none. A bare year or month means its first instant. */
export function parseInstant(text: string): number | null {
	if (!TIME.test(text)) return null;
	const full = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
	const zoned = full.includes("T") && !full.endsWith("Z") ? `${full}Z` : full;
	const ms = Date.parse(zoned);
	// Date.parse lets 31 February pass as 3 March.
	if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== full.slice(0, 10)) return null;
	return ms / 1000;
}

/** ISO text of an instant, as short as it can be: a day when it is midnight, else to the minute or second. */
export function instantText(sec: number): string {
	const iso = new Date(Math.round(sec) * 1000).toISOString();
	if (iso.endsWith("T00:00:00.000Z")) return iso.slice(0, 10);
	return iso.endsWith(":00.000Z") ? `${iso.slice(0, 16)}Z` : `${iso.slice(0, 19)}Z`;
}

/** Seconds of a named instant; `null`: no end was published; `undefined`: no such name. */
export function namedInstant(name: string, derived: Named): number | null | undefined {
	if (name === "onset") return derived.onsetSec;
	if (name === "peak") return derived.peakSec;
	if (name === "end") return derived.endSec;
	return derived.moments.find((moment) => moment.id === name)?.earliestSec;
}

/** "lon,lat,zoom"; `null` for anything else. */
export function readCamera(text: string | null): Camera | null {
	if (!text) return null;
	const [lon, lat, zoom] = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
	if (lon === undefined || lat === undefined || zoom === undefined || ![lon, lat, zoom].every(Number.isFinite)) return null;
	if (Math.abs(lon) > 540 || Math.abs(lat) > 90 || zoom < 0 || zoom > 22) return null;
	return { center: [lon, lat] as LonLat, zoom };
}

export const cameraText = ({ center, zoom }: Camera) => [...center.map((degrees) => degrees.toFixed(2)), zoom.toFixed(2)].join(",");

/** The camera that shows on a map of one width what the given one shows on a map of another. Widths in px; a width of none counts as 1. */
export function scaledCamera({ center, zoom }: Camera, fromPx: number, toPx: number): Camera {
	return { center, zoom: Math.max(0, zoom + Math.log2(Math.max(1, toPx) / Math.max(1, fromPx))) };
}
