/**
 * The still in the live map's place: the same picture in the same projection, at whatever size the page gives it. It is one world in
 * Web Mercator, which the style sheet (`app/still.css`) puts where the live map's camera would stand; lines keep their widths, and
 * marks and names stand at their places in per cent, in their own pixels. So the live map takes over without anything moving.
 */
import type { Incident, Plane } from "../incident/derived.ts";
import { showingAt } from "../incident/showing.ts";
import type { Box } from "./boxes.ts";
import { descriptionOf } from "./captions.ts";
import { groundPen, sightOf } from "./ground.ts";
import { boxOfScene, type Fit, fitClasses, fitOf, type Size, type Stand, viewOf, WORLD_DEG } from "./mercator.ts";
import { scaleOf } from "./names.ts";
import { vantageGiven } from "./poster.ts";
import { hatchRoomOf, ROOM_NAMES, type RoomName, referenceOf, roomNameOf, sizeOf, stripesIn } from "./rooms.ts";
import { type Drawing, groundLayers, routeLayers } from "./stillLines.ts";
import { placeMarks, roomMarks } from "./stillMarks.ts";
import { el, escapeXml, group, paintOf, tenth } from "./svg.ts";
import { FONT_FAMILY } from "./type.ts";
import { seenOf } from "./visible.ts";
import { type Basemap, extentsOf } from "./world.ts";

/** A map of one size whose camera somebody chose. `taken`: what names must not cover there. */
export type Posed = { stand: Stand; size: Size; taken: readonly Box[] };

export type StillInput = {
	incident: Incident;
	/** Seconds since 1970, UTC. */
	atSec: number;
	/** Id of the measured series whose vantage points are drawn; `null`: the record's first. */
	series: string | null;
	/** From land-110m.json: what the live map opens with. */
	basemap: Basemap;
	/** Left out: the whole scene, for maps of every size. */
	posed?: Posed;
};

/** Path data is in the pixels of a world as wide as in a large window: tenths of them are fine enough. */
export const worldPxOf = (fit: Fit) => Math.round(referenceOf(fit, "large").scale * WORLD_DEG);

/** Where the picture looks, and which rooms and looks (sizes of marks and lines: of narrow maps, of all others) it is drawn for. */
function viewpoint(fit: Fit, plane: Plane | undefined, posed: Posed | undefined) {
	if (!posed) {
		const rooms = { names: ROOM_NAMES, looks: ["narrow", "wide"] as RoomName[] };
		return {
			lon: fit.lon,
			pen: groundPen(fit.lon, worldPxOf(fit), sightOf({ fit })),
			referenceIn: (name: RoomName) => referenceOf(fit, name, plane),
			stripesIn: (name: RoomName) => stripesIn(fit, sizeOf(name), null),
			...rooms,
		};
	}
	const { stand, size, taken } = posed;
	const reference = { ...viewOf(stand, size), scale: stand.scale, room: { ...size, taken } };
	const rooms = { names: [roomNameOf(size)], looks: [hatchRoomOf(size)] };
	return {
		lon: stand.lon,
		pen: groundPen(stand.lon, stand.scale * WORLD_DEG, sightOf(posed)),
		referenceIn: () => reference,
		stripesIn: () => stripesIn(fit, size, stand.scale),
		...rooms,
	};
}

/** Colours are the page's own. */
export function stillSvg({ incident, atSec, series, basemap, posed }: StillInput): string {
	const { scene } = incident.derived;
	const showing = showingAt(incident, series, atSec);
	const vantage = vantageGiven(incident, series, atSec);
	const beside = { extents: extentsOf(basemap.countries, scene.countries), vantage: vantage.map(({ place }) => place.at) };
	const fit = fitOf(boxOfScene(scene, beside));
	const { names, looks, ...view } = viewpoint(fit, scene.plane, posed);
	const prefix = `${incident.id}-still`;
	const drawing: Drawing = { scene, seen: seenOf(scene, showing), vantage, basemap, ...view, prefix, paint: paintOf("css") };
	const rooms = names.map((name) => ({ name, ...roomMarks(drawing, name) }));
	const inRooms = (kind: "vantage" | "names") => rooms.map(({ name, [kind]: markup }) => group({ class: `still-room still-${name}` }, markup)).join("");
	const world = [
		groundLayers(basemap, view.pen, drawing.paint),
		...looks.map((look) => routeLayers(drawing, look, scaleOf(view.referenceIn(look).room))),
		inRooms("vantage"),
		...looks.map((look) => group({ class: `still-look still-look-${look}` }, placeMarks(drawing, look))),
		inRooms("names"),
	].join("");
	const words =
		el("title", { id: `${prefix}-title` }, escapeXml(incident.title)) +
		el("desc", { id: `${prefix}-desc` }, escapeXml(descriptionOf(incident, atSec, showing, vantage)));
	const said = { lang: "en", role: "img", "aria-labelledby": `${prefix}-title ${prefix}-desc`, "font-family": FONT_FAMILY };
	if (!posed) return el("svg", { class: `still-world ${fitClasses(fit)}`, ...said }, words + world);
	const { stand, size } = posed;
	const side = stand.scale * WORLD_DEG;
	const [x, y] = [tenth(size.widthPx / 2 - side / 2), tenth(size.heightPx / 2 - (WORLD_DEG / 2 - stand.y) * stand.scale)];
	return el("svg", { class: "still-posed", ...said }, words + el("svg", { x, y, width: tenth(side), height: tenth(side), overflow: "visible" }, world));
}
