/** The address is the view: what is written there, and how it is read back. Unknown parameters are kept as they are. */
import type { Derived, LonLat, Span } from "../incident/derived.ts";
import type { Camera, Projection } from "./view.ts";

/** What an address asks for. `notices` say, for a reader, what could not be understood. */
export type Address = {
	atSec: number | null;
	projection: Projection;
	window: Span | null;
	camera: Camera | null;
	cutGaps: boolean;
	/** Not yet known to name anything of the incident. */
	series: string | null;
	fact: string | null;
	notices: string[];
};

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

type Named = Pick<Derived, "overview" | "onsetSec" | "peakSec" | "endSec" | "moments">;

function namedInstant(name: string, derived: Named): number | null | undefined {
	if (name === "onset") return derived.onsetSec;
	if (name === "peak") return derived.peakSec;
	if (name === "end") return derived.endSec;
	return derived.moments.find((moment) => moment.id === name)?.earliestSec;
}

function readTime(text: string | null, derived: Named, notices: string[]): number | null {
	if (text === null || text === "") return null;
	const named = namedInstant(text, derived);
	if (named === null) notices.push(`No end was published for this incident, so “t=${text}” has no instant. Shown at its peak instead.`);
	if (named !== undefined) return named;
	const sec = parseInstant(text);
	if (sec === null) {
		notices.push(
			`“t=${text.slice(0, 40)}” is not a time. Expected a UTC date or time such as 2016-06-14, or onset, peak, end or a moment's name. Shown at the peak instead.`,
		);
		return null;
	}
	const { startSec, endSec } = derived.overview;
	if (sec < startSec || sec > endSec) {
		notices.push(
			`${text} lies outside this incident's timeline (${instantText(startSec).slice(0, 10)} to ${instantText(endSec).slice(0, 10)}). Shown at its nearest end.`,
		);
	}
	return sec;
}

function readWindow(text: string | null, overview: Span, notices: string[]): Span | null {
	if (!text) return null;
	const [startSec, endSec] = text.split("~").map((part) => parseInstant(part));
	if (startSec == null || endSec == null || endSec <= startSec || endSec < overview.startSec || startSec > overview.endSec) {
		notices.push(`“w=${text.slice(0, 60)}” is not a stretch of this incident's timeline. Expected two times joined by ~. The usual window is shown.`);
		return null;
	}
	return { startSec: Math.max(startSec, overview.startSec), endSec: Math.min(endSec, overview.endSec) };
}

/** "lon,lat,zoom"; `null` for anything else. */
export function readCamera(text: string | null): Camera | null {
	if (!text) return null;
	const [lon, lat, zoom] = text.split(",").map(Number);
	if (lon === undefined || lat === undefined || zoom === undefined || ![lon, lat, zoom].every(Number.isFinite)) return null;
	if (Math.abs(lon) > 540 || Math.abs(lat) > 90 || zoom < 0 || zoom > 22) return null;
	return { center: [lon, lat] as LonLat, zoom };
}

/** Reads the query of an incident's address. */
export function readAddress(search: string, derived: Named): Address {
	const query = new URLSearchParams(search);
	const notices: string[] = [];
	const atSec = readTime(query.get("t"), derived, notices);
	return {
		atSec,
		projection: query.get("view") === "globe" ? "globe" : "flat",
		window: readWindow(query.get("w"), derived.overview, notices),
		camera: readCamera(query.get("c")),
		cutGaps: query.get("gaps") === "cut",
		series: query.get("series"),
		fact: query.get("fact"),
		notices,
	};
}

export type AddressChange = {
	t?: number | null;
	w?: Span | null;
	c?: Camera | null;
	view?: Projection;
	sel?: string | null;
	gaps?: "cut" | null;
	series?: string | null;
	fact?: string | null;
};

/** The query with some parameters written as they are and all others kept; `null` removes one. */
export function withParameters(search: string, parameters: Readonly<Record<string, string | null>>): string {
	const query = new URLSearchParams(search);
	for (const [name, text] of Object.entries(parameters)) {
		if (text === null) query.delete(name);
		else query.set(name, text);
	}
	const text = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%7E", "~").replaceAll("%2F", "/");
	return text === "" ? "" : `?${text}`;
}

export const cameraText = ({ center, zoom }: Camera) => [...center.map((degrees) => degrees.toFixed(2)), zoom.toFixed(2)].join(",");

/** The same for what is on screen. */
export function changedSearch(search: string, change: AddressChange): string {
	const { t, w, c, view, ...plain } = change;
	return withParameters(search, {
		...(t === undefined ? {} : { t: t === null ? null : instantText(t) }),
		...(w === undefined ? {} : { w: w === null ? null : `${instantText(w.startSec)}~${instantText(w.endSec)}` }),
		...(c === undefined ? {} : { c: c === null ? null : cameraText(c) }),
		...(view === undefined ? {} : { view: view === "globe" ? "globe" : null }),
		...plain,
	});
}
