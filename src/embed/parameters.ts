/** What the address of an embed asks for. It is written by strangers into their pages: what is not understood has no effect. */
import { instantText, namedInstant, parseInstant, queryOf } from "../incident/address.ts";
import type { Routes, Span } from "../incident/derived.ts";
import { MAX_SPEED, MIN_SPEED, parseSpeed } from "../timeline/speed.ts";
import type { Facts } from "./facts.ts";
import { isOn } from "./switches.ts";

export type Parameters = {
	atSec: number;
	range: Span;
	autoplay: boolean;
	/** Seconds of the incident per second; `null`: the whole stretch in half a minute. */
	speed: number | null;
	/** `null` follows the reader's system. */
	theme: "light" | "dark" | null;
	/** What the map draws; `null`: as the record has it first. */
	routes: Routes | null;
	/** Sentences on what is shown otherwise than the address asks; `null` if all is as asked. */
	misread: string | null;
};

/** Where a picture of what is asked for would weigh more than the page may. */
const KEPT = "The picture of this frame draws the lines that it draws first; its live map has what the address asks for.";

function speedOf(text: string | null): number | null {
	if (text === null || text.length > 40) return null;
	const speed = /^\d+(\.\d+)?$/.test(text) ? Number(text) : parseSpeed(text);
	if (speed === null || !Number.isFinite(speed) || speed <= 0) return null;
	return Math.min(MAX_SPEED, Math.max(MIN_SPEED, speed));
}

/** Of the main stretch; of everything only where the instant lies outside of it. */
function rangeOf({ window, overview }: Facts, atSec: number): Span {
	return atSec >= window.startSec && atSec <= window.endSec ? window : overview;
}

/** Shorter sentences than on the page of an incident, as they appear in somebody else's article. */
function instantOf(text: string, facts: Facts): Pick<Parameters, "atSec" | "misread"> {
	const { overview, peakSec } = facts;
	const atPeak = (asked: string) => ({ atSec: peakSec, misread: `The address of this frame asks for ${asked}, so it opens at the peak.` });
	const named = namedInstant(text, facts);
	if (named === null) return atPeak("the end, which was not published for this incident");
	const wanted = named ?? parseInstant(text);
	if (wanted === null) return atPeak(`“${text.slice(0, 40)}”, which is not a time`);
	const atSec = Math.min(overview.endSec, Math.max(overview.startSec, wanted));
	if (atSec === wanted) return { atSec, misread: null };
	return { atSec, misread: `The address of this frame asks for ${instantText(wanted)}, which lies outside this timeline, so it opens at the nearest end.` };
}

/** Controls, path and theme are also read by `start.ts`, before the first paint. */
export function readParameters(search: string, facts: Facts): Parameters {
	const query = queryOf(search);
	const at = instantOf(query.get("t") || "peak", facts);
	const theme = query.get("theme");
	const routes = facts.routes.find((one) => one === query.get("routes")) ?? null;
	const kept = routes === null || routes === facts.routes[0] || facts.others[routes] !== undefined ? null : KEPT;
	return {
		...at,
		routes,
		misread: [at.misread, kept].filter((words) => words !== null).join(" ") || null,
		range: rangeOf(facts, at.atSec),
		autoplay: isOn(query.get("autoplay")),
		speed: speedOf(query.get("speed")),
		theme: theme === "light" || theme === "dark" ? theme : null,
	};
}
