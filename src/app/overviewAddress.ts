/** What of the overview stands in the address besides what is asked: its stretch of time, and how the map is turned. */
import { lengthCode, lengthOf } from "../atlas/ask.ts";
import { cameraText, instantText, parseInstant, queryOf, readCamera } from "../incident/address.ts";
import type { OverviewView } from "../map/OverviewMap.tsx";
import { searchNow } from "../state/addressBar.ts";
import type { Sweep, SweepState } from "../state/sweep.ts";
import { writeParameters } from "./session.ts";

/** The stretch of time in the address: `t` its end, `back` its length. */
export function readSweep(sweep: Sweep): void {
	const query = queryOf(searchNow());
	const atSec = parseInstant(query.get("t") ?? "");
	const spanSec = lengthOf(query.get("back") ?? "");
	if (atSec === null && spanSec === null) return;
	sweep.reach(spanSec ?? Number.POSITIVE_INFINITY);
	sweep.seek(atSec ?? sweep.overview.endSec, "release");
}

/** At the end with everything shown nothing is to be said. */
export function writeSweep({ overview }: Sweep, { atSec, spanSec }: SweepState): void {
	const all = spanSec === Number.POSITIVE_INFINITY;
	writeParameters({ t: all && atSec >= overview.endSec ? null : instantText(atSec).slice(0, 10), back: all ? null : lengthCode(spanSec) });
}

export function overviewOf(): OverviewView {
	const query = queryOf(searchNow());
	return { projection: query.get("view") === "globe" ? "globe" : "flat", camera: readCamera(query.get("c")) };
}

export function writeView({ projection, camera }: Partial<OverviewView>): void {
	writeParameters({
		...(projection === undefined ? {} : { view: projection === "globe" ? "globe" : null }),
		...(camera === undefined ? {} : { c: camera && cameraText(camera) }),
	});
}
