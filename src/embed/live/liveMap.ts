/** The live map in place of an embed's picture: the site's own map engine, told of time by the embed's clock. Loaded only when asked for. */
import "../../map/map.css";
import "./live.css";
import type { Incident } from "../../incident/derived.ts";
import { createShowing, withRoutes } from "../../incident/showing.ts";
import { createVantageCounter, vantageOf } from "../../incident/vantage.ts";
import { createMapEngine } from "../../map/createMapEngine.ts";
import { type MapEngine, NoWebGLError } from "../../map/engine.ts";
import { followShowing } from "../../map/followShowing.ts";
import { prefersStill, takenIn } from "../../map/taken.ts";
import { createControls } from "./controls.ts";
import { type Given, given, type Live, type LiveOptions } from "./given.ts";

const DARK = "(prefers-color-scheme: dark)";

/** A file that a script brought, as an address that can be fetched. It is read once. */
const addressOf = (name: keyof Given & `land-${string}`) => URL.createObjectURL(new Blob([given[name] ?? ""], { type: "application/json" }));

class NoWorkerError extends Error {}

/** Rejects with NoWorkerError if the browser starts no worker in a frame without an origin: MapLibre would wait for it for ever. */
async function assureWorker(): Promise<void> {
	const address = URL.createObjectURL(new Blob(["postMessage(0)"], { type: "text/javascript" }));
	let worker: Worker | null = null;
	try {
		await new Promise((resolve, reject) => {
			worker = new Worker(address);
			worker.onmessage = resolve;
			worker.onerror = reject;
		});
	} catch (cause) {
		throw new NoWorkerError("no worker", { cause });
	} finally {
		(worker as Worker | null)?.terminate();
		URL.revokeObjectURL(address);
	}
}

/** A sentence on why there is no map. The link below the picture leads to a page that has one. */
function whyNot(error: unknown): string {
	if (error instanceof NoWebGLError) return "The live map needs WebGL, which this browser does not offer.";
	if (error instanceof NoWorkerError) return "This browser does not let the live map run in a frame. “Open in Detour Atlas” shows it.";
	return "The live map could not be drawn. The picture still works.";
}

function follow(engine: MapEngine, incident: Incident, { clock }: LiveOptions): (() => void)[] {
	const { scene } = incident.derived;
	const vantage = vantageOf(incident, null);
	engine.setVantage(vantage?.places ?? null);
	const ends = [followShowing(engine, createShowing(incident), clock)];
	if (vantage) {
		const counter = createVantageCounter(vantage);
		let drawn = counter.at(clock.getState().atSec);
		engine.drawVantage(drawn);
		ends.push(
			clock.subscribe(({ atSec }) => {
				const counts = counter.at(atSec);
				if (counts === drawn) return;
				drawn = counts;
				engine.drawVantage(counts);
			}),
		);
	}
	engine.setScene(scene, true);
	return ends;
}

function openMap(options: LiveOptions): Live {
	const { container, bringFineLand, onDrawn, onEnd } = options;
	const incident = withRoutes(JSON.parse(given.record ?? "") as Incident, options.routes);
	const region = document.createElement("section");
	region.className = "map";
	region.setAttribute("role", "region");
	region.setAttribute("aria-label", "Map");
	region.dataset.map = "loading";
	const canvas = document.createElement("div");
	canvas.className = "map-canvas";
	region.append(canvas);
	container.append(region);

	const dark = matchMedia(DARK);
	const theme = () => options.theme ?? (dark.matches ? "dark" : "light");
	const addresses: string[] = [];
	const land = (name: "land-110m" | "land-50m") => {
		const address = addressOf(name);
		addresses.push(address);
		return address;
	};
	let engine: MapEngine | null = null;
	let closed = false;
	let drawn = () => {};
	/** Finer coasts are asked for once the map stands, as on the site. */
	const fine = new Promise<void>((resolve) => {
		drawn = resolve;
	}).then(async () => {
		await bringFineLand();
		return land("land-50m");
	});
	const ends: (() => void)[] = [];
	const close = () => {
		closed = true;
		for (const end of ends) end();
		engine?.destroy();
		for (const address of addresses) URL.revokeObjectURL(address);
		region.remove();
	};
	const end = (words: string) => {
		if (closed) return;
		close();
		onEnd(words);
	};
	const made = async () => {
		await assureWorker();
		return createMapEngine({
			container: canvas,
			landUrls: { coarse: land("land-110m"), fine },
			theme: theme(),
			projection: "flat",
			camera: null,
			reducedMotion: prefersStill(),
			cooperative: true,
			taken: () => takenIn(region),
			onCamera: () => {},
			onFail: (error) => end(whyNot(error)),
			onState: (state) => {
				region.dataset.map = state;
				if (state === "lost") return end("The live map lost its graphics context. The picture is back.");
				if (state !== "settled") return;
				drawn();
				onDrawn();
			},
		});
	};
	made().then(
		(made) => {
			if (closed) return made.destroy();
			engine = made;
			region.append(createControls(made));
			const repaint = () => made.setTheme(theme());
			dark.addEventListener("change", repaint);
			ends.push(() => dark.removeEventListener("change", repaint), ...follow(made, incident, options));
		},
		(error: unknown) => end(whyNot(error)),
	);
	return { close };
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(given.style ?? "");
document.adoptedStyleSheets.push(sheet);
given.openMap = openMap;
