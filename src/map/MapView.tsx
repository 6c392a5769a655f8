import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react";
import type { Camera } from "../incident/address.ts";
import type { Incident, Routes } from "../incident/derived.ts";
import { factOfStop, focusOf } from "../incident/focus.ts";
import { whyNotPlaced } from "../incident/placedWords.ts";
import { createShowing, routesOf, withRoutes } from "../incident/showing.ts";
import { createVantageCounter, unplacedWords, type Vantage, vantageOf } from "../incident/vantage.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { Theme, View } from "../state/view.ts";
import { CountedText } from "./CountedText.tsx";
import type { CreateMapEngine, LandUrls, MapEngine, MapFocus, MapTarget } from "./engine.ts";
import { followShowing } from "./followShowing.ts";
import { MapFrame } from "./MapFrame.tsx";
import { keysOf, MapLegend } from "./MapLegend.tsx";
import { MapText } from "./MapText.tsx";
import { PlacedBanner } from "./PlacedBanner.tsx";
import { RoutesSwitch } from "./RoutesSwitch.tsx";
import { prefersStill, takenIn } from "./taken.ts";
import { useMapEngine } from "./useMapEngine.ts";

type MapViewProps = {
	/** As it is published. */
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

/** Why no AS path is on the map, where that is not for the reader to choose. Of a record without any, only where nothing else is drawn. */
function whyNoPath(incident: Incident): string {
	const { scene, placed } = incident.derived;
	return placed.why === "no AS path" && scene.legs.length > 0 ? "" : (whyNotPlaced(incident) ?? "");
}

/** Vantage points of the series whose AS paths are drawn; 0: none are. */
function countedPoints({ derived: { scene, placed, measured } }: Incident, seriesId: string | null): number {
	const series = measured.find(({ id }) => id === seriesId) ?? measured[0];
	return scene.plane === "control" && series && placed.series[series.id] ? series.vantagePoints.length : 0;
}

/** What a record has first is no choice of the reader's, and stands in no address. */
const chosen = ({ derived }: Incident, routes: Routes): Routes | null => (routes === derived.routes ? null : routes);

/** The map of one incident. Time reaches it past React: it hears of new segments and counts, and of nothing in between. */
export function MapView({ incident: record, clock, view, theme, landUrls, poster, onFact, pictureRef, createEngine }: MapViewProps) {
	const routes = useStoreValue(view, (state) => state.routes);
	const incident = useMemo(() => withRoutes(record, routes), [record, routes]);
	const { scene } = incident.derived;
	const frame = useRef<HTMLElement>(null);
	const canvas = useRef<HTMLDivElement>(null);
	const projection = useStoreValue(view, (state) => state.projection);
	const series = useStoreValue(view, (state) => state.series);
	const vantage = useMemo(() => vantageOf(record, series), [record, series]);
	const showingAt = useMemo(() => createShowing(incident, series), [incident, series]);
	/** The camera the map itself reported: it is there already. */
	const reported = useRef<Camera | null>(null);
	const onCamera = (camera: Camera) => {
		reported.current = camera;
		view.setState({ camera });
	};
	const factOf = (stopId: string) => factOfStop(incident, stopId, showingAt(clock.getState().atSec));
	const chooseStop = (id: string) => {
		const fact = factOf(id);
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
		return followShowing(engine, showingAt, clock);
	}, [engine, clock, showingAt]);
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
		engine?.setFocus(mapFocusOf(incident, vantage, stopId === null ? view.getState().fact : factOf(stopId)));
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
	const notes = useMemo(() => [whyNoPath(incident), vantage ? unplacedWords(vantage) : ""].filter((note) => note !== ""), [incident, vantage]);
	const points = useMemo(() => countedPoints(incident, series), [incident, series]);
	const keys = useMemo(
		() => keysOf(scene, vantage, { isPublished: routesOf(record).includes("packets"), isMeasured: points > 0 }),
		[record, scene, vantage, points],
	);
	return (
		<MapFrame
			mounted={mounted}
			frameRef={frame}
			canvasRef={canvas}
			projection={projection}
			onProjection={(shape) => view.setState({ projection: shape })}
			onFit={fit}
			banner={incident.derived.scene.plane === "control" && <PlacedBanner />}
			choices={<RoutesSwitch all={routesOf(record)} shown={incident.derived.routes} onChoose={(next) => view.setState({ routes: chosen(record, next) })} />}
			poster={poster}
			rest="The picture and the timeline still work."
			text={<MapText {...{ incident, showingAt, vantage, clock }} onChoose={chooseStop} onPoint={point} onVantage={chooseVantage} />}
			legend={<MapLegend keys={keys} notes={notes} counted={points > 0 && <CountedText showingAt={showingAt} clock={clock} points={points} />} />}
		/>
	);
}
