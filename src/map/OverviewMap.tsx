import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createShapes, type FieldShapes, type Geometry } from "../atlas/shapes.ts";
import { overlapping, type Tiers } from "../atlas/tiers.ts";
import { numberWords } from "../i18n/numbers.ts";
import type { Camera } from "../incident/address.ts";
import type { Incident } from "../incident/derived.ts";
import { showingOverall } from "../incident/showing.ts";
import type { Sweep } from "../state/sweep.ts";
import type { Projection, Theme } from "../state/view.ts";
import type { CreateMapEngine, LandUrls, Picked } from "./engine.ts";
import { MapFrame } from "./MapFrame.tsx";
import { type Key, MapLegend } from "./MapLegend.tsx";
import { prefersStill, takenIn } from "./taken.ts";
import { useMapEngine } from "./useMapEngine.ts";

/** `camera` null: all of it. */
export type OverviewView = { projection: Projection; camera: Camera | null };

type OverviewMapProps = {
	geometry: Geometry;
	/** What was found, by time: what of it lies in the sweep is drawn. */
	tiers: Tiers;
	sweep: Sweep;
	/** Place of the incident that stands out. */
	active: number | null;
	/** The same, once it is here: then it is drawn whole, with its usual route and names. */
	incident: Incident | undefined;
	theme: Theme;
	landUrls: LandUrls;
	/** SVG markup of the still overview. */
	poster: string | null;
	onPick: (picked: Picked | null, how: "hover" | "click") => void;
	/** What the address asks for; read once the page stands. */
	opens: () => OverviewView;
	/** The reader turned or moved the map. */
	onView: (view: Partial<OverviewView>) => void;
	createEngine?: CreateMapEngine;
};

/** Legs of AS paths that are not drawn. */
function leftOutWords({ placed, placedDrawn, flows }: FieldShapes): string {
	if (placed === 0 || placedDrawn) return "";
	const legs = `${numberWords(placed)} legs of AS paths, placed,`;
	if (flows.length > 0) return `${legs} are not among them: each is only where one path could run.`;
	return `${legs} are too many to be drawn at once; a shorter stretch of time shows them.`;
}

/** What the picture of many says, in words; empty where arcs stand for themselves. */
function noteOf(shapes: FieldShapes): string {
	const { flows, legs } = shapes;
	if (flows.length === 0) return leftOutWords(shapes);
	const largest = flows.slice(-3).reverse();
	return `${numberWords(legs)} legs, put together between places; wider where more. The ${numberWords(flows.length)} largest are drawn, first ${largest
		.map(({ from, to, count }) => `${from} – ${to} (${numberWords(count)})`)
		.join(", ")}. ${leftOutWords(shapes)}`.trim();
}

const ARC_KEYS: readonly Key[] = ["usual", "diverted", "measured", "reported", "inferred", "arrows"];

const same = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((place, i) => place === b[i]);

/** All incidents that were found on one map, faint, to point at and choose from. As time moves only what comes or goes is handed over. */
export function OverviewMap({ geometry, tiers, sweep, active, incident, theme, landUrls, poster, onPick, opens, onView, createEngine }: OverviewMapProps) {
	const frame = useRef<HTMLElement>(null);
	const canvas = useRef<HTMLDivElement>(null);
	const [projection, setProjection] = useState<Projection>("flat");
	const [drawnAs, setDrawnAs] = useState<"arcs" | "flows">("arcs");
	const [hasPlaced, setHasPlaced] = useState(true);
	const [note, setNote] = useState("");
	const told = useRef({ onPick, onView });
	told.current = { onPick, onView };
	// After the first render, which is that of the built page.
	// biome-ignore lint/correctness/useExhaustiveDependencies: an address is read once
	useLayoutEffect(() => setProjection(opens().projection), []);
	const start = () => ({
		landUrls,
		theme,
		...opens(),
		reducedMotion: prefersStill(),
		onCamera: (camera: Camera) => told.current.onView({ camera }),
		onPick: (...pick: Parameters<typeof onPick>) => told.current.onPick(...pick),
		taken: () => takenIn(frame.current),
	});
	const mounted = useMapEngine(canvas, start, createEngine);
	const { engine } = mounted;
	const shapesOf = useMemo(() => createShapes(geometry), [geometry]);
	const activeShape = useMemo(() => (active === null ? null : (shapesOf([active]).incidents[0] ?? null)), [shapesOf, active]);

	useEffect(() => {
		if (!engine) return;
		let drawn: number[] | null = null;
		const draw = () => {
			const { atSec, spanSec } = sweep.getState();
			const visible = overlapping(tiers, atSec - spanSec, atSec);
			if (drawn && same(drawn, visible)) return;
			drawn = visible;
			const all = shapesOf(visible);
			engine.setBackdrop({ all, active: activeShape });
			// Words follow where time rests; React hears nothing while it moves.
			if (sweep.getState().cause !== "release") return;
			setDrawnAs(all.flows.length > 0 ? "flows" : "arcs");
			setHasPlaced(all.placed > 0 && all.placedDrawn);
			setNote(noteOf(all));
		};
		draw();
		return sweep.subscribe(draw);
	}, [engine, shapesOf, tiers, sweep, activeShape]);
	useEffect(() => {
		if (incident) engine?.draw(showingOverall(incident));
		engine?.setScene(incident?.derived.scene ?? null, false);
	}, [engine, incident]);
	useEffect(() => engine?.setTheme(theme), [engine, theme]);
	useEffect(() => engine?.setProjection(projection), [engine, projection]);

	const still = useMemo(
		() =>
			// biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped
			poster === null ? null : <div className="still still-overview" dangerouslySetInnerHTML={{ __html: poster }} />,
		[poster],
	);
	const known: readonly Key[] = drawnAs === "flows" ? ["diverted"] : ARC_KEYS;
	const keys: readonly Key[] = hasPlaced || incident?.derived.scene.plane === "control" ? [...known, "placed"] : known;
	return (
		<MapFrame
			mounted={mounted}
			frameRef={frame}
			canvasRef={canvas}
			projection={projection}
			onProjection={(next) => {
				setProjection(next);
				onView({ projection: next });
			}}
			onFit={() => {
				engine?.fit();
				onView({ camera: null });
			}}
			poster={still}
			rest="The picture and the list still work."
			legend={<MapLegend keys={keys} notes={note === "" ? [] : [note]} />}
		/>
	);
}
