/** The still picture of an incident: in the page from the build, drawn anew only where the live map cannot be. */
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useState } from "react";
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
	const [stills, setStills] = useState<Stills | null>(given?.id === incident.id ? given.stills : null);

	useEffect(() => {
		let wanted = true;
		const draw = async (atSec: number) => {
			const [{ posterSvg }, land] = await Promise.all([import("../poster/poster.ts"), client.fetchQuery(landQuery(root))]);
			if (!wanted) return;
			const at = (size: keyof Stills) => posterSvg({ incident, atSec, ...STILLS[size], theme: "css", locale: "en", land, parts: { legend: false, credit: false, title: false } });
			setStills({ wide: at("wide"), narrow: at("narrow") });
		};
		const drawQuietly = (atSec: number) => void draw(atSec).catch(() => undefined);
		const { atSec, segment } = clock.getState();
		const isGiven = given?.id === incident.id && segment === clock.segmentOf(incident.derived.peakSec);
		if (!isGiven) drawQuietly(atSec);
		const stop = clock.subscribe((now, before) => {
			if (now.segment !== before.segment) drawQuietly(now.atSec);
		});
		return () => {
			wanted = false;
			stop();
		};
	}, [incident, clock, client, root, given]);

	if (!stills) return <div className="still still-empty" />;
	return (
		<>
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped */}
			<div className="still still-wide" dangerouslySetInnerHTML={{ __html: stills.wide }} />
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped */}
			<div className="still still-narrow" dangerouslySetInnerHTML={{ __html: stills.narrow }} />
		</>
	);
}
