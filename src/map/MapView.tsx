import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react";
import type { Camera } from "../incident/address.ts";
import type { Incident } from "../incident/derived.ts";
import { factOfStop, focusOf } from "../incident/focus.ts";
import { createShowing } from "../incident/showing.ts";
import { createVantageCounter, unplacedWords, type Vantage, vantageOf } from "../incident/vantage.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { Theme, View } from "../state/view.ts";
import type { CreateMapEngine, LandUrls, MapEngine, MapFocus, MapTarget } from "./engine.ts";
import { followShowing } from "./followShowing.ts";
import { MapFrame } from "./MapFrame.tsx";
import { keysOf, MapLegend } from "./MapLegend.tsx";
import { MapText } from "./MapText.tsx";
import { prefersStill, takenIn } from "./taken.ts";
import { useMapEngine } from "./useMapEngine.ts";

type MapViewProps = {
	incident: Incident;
	clock: Clock;
	view: View;
	theme: Theme;
	landUrls: LandUrls;
	poster: ReactNode;
	/** A mark was chosen: the name of the fact it stands for. */
	onFact: (name: string) => void;
	/** Holds what takes a picture of the map, while there is one. */
	pictureRef?: RefObject<TakePicture | null>;
	createEngine?: CreateMapEngine;
};

export type TakePicture = MapEngine["picture"];

/** What a fact lights up on the map; a measured series or its file, the marks of its vantage points. */
function mapFocusOf(incident: Incident, vantage: Vantage | null, fact: string | null): MapFocus | null {
	if (fact === null) return null;
	const [head, id] = fact.split(".");
	const { stops, legs, countries } = focusOf(incident, fact);
	return { stops, legs, countries, vantage: (head === "measured" || head === "evidence") && id === vantage?.series.id };
}

/** The map of one incident. Time reaches it past React: it hears of new segments and counts, and of nothing in between. */
export function MapView({ incident, clock, view, theme, landUrls, poster, onFact, pictureRef, createEngine }: MapViewProps) {
	const { scene } = incident.derived;
	const frame = useRef<HTMLElement>(null);
	const canvas = useRef<HTMLDivElement>(null);
	const projection = useStoreValue(view, (state) => state.projection);
	const series = useStoreValue(view, (state) => state.series);
	const vantage = useMemo(() => vantageOf(incident, series), [incident, series]);
	/** The camera the map itself reported: it is there already. */
	const reported = useRef<Camera | null>(null);
	const onCamera = (camera: Camera) => {
		reported.current = camera;
		view.setState({ camera });
	};
	const chooseStop = (id: string) => {
		const fact = factOfStop(incident, id);
		if (fact !== null) onFact(fact);
	};
	const chooseVantage = () => {
		if (vantage) onFact(`measured.${vantage.series.id}`);
	};
	const onChoose = (target: MapTarget) => (target.kind === "stop" ? chooseStop(target.id) : chooseVantage());
	const start = () => {
		const { camera, projection: shape } = view.getState();
		return { landUrls, theme, projection: shape, camera, reducedMotion: prefersStill(), onCamera, onChoose, taken: () => takenIn(frame.current) };
	};
	const mounted = useMapEngine(canvas, start, createEngine);
	const { engine } = mounted;

	useEffect(() => {
		if (!engine) return;
		return followShowing(engine, createShowing(incident, series), clock);
	}, [engine, clock, series, incident]);
	// Before the scene, whose fit looks at them.
	useEffect(() => {
		if (!engine) return;
		engine.setVantage(vantage?.places ?? null);
		if (!vantage) return;
		const counter = createVantageCounter(vantage);
		let drawn = counter.at(clock.getState().atSec);
		engine.drawVantage(drawn);
		return clock.subscribe(({ atSec }) => {
			const counts = counter.at(atSec);
			if (counts === drawn) return;
			drawn = counts;
			engine.drawVantage(counts);
		});
	}, [engine, clock, vantage]);
	useEffect(() => engine?.setScene(scene, view.getState().camera === null), [engine, scene, view]);
	useEffect(() => {
		if (!pictureRef || !engine) return;
		pictureRef.current = (ratio) => engine.picture(ratio);
		return () => {
			pictureRef.current = null;
		};
	}, [engine, pictureRef]);
	useEffect(() => engine?.setTheme(theme), [engine, theme]);
	useEffect(() => engine?.setProjection(projection), [engine, projection]);

	/** A stop whose button has the focus is lit in place of the chosen fact. */
	const point = (stopId: string | null) => {
		engine?.setFocus(mapFocusOf(incident, vantage, stopId === null ? view.getState().fact : factOfStop(incident, stopId)));
	};
	useEffect(() => {
		if (!engine) return;
		const light = (fact: string | null) => engine.setFocus(mapFocusOf(incident, vantage, fact));
		light(view.getState().fact);
		return view.subscribe(({ fact }, before) => {
			if (fact !== before.fact) light(fact);
		});
	}, [engine, view, incident, vantage]);
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
	const keys = useMemo(() => keysOf(scene, vantage), [scene, vantage]);
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
			text={<MapText incident={incident} vantage={vantage} clock={clock} onChoose={chooseStop} onPoint={point} onVantage={chooseVantage} />}
			legend={<MapLegend keys={keys} note={vantage ? unplacedWords(vantage) : ""} />}
		/>
	);
}
