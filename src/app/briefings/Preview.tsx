import { useEffect, useMemo, useRef, useState } from "react";
import type { Incident } from "../../incident/derived.ts";
import type { Land } from "../../poster/land.ts";
import { posterSvg } from "../../poster/poster.ts";
import { readView } from "../../story/chapter.ts";
import { lookOf } from "../../story/look.ts";

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
		try {
			return posterSvg({
				...lookOf(incident, readView(view, incident).view, { left: 0, top: 0, right: PICTURE.widthPx, bottom: PICTURE.heightPx }),
				...{ ...PICTURE, theme: "css", locale: "en", land, key: `edit-${id}` },
				parts: { legend: false, credit: false, title: false, grid: false },
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
