/** What the live map's gestures do, as buttons: the same as on the site, made without React. */
import { PROJECTION_WORDS, STROKES } from "../../map/controlParts.ts";
import type { MapEngine } from "../../map/engine.ts";
import type { Projection } from "../../state/view.ts";

const ICON = 'width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" aria-hidden="true"';

function button(onClick: () => void): HTMLButtonElement {
	const node = document.createElement("button");
	node.type = "button";
	node.addEventListener("click", onClick);
	return node;
}

function group(className: string, buttons: readonly HTMLButtonElement[]): HTMLDivElement {
	const node = document.createElement("div");
	node.className = `map-buttons ${className}`;
	node.append(...buttons);
	return node;
}

function drawn(name: string, d: string, onClick: () => void): HTMLButtonElement {
	const node = button(onClick);
	node.setAttribute("aria-label", name);
	node.innerHTML = `<svg ${ICON}><path d="${d}"/></svg>`;
	return node;
}

export function createControls(engine: MapEngine): HTMLElement {
	const shapes = PROJECTION_WORDS.map(([projection, word]) => {
		const node = button(() => {
			engine.setProjection(projection);
			show(projection);
		});
		node.textContent = word;
		return { projection, node };
	});
	const show = (chosen: Projection) => {
		for (const { projection, node } of shapes) node.setAttribute("aria-pressed", String(projection === chosen));
	};
	show("flat");
	const shape = group(
		"map-shapes",
		shapes.map(({ node }) => node),
	);
	shape.setAttribute("role", "group");
	shape.setAttribute("aria-label", "Shape of the map");
	const zoom = group("map-zoom", [
		drawn("Zoom in", STROKES.zoomIn, () => engine.zoomBy(1)),
		drawn("Zoom out", STROKES.zoomOut, () => engine.zoomBy(-1)),
		drawn("Fit", STROKES.fit, () => engine.fit()),
	]);
	const all = document.createElement("div");
	all.className = "map-controls";
	all.dataset.taken = "";
	all.append(shape, zoom);
	return all;
}
