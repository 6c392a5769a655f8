/** The button that puts the live map in the picture's place, and takes it away again. Nothing of the map is loaded before. */

import type { Routes } from "../../incident/derived.ts";
import type { Clock } from "../../state/clock.ts";
import type { Theme } from "../../state/view.ts";
import { write } from "../../ui/tickText.ts";
import { given, type Live } from "./given.ts";

/** Scripts on their way or here. What failed is forgotten, so that it can be asked for again. */
const brought = new Map<string, Promise<void>>();

function bring(address: string): Promise<void> {
	const known = brought.get(address);
	if (known) return known;
	const node = Object.assign(document.createElement("script"), { src: address });
	const coming = new Promise<void>((resolve, reject) => {
		node.onload = () => resolve();
		node.onerror = () => {
			node.remove();
			brought.delete(address);
			reject(new Error(address));
		};
	});
	brought.set(address, coming);
	document.head.append(node);
	return coming;
}

export function offerLiveMap(clock: Clock, theme: Theme | null, routes: Routes | null): void {
	const figure = document.querySelector("figure");
	const button = document.querySelector<HTMLButtonElement>("[data-live-map]");
	const said = document.querySelector("[data-live-said]");
	const { liveMap, root } = button?.dataset ?? {};
	if (!figure || !button || !said || !liveMap || root === undefined) return;
	let live: Live | null = null;
	let asked = 0;
	const rest = (words: string) => {
		asked++;
		live = null;
		delete figure.dataset.live;
		write(button, "Live map");
		write(said, words);
	};
	const open = async () => {
		const mine = ++asked;
		figure.dataset.live = "loading";
		write(button, "Picture");
		write(said, "The live map is loading.");
		try {
			await Promise.all([liveMap, "record.js", `${root}embed/land-110m.js`].map(bring));
			if (mine !== asked) return;
			if (!given.openMap) throw new Error(`${liveMap} broke off`);
			const onDrawn = () => {
				figure.dataset.live = "drawn";
				write(said, "");
			};
			live = given.openMap({ container: figure, clock, theme, routes, bringFineLand: () => bring(`${root}embed/land-50m.js`), onDrawn, onEnd: rest });
		} catch {
			if (mine === asked) rest("The live map could not be loaded. The picture still works.");
		}
	};
	button.addEventListener("click", () => {
		if (!figure.dataset.live) return void open();
		live?.close();
		rest("");
	});
	// No context is made to find out: without a graphics card that would hold up the first paint for seconds. Who asks is told.
	if ("WebGL2RenderingContext" in self) button.dataset.offered = "";
}
