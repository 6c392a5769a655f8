import { useEffect, useMemo, useRef, useState } from "react";
import type { CatalogueEntry, Incident } from "../incident/derived.ts";
import type { Projection, Theme } from "../state/view.ts";
import type { CreateMapEngine, LandUrls } from "./engine.ts";
import { MapFrame } from "./MapFrame.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { prefersStill, takenIn } from "./taken.ts";
import { useMapEngine } from "./useMapEngine.ts";

type OverviewMapProps = {
	entries: readonly CatalogueEntry[];
	/** Id of the incident that stands out. */
	active: string | null;
	/** The same, once it is here: then it is drawn whole, with its usual route and names. */
	incident: Incident | undefined;
	theme: Theme;
	landUrls: LandUrls;
	/** SVG markup of the still overview. */
	poster: string | null;
	onPick: (id: string | null, how: "hover" | "click") => void;
	createEngine?: CreateMapEngine;
};

/** All incidents on one map, faint, to point at and choose from. */
export function OverviewMap({ entries, active, incident, theme, landUrls, poster, onPick, createEngine }: OverviewMapProps) {
	const frame = useRef<HTMLElement>(null);
	const canvas = useRef<HTMLDivElement>(null);
	const [projection, setProjection] = useState<Projection>("flat");
	const start = () => ({
		landUrls,
		theme,
		projection,
		camera: null,
		reducedMotion: prefersStill(),
		onCamera: () => {},
		onPick,
		taken: () => takenIn(frame.current),
	});
	const mounted = useMapEngine(canvas, start, createEngine);
	const { engine } = mounted;
	const whole = incident !== undefined && incident.id === active ? incident : null;

	useEffect(() => engine?.setBackdrop({ entries, active }), [engine, entries, active]);
	useEffect(() => {
		engine?.draw(Object.fromEntries((whole?.flows ?? []).map((flow) => [flow.id, "shown"])));
		engine?.setScene(whole?.derived.scene ?? null, false);
	}, [engine, whole]);
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
