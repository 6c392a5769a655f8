/** The still picture of an incident: in the page from the build, drawn anew where the address asks for another view, and where the live map cannot be. */
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { Camera } from "../incident/address.ts";
import type { Incident } from "../incident/derived.ts";
import { withRoutes } from "../incident/showing.ts";
import { vantageOf } from "../incident/vantage.ts";
import { takenIn } from "../map/taken.ts";
import { createDrawnState } from "../poster/drawnState.ts";
import type { Clock } from "../state/clock.ts";
import { landQuery } from "../state/queries.ts";
import type { View, ViewState } from "../state/view.ts";
import type { Pose } from "./drawStill.ts";
import { useSite } from "./site.tsx";

/** The picture that came with the page. */
export const StillContext = createContext<{ id: string; still: string } | null>(null);

type StillProps = { incident: Incident; clock: Clock; view: View };

/** What is drawn of a series at an instant, as one text to compare. */
function sharesAt(incident: Incident, series: string | null, atSec: number): string {
	const vantage = vantageOf(incident, series);
	return vantage ? vantage.series.id + createDrawnState(incident, series)(atSec) : "";
}

/** A camera of the reader's own, as the map in this place has it; without one the style sheet finds the fit. */
function poseIn(map: HTMLElement, camera: Camera | null): { pose?: Pose } {
	return camera === null ? {} : { pose: { camera, size: { widthPx: map.clientWidth, heightPx: map.clientHeight }, taken: takenIn(map) } };
}

export function Still({ incident, clock, view }: StillProps) {
	const given = useContext(StillContext);
	const { root } = useSite();
	const client = useQueryClient();
	const place = useRef<HTMLDivElement>(null);
	const [still, setStill] = useState<string | null>(given?.id === incident.id ? given.still : null);

	useEffect(() => {
		const map = place.current?.closest("[data-map]");
		if (!map) return;
		const { peakSec } = incident.derived;
		/** Segment of the picture that stands; none where none came with the page. */
		let standing = given?.id === incident.id ? clock.segmentOf(peakSec) : null;
		let shares = sharesAt(incident, null, peakSec);
		let shown = incident;
		let posed: Camera | null = null;
		let wanted = true;
		const draw = async (atSec: number) => {
			const [{ drawStill }, land] = await Promise.all([import("./drawStill.ts"), client.fetchQuery(landQuery(root))]);
			if (!wanted) return;
			setStill(drawStill({ incident: shown, atSec, series: view.getState().series, land, ...poseIn(map as HTMLElement, posed) }));
		};
		const refresh = () => {
			// While the live map shows the same, nobody sees this picture.
			if (map.getAttribute("data-map") === "settled") return;
			const { atSec, segment, cause } = clock.getState();
			const { camera, projection, routes, series } = view.getState();
			const asked = withRoutes(incident, routes);
			if (asked.derived.routes !== shown.derived.routes) {
				shown = asked;
				standing = null;
			}
			// Vantage points and their AS paths change many times in one segment, and a picture takes a while: they follow where time rests.
			const now = cause === "release" ? sharesAt(shown, series, atSec) : shares;
			// There is no still of the globe: until that is drawn, the flat picture of the whole scene stands.
			const wantedPose = projection === "flat" ? camera : null;
			if (segment === standing && now === shares && wantedPose === posed) return;
			standing = segment;
			shares = now;
			posed = wantedPose;
			void draw(atSec).catch(() => {
				standing = null;
			});
		};
		refresh();
		const looksAnew = (now: ViewState, before: ViewState) =>
			now.series !== before.series || now.routes !== before.routes || now.camera !== before.camera || now.projection !== before.projection;
		const stops = [clock.subscribe(refresh), view.subscribe((now, before) => looksAnew(now, before) && refresh())];
		const watch = new MutationObserver(refresh);
		watch.observe(map, { attributes: true, attributeFilter: ["data-map"] });
		return () => {
			wanted = false;
			for (const stop of stops) stop();
			watch.disconnect();
		};
	}, [incident, clock, view, client, root, given]);

	if (still === null) return <div ref={place} className="still still-empty" />;
	// biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped
	return <div ref={place} className="still still-scene" dangerouslySetInnerHTML={{ __html: still }} />;
}
