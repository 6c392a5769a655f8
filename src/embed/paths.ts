/** The stops of both routes as ordered lists: what the picture says, in words and in order. Markers are the poster's own. */
import type { Incident, RouteName } from "../incident/derived.ts";
import type { Flow, Grade, Hop } from "../incident/schema.ts";
import { type Pencil, stopMark } from "../poster/marks.ts";
import { el, escapeXml, paintOf } from "../poster/svg.ts";

const MARK_PX = 18;
const pencil: Pencil = { paint: paintOf("css"), scale: 0.85 };

function marker(grade: Grade, route: RouteName): string {
	const paint: Pencil["paint"] = (name) => pencil.paint(name === "water" ? "bg" : name);
	const drawn = stopMark({ ...pencil, paint }, [MARK_PX / 2, MARK_PX / 2], grade, route === "usual" ? "usual" : "divert");
	return el("svg", { viewBox: `0 0 ${MARK_PX} ${MARK_PX}`, width: MARK_PX, height: MARK_PX, "aria-hidden": "true" }, drawn);
}

function stop({ places }: Incident, hop: Hop, route: RouteName): string {
	const place = hop.place === undefined ? "unknown hop" : (places[hop.place]?.name ?? hop.place);
	const leg = hop.leg?.grade ?? hop.grade;
	const words = `<span>${escapeXml(place)}</span><span class="visually-hidden"> (${hop.grade})</span>`;
	return el("li", { class: `leg-${leg}` }, marker(hop.grade, route) + words);
}

function strip(incident: Incident, flow: Flow, route: RouteName, several: boolean): string {
	const hops = flow[route]?.hops ?? [];
	if (hops.length === 0) return "";
	const name = `${route === "usual" ? "Usual" : "Diverted"} path${several ? `, ${flow.title}` : ""}`;
	return el("ol", { class: `strip strip-${route}`, "aria-label": name }, hops.map((hop) => stop(incident, hop, route)).join(""));
}

/** Strips of all flows; says in words why there is none where no route was published. */
export function pathStrips(incident: Incident): string {
	const flows = incident.flows ?? [];
	const strips = flows.flatMap((flow) => (["usual", "diverted"] as const).map((route) => strip(incident, flow, route, flows.length > 1)));
	if (strips.join("") !== "") return `<section class="paths" aria-label="Paths">${strips.join("")}</section>\n`;
	return incident.noRoute === undefined ? "" : `<section class="no-route" aria-label="No route to draw"><p>${escapeXml(incident.noRoute)}</p></section>\n`;
}
