import { useEffect, useMemo, useRef, useState } from "react";
import type { Incident } from "../../incident/derived.ts";
import { focusOf } from "../../incident/focus.ts";
import type { Land } from "../../poster/land.ts";
import { posterSvg } from "../../poster/poster.ts";
import { cameraFit } from "../../poster/projection.ts";
import { CAMERA_WIDTH_PX, readView } from "../../story/chapter.ts";

const PICTURE = { widthPx: 320, heightPx: 180 };

/** The map of a chapter, small; drawn once it has been seen. */
export function Preview({ id, view, incident, land }: { id: string; view: string; incident: Incident | undefined; land: Land | undefined }) {
	const place = useRef<HTMLDivElement>(null);
	const [seen, setSeen] = useState(false);
	useEffect(() => {
		const node = place.current;
		if (!node) return;
		const watch = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true), { rootMargin: "200px" });
		watch.observe(node);
		return () => watch.disconnect();
	}, []);
	const svg = useMemo(() => {
		if (!seen || !incident || !land) return "";
		const { widthPx, heightPx } = PICTURE;
		const { camera, atSec, hidden, series, fact } = readView(view, incident).view;
		try {
			return posterSvg({
				...{ incident, atSec, widthPx, heightPx, theme: "css", locale: "en", land, hidden, series, key: `edit-${id}` },
				parts: { legend: false, credit: false, title: false, grid: false },
				...(camera ? { fit: cameraFit(camera, CAMERA_WIDTH_PX, { left: 0, top: 0, right: widthPx, bottom: heightPx }) } : {}),
				...(fact ? { lit: focusOf(incident, fact) } : {}),
			});
		} catch {
			return "";
		}
	}, [seen, incident, land, view, id]);
	return (
		<div ref={place} className="edit-preview">
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped */}
			{svg ? <div dangerouslySetInnerHTML={{ __html: svg }} /> : <p>{incident ? "" : "Words only: no map."}</p>}
		</div>
	);
}
