import { useEffect, useMemo, useRef, useState } from "react";
import { type Geometry, shapesOf } from "../atlas/shapes.ts";
import { overlapping, type Tiers } from "../atlas/tiers.ts";
import type { Incident } from "../incident/derived.ts";
import type { Sweep } from "../state/sweep.ts";
import type { Projection, Theme } from "../state/view.ts";
import type { CreateMapEngine, LandUrls, Picked } from "./engine.ts";
import { MapFrame } from "./MapFrame.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { prefersStill, takenIn } from "./taken.ts";
import { useMapEngine } from "./useMapEngine.ts";

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
	createEngine?: CreateMapEngine;
};

const same = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((place, i) => place === b[i]);

/** All incidents that were found on one map, faint, to point at and choose from. As time moves only what comes or goes is handed over. */
export function OverviewMap({ geometry, tiers, sweep, active, incident, theme, landUrls, poster, onPick, createEngine }: OverviewMapProps) {
	const frame = useRef<HTMLElement>(null);
	const canvas = useRef<HTMLDivElement>(null);
	const [projection, setProjection] = useState<Projection>("flat");
	const picked = useRef(onPick);
	picked.current = onPick;
	const start = () => ({
		landUrls,
		theme,
		projection,
		camera: null,
		reducedMotion: prefersStill(),
		onCamera: () => {},
		onPick: (...pick: Parameters<typeof onPick>) => picked.current(...pick),
		taken: () => takenIn(frame.current),
	});
	const mounted = useMapEngine(canvas, start, createEngine);
	const { engine } = mounted;
	const activeShapes = useMemo(() => (active === null ? null : shapesOf(geometry, [active])), [geometry, active]);

	useEffect(() => {
		if (!engine) return;
		let drawn: number[] | null = null;
		const draw = () => {
			const { atSec, spanSec } = sweep.getState();
			const visible = overlapping(tiers, atSec - spanSec, atSec);
			if (drawn && same(drawn, visible)) return;
			drawn = visible;
			engine.setBackdrop({ all: shapesOf(geometry, visible), active: activeShapes });
		};
		draw();
		return sweep.subscribe(draw);
	}, [engine, geometry, tiers, sweep, activeShapes]);
	useEffect(() => {
		engine?.draw(Object.fromEntries((incident?.flows ?? []).map((flow) => [flow.id, "shown"])));
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
	return (
		<MapFrame
			mounted={mounted}
			frameRef={frame}
			canvasRef={canvas}
			projection={projection}
			onProjection={setProjection}
			onFit={() => engine?.fit()}
			poster={still}
			rest="The picture and the list still work."
			legend={<MapLegend keys={["usual", "diverted", "measured", "reported", "inferred", "arrows"]} />}
		/>
	);
}
