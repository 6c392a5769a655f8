/**
 * The plain way, to measure against: React state on every tick, ArcLayer over an array filtered on the CPU, the same
 * basemap, the same incident, the same number of cells and marks. Not part of the site.
 */

import { ArcLayer, ScatterplotLayer } from "@deck.gl/layers";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { Map as LiveMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { feature } from "topojson-client";
import type { Incident, SceneLeg } from "../../src/incident/derived.ts";
import type { Land } from "../../src/poster/land.ts";

setWorkerUrl(workerUrl);
const WIDTH_PX = 800;
const DAY_SEC = 86_400;

function layersAt(legs: readonly SceneLeg[], isOn: (leg: SceneLeg) => boolean) {
	const shown = legs.filter(isOn);
	const stops = shown.flatMap((leg) => [leg.line[0], leg.line.at(-1)]);
	return [
		new ArcLayer<SceneLeg>({
			id: "arcs",
			data: shown,
			greatCircle: true,
			getSourcePosition: (leg) => leg.line[0] as [number, number],
			getTargetPosition: (leg) => leg.line.at(-1) as [number, number],
			getSourceColor: [191, 72, 0],
			getTargetColor: [191, 72, 0],
			getWidth: 3,
		}),
		new ScatterplotLayer({
			id: "stops",
			data: stops,
			getPosition: (at) => at as [number, number],
			getRadius: 6,
			radiusUnits: "pixels",
			getFillColor: [0, 100, 159],
		}),
	];
}

function Page({ incident, land }: { incident: Incident; land: Land }) {
	const { overview, window, episodes, scene } = incident.derived;
	const [atSec, setAtSec] = useState(incident.derived.peakSec);
	const box = useRef<HTMLDivElement>(null);
	const overlay = useRef<MapLibreOverlay | null>(null);

	useEffect(() => {
		const map = new LiveMap({
			container: box.current as HTMLDivElement,
			bounds: [scene.bounds[0], scene.bounds[1], scene.bounds[2], scene.bounds[3]],
			attributionControl: false,
			style: {
				version: 8,
				sources: { land: { type: "geojson", data: { type: "FeatureCollection", features: feature(land, land.objects.countries as never) } as never } },
				layers: [{ id: "land", type: "fill", source: "land", paint: { "fill-color": "#dde3e8" } }],
			},
		});
		overlay.current = new MapLibreOverlay({ layers: [] });
		map.addControl(overlay.current as never);
		map.once("idle", () => {
			document.documentElement.dataset.ready = "true";
		});
		return () => map.remove();
	}, [land, scene]);

	useEffect(() => {
		const on = episodes.some((e) => atSec >= e.start.earliestSec && atSec < (e.end?.latestSec ?? overview.endSec));
		overlay.current?.setProps({ layers: layersAt(scene.legs, (leg) => leg.route === "usual" || on) });
	}, [atSec, episodes, overview, scene]);

	const days = Math.ceil((window.endSec - window.startSec) / DAY_SEC);
	const x = ((atSec - window.startSec) / (window.endSec - window.startSec)) * WIDTH_PX;
	const seek = (event: React.PointerEvent) => {
		if (event.buttons !== 1) return;
		const share = (event.clientX - event.currentTarget.getBoundingClientRect().left) / WIDTH_PX;
		setAtSec(window.startSec + share * (window.endSec - window.startSec));
	};
	return (
		<>
			<div ref={box} style={{ width: 960, height: 594 }} />
			<p>{new Date(atSec * 1000).toISOString()}</p>
			<div
				role="slider"
				aria-label="Time"
				aria-valuenow={atSec}
				tabIndex={0}
				onPointerDown={seek}
				onPointerMove={seek}
				style={{ width: WIDTH_PX, height: 60, position: "relative", touchAction: "none" }}
			>
				{Array.from({ length: days }, (_, i) => (
					<i
						key={window.startSec + i * DAY_SEC}
						style={{ position: "absolute", left: (i / days) * WIDTH_PX, width: 2.4, height: 20, background: i / days < x / WIDTH_PX ? "#bf4800" : "#f8dccb" }}
					/>
				))}
				<b style={{ position: "absolute", left: x, width: 2, height: 60, background: "#000" }} />
			</div>
			<ol>
				{incident.derived.moments.map((moment) => (
					<li key={moment.id}>{moment.earliestSec <= atSec ? `${moment.label} (passed)` : moment.label}</li>
				))}
			</ol>
		</>
	);
}

const read = async (path: string) => (await fetch(path)).json();
const [incident, land] = await Promise.all([read("/data/incidents/2016-02-canada-korea.json"), read("/map/land-50m.json")]);
createRoot(document.getElementById("root") as HTMLElement).render(<Page incident={incident as Incident} land={land as Land} />);
