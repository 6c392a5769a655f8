/** What the address of an embed asks for. It is written by strangers into their pages: what is not understood has no effect. */
import { queryOf } from "../incident/address.ts";
import type { Span } from "../incident/derived.ts";
import { readAddress } from "../state/url.ts";
import { MAX_SPEED, MIN_SPEED, parseSpeed } from "../timeline/speed.ts";
import type { Facts } from "./facts.ts";

/** `speed`: seconds of the incident per second; `null`: the whole stretch in half a minute. `theme`: `null` follows the host. */
export type Parameters = { atSec: number; range: Span; autoplay: boolean; speed: number | null; theme: "light" | "dark" | null };

const YES = /^(1|true|yes|on|)$/i;

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

/** Controls, path and theme are also read by `public/embed/start.js`, before the first paint. */
export function readParameters(search: string, facts: Facts): Parameters {
	const query = queryOf(search);
	const { overview } = facts;
	const wanted = readAddress(search, facts).atSec ?? facts.peakSec;
	const atSec = Math.min(overview.endSec, Math.max(overview.startSec, wanted));
	const autoplay = query.get("autoplay");
	const theme = query.get("theme");
	return {
		atSec,
		range: rangeOf(facts, atSec),
		autoplay: autoplay !== null && YES.test(autoplay),
		speed: speedOf(query.get("speed")),
		theme: theme === "light" || theme === "dark" ? theme : null,
	};
}
