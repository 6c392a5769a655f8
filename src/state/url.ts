/** The address is the view: what is written there, and how it is read back. Unknown parameters are kept as they are. */
import { type Camera, cameraText, instantText, type Named, namedInstant, parametersOf, parseInstant, queryOf, readCamera } from "../incident/address.ts";
import type { Routes, Span } from "../incident/derived.ts";
import type { Projection } from "./view.ts";

/** What an address asks for. `notices` say, for a reader, what could not be understood. */
export type Address = {
	atSec: number | null;
	projection: Projection;
	window: Span | null;
	camera: Camera | null;
	cutGaps: boolean;
	/** Not yet known to name anything of the incident. */
	series: string | null;
	routes: string | null;
	fact: string | null;
	notices: string[];
};

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

/** Reads the query of an incident's address. */
export function readAddress(search: string, derived: Named): Address {
	const query = queryOf(search);
	const notices: string[] = [];
	const atSec = readTime(query.get("t"), derived, notices);
	return {
		atSec,
		projection: query.get("view") === "globe" ? "globe" : "flat",
		window: readWindow(query.get("w"), derived.overview, notices),
		camera: readCamera(query.get("c")),
		cutGaps: query.get("gaps") === "cut",
		series: query.get("series"),
		routes: query.get("routes"),
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
	routes?: Routes | null;
	fact?: string | null;
};

/** The query with some parameters written as they are and all others kept; `null` removes one. */
export function withParameters(search: string, parameters: Readonly<Record<string, string | null>>): string {
	const query = parametersOf(search);
	for (const [name, text] of Object.entries(parameters)) {
		if (text === null) query.delete(name);
		else query.set(name, text);
	}
	const text = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%7E", "~").replaceAll("%2F", "/");
	return text === "" ? "" : `?${text}`;
}

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
