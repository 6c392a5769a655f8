/**
 * The still in the live map's place: the same picture in the same projection, at whatever size the page gives it. It is one world in
 * Web Mercator, which the style sheet (`app/still.css`) puts where the live map's camera would stand; lines keep their widths, and
 * marks and names stand at their places in per cent, in their own pixels. So the live map takes over without anything moving.
 */
import type { Incident } from "../incident/derived.ts";
import { drawnIn } from "../incident/scene.ts";
import { stateAt } from "../incident/state.ts";
import { descriptionOf } from "./captions.ts";
import { boxOfScene, fitClasses, fitOf } from "./mercator.ts";
import { scaleOf } from "./names.ts";
import { vantageGiven } from "./poster.ts";
import { ROOM_NAMES, referenceOf } from "./rooms.ts";
import { type Drawing, groundLayer, routeLayer } from "./stillLines.ts";
import { placeMarks, roomMarks } from "./stillMarks.ts";
import { el, escapeXml, group, paintOf } from "./svg.ts";
import { FONT_FAMILY } from "./type.ts";
import { seenOf } from "./visible.ts";
import { type Basemap, extentsOf } from "./world.ts";

export type StillInput = {
	incident: Incident;
	/** Seconds since 1970, UTC. */
	atSec: number;
	/** Id of the measured series whose vantage points are drawn; `null`: the record's first. */
	series: string | null;
	/** From land-110m.json: what the live map opens with. */
	basemap: Basemap;
};

/** Sizes of marks and lines: those of narrow maps, and those of all others. */
const LOOKS = ["narrow", "wide"] as const;

/** One SVG for maps of every size; colours are the page's own. */
export function stillSvg({ incident, atSec, series, basemap }: StillInput): string {
	const { scene } = incident.derived;
	const drawn = drawnIn(stateAt(incident.derived, atSec), incident.flows ?? []);
	const vantage = vantageGiven(incident, series, atSec);
	const beside = { extents: extentsOf(basemap.countries, scene.countries), vantage: vantage.map(({ place }) => place.at) };
	const fit = fitOf(boxOfScene(scene, beside));
	const prefix = `${incident.id}-still`;
	const drawing: Drawing = { scene, seen: seenOf(scene, drawn), vantage, basemap, fit, prefix, paint: paintOf("css") };
	const rooms = ROOM_NAMES.map((name) => ({ name, ...roomMarks(drawing, name) }));
	const inRooms = (kind: "vantage" | "names") => rooms.map(({ name, [kind]: markup }) => group({ class: `still-room still-${name}` }, markup)).join("");
	const body = [
		el("title", { id: `${prefix}-title` }, escapeXml(incident.title)),
		el("desc", { id: `${prefix}-desc` }, escapeXml(descriptionOf(incident, atSec, drawn, vantage))),
		groundLayer(drawing),
		...LOOKS.map((look) => routeLayer(drawing, look, scaleOf(referenceOf(fit, look).room))),
		inRooms("vantage"),
		...LOOKS.map((look) => group({ class: `still-look still-look-${look}` }, placeMarks(drawing, look))),
		inRooms("names"),
	];
	return el(
		"svg",
		{
			class: `still-world ${fitClasses(fit)}`,
			lang: "en",
			role: "img",
			"aria-labelledby": `${prefix}-title ${prefix}-desc`,
			"font-family": FONT_FAMILY,
		},
		body.join(""),
	);
}
