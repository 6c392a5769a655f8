/** A map that only writes down what it is told. */
import type { CreateMapEngine, MapEngine, MapOptions } from "./engine.ts";

export type Call = { [Method in keyof MapEngine]: [Method, ...Parameters<MapEngine[Method]>] }[keyof MapEngine];

export class FakeMapEngine implements MapEngine {
	readonly calls: Call[] = [];
	readonly options: MapOptions;
	constructor(options: MapOptions) {
		this.options = options;
	}
	/** The calls of one method, in order. */
	told<Method extends keyof MapEngine>(method: Method): Call[] {
		return this.calls.filter(([name]) => name === method);
	}
	setScene(...told: Parameters<MapEngine["setScene"]>) {
		this.calls.push(["setScene", ...told]);
	}
	draw(...told: Parameters<MapEngine["draw"]>) {
		this.calls.push(["draw", ...told]);
	}
	setVantage(...told: Parameters<MapEngine["setVantage"]>) {
		this.calls.push(["setVantage", ...told]);
	}
	drawVantage(...told: Parameters<MapEngine["drawVantage"]>) {
		this.calls.push(["drawVantage", ...told]);
	}
	setFocus(...told: Parameters<MapEngine["setFocus"]>) {
		this.calls.push(["setFocus", ...told]);
	}
	setBackdrop(...told: Parameters<MapEngine["setBackdrop"]>) {
		this.calls.push(["setBackdrop", ...told]);
	}
	setTheme(...told: Parameters<MapEngine["setTheme"]>) {
		this.calls.push(["setTheme", ...told]);
	}
	setProjection(...told: Parameters<MapEngine["setProjection"]>) {
		this.calls.push(["setProjection", ...told]);
	}
	fit() {
		this.calls.push(["fit"]);
	}
	flyTo(...told: Parameters<MapEngine["flyTo"]>) {
		this.calls.push(["flyTo", ...told]);
	}
	zoomBy(...told: Parameters<MapEngine["zoomBy"]>) {
		this.calls.push(["zoomBy", ...told]);
	}
	picture(...told: Parameters<MapEngine["picture"]>) {
		this.calls.push(["picture", ...told]);
		return { canvas: document.createElement("canvas"), overlay: "<svg/>", widthPx: 800, heightPx: 500 };
	}
	destroy() {
		this.calls.push(["destroy"]);
	}
}

/** A way to make fakes, and the fakes made. */
export function fakeEngines(): { made: FakeMapEngine[]; createEngine: CreateMapEngine } {
	const made: FakeMapEngine[] = [];
	return {
		made,
		createEngine: async (options) => {
			const engine = new FakeMapEngine(options);
			made.push(engine);
			return engine;
		},
	};
}
