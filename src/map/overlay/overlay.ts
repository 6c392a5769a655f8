/** The SVG above the two canvases: marks and names of the scene, moved with every frame of the map. */
import type { LonLat } from "../../incident/derived.ts";
import { type Placed, type Project, placeNames, type Room } from "../../poster/names.ts";
import { PALETTE } from "../../poster/palette.ts";
import { type Reference, standingWell } from "../../poster/rooms.ts";
import { FONT_FAMILY } from "../../poster/type.ts";
import { circleBox } from "../../poster/vantageNames.ts";
import type { Theme } from "../../state/view.ts";
import type { MapTarget } from "../engine.ts";
import { hitOf, stopSpots, vantageSpots } from "./hit.ts";
import { type Label, labelOf } from "./labels.ts";
import { type Mark, marksOf, moveMark, type Picture, svg } from "./marks.ts";
import { createVantageLayer, type MarkSpot, type VantageLayer } from "./vantageLayer.ts";

export type Overlay = {
	/** New marks, after scene, time or theme changed; `null` clears. Names follow with `settle`. */
	show(picture: Picture | null, theme: Theme): void;
	vantage: Pick<VantageLayer, "set" | "fill">;
	/** Follows the camera; names keep their offsets. `discPx`: radius of the globe's visible disc, `null` on the flat map. */
	move(room: Room, discPx: number | null): void;
	/**
	 * Finds new places for marks that crowd and for the names, once the camera rests: those they have in `reference`, as long as they
	 * stand well here.
	 */
	settle(room: Room, reference: Reference | null): void;
	/** What can be chosen at a point; marks reach `reachPx` beyond themselves. */
	hit(at: Placed, reachPx: number): MapTarget | null;
	/** The mark of a city's vantage points; `null` where it is not on screen. */
	vantageAt(id: string): MarkSpot | null;
	/** All of it as a picture of its own. */
	markup(room: Room, theme: Theme): string;
	remove(): void;
};

export function createOverlay(container: HTMLElement, project: Project, unproject: (at: Placed) => LonLat): Overlay {
	const root = svg("svg", { class: "map-overlay", "aria-hidden": "true", "font-family": FONT_FAMILY });
	const limb = svg("circle", { fill: "none", "stroke-width": 1, visibility: "hidden" });
	const vantage = createVantageLayer(project);
	const markLayer = svg("g", {});
	const nameLayer = svg("g", {});
	root.append(limb, vantage.node, markLayer, nameLayer);
	container.append(root);
	let fitted = "";
	/** In pixels, not in per cent: the page may try sizes for the map's box, and each would lay all names out anew. */
	const fitTo = ({ widthPx, heightPx }: Room) => {
		const size = `${widthPx} ${heightPx}`;
		if (size === fitted) return;
		fitted = size;
		root.style.width = `${widthPx}px`;
		root.style.height = `${heightPx}px`;
	};
	let picture: Picture | null = null;
	let marks: Mark[] = [];
	let labels: Label[] = [];

	const follow = () => {
		vantage.follow();
		for (const mark of marks) moveMark(mark, project);
		for (const { node, at, from } of labels) {
			const here = project(at);
			if (here) node.setAttribute("transform", `translate(${(here.x - from.x).toFixed(2)} ${(here.y - from.y).toFixed(2)})`);
			node.setAttribute("visibility", here ? "visible" : "hidden");
		}
	};
	/** Names as they stand in `reference`; `null` where one that must not be missed would not stand well in the room there is. */
	const namesIn = (given: Picture, reference: Pick<Reference, "unproject" | "room"> & { project: Project }, room: Room) => {
		vantage.spread(stopSpots(given, reference.project).map(circleBox), reference.project);
		const names = placeNames({ ...given, spots: vantage.spots(reference.project) }, reference.project, reference.unproject, reference.room);
		return reference.room === room ? names : standingWell(names, project, room);
	};
	return {
		vantage: { set: vantage.set, fill: vantage.fill },
		show(next, theme) {
			picture = next;
			marks = next ? marksOf(next) : [];
			markLayer.replaceChildren(...marks.map((mark) => mark.node));
			limb.setAttribute("stroke", PALETTE[theme].line);
			vantage.show(next && { theme: next.theme, scale: next.scale }, next?.focus?.vantage ?? false);
			follow();
		},
		move(room, discPx) {
			fitTo(room);
			limb.setAttribute("visibility", discPx === null ? "hidden" : "visible");
			limb.setAttribute("cx", String(room.widthPx / 2));
			limb.setAttribute("cy", String(room.heightPx / 2));
			limb.setAttribute("r", (discPx ?? 0).toFixed(1));
			follow();
		},
		settle(room, reference) {
			const names = picture ? ((reference && namesIn(picture, reference, room)) ?? namesIn(picture, { project, unproject, room }, room)) : null;
			labels = picture && names ? names.map((name) => labelOf(name, (picture as Picture).theme)) : [];
			vantage.setNames(new Map(labels.flatMap(({ target, text }) => (target?.kind === "vantage" && text ? [[target.id, text]] : []))));
			nameLayer.replaceChildren(...labels.map((label) => label.node));
			follow();
		},
		hit(at, reachPx) {
			if (!picture) return null;
			return hitOf(at, reachPx, [...stopSpots(picture, project), ...vantageSpots(vantage.spots())], labels, picture, project);
		},
		vantageAt: (id) => vantage.spots().find(({ mark }) => mark.place.id === id) ?? null,
		markup({ widthPx, heightPx }, theme) {
			const copy = root.cloneNode(true) as SVGElement;
			copy.removeAttribute("style");
			copy.setAttribute("viewBox", `0 0 ${widthPx} ${heightPx}`);
			// A file has no style sheet of the page.
			for (const outline of copy.querySelectorAll(".map-vantage-lit rect:last-child")) {
				outline.setAttribute("stroke", PALETTE[theme].ink);
				outline.setAttribute("stroke-width", "2.4");
			}
			return new XMLSerializer().serializeToString(copy);
		},
		remove: () => root.remove(),
	};
}
