import { type ReactNode, type RefObject, useEffect, useState } from "react";
import type { Projection } from "../state/view.ts";
import { MapControls } from "./MapControls.tsx";
import type { Mounted } from "./useMapEngine.ts";
import "./map.css";

type MapFrameProps = {
	mounted: Mounted;
	frameRef: RefObject<HTMLElement | null>;
	canvasRef: RefObject<HTMLDivElement | null>;
	projection: Projection;
	onProjection: (projection: Projection) => void;
	onFit: () => void;
	/** What a reader must know of the lines before anything else. */
	banner?: ReactNode;
	/** Buttons for what is drawn; there without a live map, too. */
	choices?: ReactNode;
	/** Stands in the map's place until it is drawn, and when it cannot be. */
	poster: ReactNode;
	legend: ReactNode;
	/** The same as text. */
	text?: ReactNode;
	/** What a reader still has without the map. */
	rest: string;
};

function Trouble({ mounted: { state, trouble, retry }, rest }: { mounted: Mounted; rest: string }) {
	if (state === "lost") return <p>The map lost its graphics context; restoring.</p>;
	if (trouble === "no WebGL") return <p>The live map needs WebGL, which this browser does not offer. {rest}</p>;
	if (trouble === null) return null;
	return (
		<>
			<p>The map could not be drawn. {rest}</p>
			<button type="button" className="button" onClick={retry}>
				Try again
			</button>
		</>
	);
}

/** The region named "Map": canvases, the picture in their place, controls, text, legend, credit. */
export function MapFrame({ mounted, frameRef, canvasRef, projection, onProjection, onFit, banner, choices, poster, legend, text, rest }: MapFrameProps) {
	const { engine, state } = mounted;
	const [drawnOnce, setDrawnOnce] = useState(false);
	useEffect(() => {
		if (state === "settled") setDrawnOnce(true);
		if (state === "unavailable") setDrawnOnce(false);
	}, [state]);
	// A map that is only being given something else to draw keeps its place.
	const standing = state === "lost" || state === "unavailable" || (state === "loading" && !drawnOnce);
	return (
		// biome-ignore lint/a11y/noRedundantRoles: said aloud because style sheets and others rely on it
		<section ref={frameRef} className="map" role="region" aria-label="Map" data-map={state}>
			<div ref={canvasRef} className="map-canvas" inert={standing} />
			<div className={standing ? "map-poster" : "map-poster map-poster-away"}>{poster}</div>
			{choices}
			{banner}
			<div className="map-notice" role="status">
				<Trouble mounted={mounted} rest={rest} />
			</div>
			{engine && state !== "unavailable" && (
				<MapControls projection={projection} onProjection={onProjection} onFit={onFit} onZoom={(steps) => engine.zoomBy(steps)} />
			)}
			{text}
			<div className="map-foot">
				{legend}
				<small className="map-credit">Natural Earth</small>
			</div>
		</section>
	);
}
