/** The still picture of an incident: in the page from the build, drawn anew only where the live map cannot be. */
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { Incident } from "../incident/derived.ts";
import type { Clock } from "../state/clock.ts";
import { landQuery } from "../state/queries.ts";
import { useSite } from "./site.tsx";

/** Sizes of the two pictures: CSS shows the one that fits. */
export const STILLS = { wide: { widthPx: 960, heightPx: 594 }, narrow: { widthPx: 390, heightPx: 320 } } as const;
export type Stills = { wide: string; narrow: string };

/** Pictures that came with the page, by incident. */
export const StillContext = createContext<{ id: string; stills: Stills } | null>(null);

export function Still({ incident, clock }: { incident: Incident; clock: Clock }) {
	const given = useContext(StillContext);
	const { root } = useSite();
	const client = useQueryClient();
	const place = useRef<HTMLDivElement>(null);
	const [stills, setStills] = useState<Stills | null>(given?.id === incident.id ? given.stills : null);

	useEffect(() => {
		const map = place.current?.closest("[data-map]");
		if (!map) return;
		/** Segment of the picture that stands; none where none came with the page. */
		let standing = given?.id === incident.id ? clock.segmentOf(incident.derived.peakSec) : null;
		let wanted = true;
		const draw = async (atSec: number) => {
			const [{ posterSvg }, land] = await Promise.all([import("../poster/poster.ts"), client.fetchQuery(landQuery(root))]);
			if (!wanted) return;
			const at = (size: keyof Stills) =>
				posterSvg({ incident, atSec, ...STILLS[size], theme: "css", locale: "en", land, parts: { legend: false, credit: false, title: false } });
			setStills({ wide: at("wide"), narrow: at("narrow") });
		};
		const refresh = () => {
			const { atSec, segment } = clock.getState();
			// While the live map shows the same, nobody sees this picture.
			if (map.getAttribute("data-map") === "settled" || segment === standing) return;
			standing = segment;
			void draw(atSec).catch(() => {
				standing = null;
			});
		};
		refresh();
		const stop = clock.subscribe(refresh);
		const watch = new MutationObserver(refresh);
		watch.observe(map, { attributes: true, attributeFilter: ["data-map"] });
		return () => {
			wanted = false;
			stop();
			watch.disconnect();
		};
	}, [incident, clock, client, root, given]);

	if (!stills) return <div ref={place} className="still still-empty" />;
	return (
		<>
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped */}
			<div ref={place} className="still still-wide" dangerouslySetInnerHTML={{ __html: stills.wide }} />
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped */}
			<div className="still still-narrow" dangerouslySetInnerHTML={{ __html: stills.narrow }} />
		</>
	);
}
