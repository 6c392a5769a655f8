import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Derived, Scene, Segment } from "../incident/derived.ts";
import { drawnIn } from "../incident/scene.ts";
import type { Flow } from "../incident/schema.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { Camera, Theme, View } from "../state/view.ts";
import type { CreateMapEngine, LandUrls } from "./engine.ts";
import { MapFrame } from "./MapFrame.tsx";
import { keysOf, MapLegend } from "./MapLegend.tsx";
import { prefersStill, takenIn } from "./taken.ts";
import { useMapEngine } from "./useMapEngine.ts";

type MapViewProps = {
	scene: Scene;
	flows: readonly Flow[];
	derived: Pick<Derived, "segments">;
	clock: Clock;
	view: View;
	theme: Theme;
	landUrls: LandUrls;
	poster: ReactNode;
	createEngine?: CreateMapEngine;
};

/** The map of one incident. Time reaches it past React: it hears of a new segment, and of nothing in between. */
export function MapView({ scene, flows, derived, clock, view, theme, landUrls, poster, createEngine }: MapViewProps) {
	const frame = useRef<HTMLElement>(null);
	const canvas = useRef<HTMLDivElement>(null);
	const projection = useStoreValue(view, (state) => state.projection);
	/** The camera the map itself reported: it is there already. */
	const reported = useRef<Camera | null>(null);
	const onCamera = (camera: Camera) => {
		reported.current = camera;
		view.setState({ camera });
	};
	const start = () => {
		const { camera, projection: shape } = view.getState();
		return { landUrls, theme, projection: shape, camera, reducedMotion: prefersStill(), onCamera, taken: () => takenIn(frame.current) };
	};
	const mounted = useMapEngine(canvas, start, createEngine);
	const { engine } = mounted;

	const { segments } = derived;
	useEffect(() => {
		if (!engine) return;
		const draw = (segment: number) => engine.draw(drawnIn(segments[segment] as Segment, flows));
		draw(clock.getState().segment);
		return clock.subscribe((now, before) => {
			if (now.segment !== before.segment) draw(now.segment);
		});
	}, [engine, clock, segments, flows]);
	useEffect(() => engine?.setScene(scene, view.getState().camera === null), [engine, scene, view]);
	useEffect(() => engine?.setTheme(theme), [engine, theme]);
	useEffect(() => engine?.setProjection(projection), [engine, projection]);
	useEffect(() => {
		if (!engine) return;
		return view.subscribe(({ camera }, before) => {
			if (camera === before.camera) return;
			if (camera === null) engine.fit();
			else if (camera !== reported.current) engine.flyTo(camera);
		});
	}, [engine, view]);

	const fit = () => {
		if (view.getState().camera === null) engine?.fit();
		else view.setState({ camera: null });
	};
	const keys = useMemo(() => keysOf(scene), [scene]);
	return (
		<MapFrame
			mounted={mounted}
			frameRef={frame}
			canvasRef={canvas}
			projection={projection}
			onProjection={(shape) => view.setState({ projection: shape })}
			onFit={fit}
			poster={poster}
			rest="The picture and the timeline still work."
			legend={<MapLegend keys={keys} />}
		/>
	);
}
