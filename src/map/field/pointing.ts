/** Pointing at lines of the field and choosing them. */
import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { Picked } from "../engine.ts";
import type { Field } from "./field.ts";

const same = (a: Picked | null, b: Picked | null) =>
	a === b || (a !== null && b !== null && ("index" in a ? "index" in b && a.index === b.index : "flow" in b && a.flow.line === b.flow.line));

/** `onPick` hears of a hover only when something else is pointed at. */
export function pointAtField(map: MapLibreMap, field: Field, onPick: (picked: Picked | null, how: "hover" | "click") => void): void {
	let pointed: Picked | null = null;
	const point = (picked: Picked | null) => {
		if (same(picked, pointed)) return;
		pointed = picked;
		map.getCanvasContainer().style.cursor = picked ? "pointer" : "";
		onPick(picked, "hover");
	};
	map.on("mousemove", ({ point: at, originalEvent }: MapMouseEvent) => {
		if (originalEvent.buttons === 0) point(field.pick(at));
	});
	map.on("click", ({ point: at }: MapMouseEvent) => onPick(field.pick(at), "click"));
	map.on("mouseout", () => point(null));
	map.on("movestart", () => point(null));
}
