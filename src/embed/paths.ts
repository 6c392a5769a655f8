/** The stops of both routes as ordered lists: what the picture says, in words and in order. Markers are the poster's own. */
import { alignHops, type Row } from "../incident/align.ts";
import type { Incident, RouteName } from "../incident/derived.ts";
import { isVague } from "../incident/places.ts";
import type { Flow, Grade, Hop } from "../incident/schema.ts";
import { type Pencil, stopMark } from "../poster/marks.ts";
import { type ColourName, colourOf } from "../poster/palette.ts";
import { el, escapeXml, paintOf } from "../poster/svg.ts";

const MARK_PX = 18;
const css = paintOf("css");
const pencil: Pencil = { paint: (name) => css(name === "water" ? "bg" : name), scale: 0.85 };

export function marker(grade: Grade, colour: ColourName): string {
	const drawn = stopMark(pencil, [MARK_PX / 2, MARK_PX / 2], grade, colour);
	return el("svg", { viewBox: `0 0 ${MARK_PX} ${MARK_PX}`, width: MARK_PX, height: MARK_PX, "aria-hidden": "true" }, drawn);
}

/** As the picture marks it: a stop whose city is not given counts as inferred, and one without a place has no mark. */
function mark({ places }: Incident, { place, grade }: Hop, route: RouteName): string {
	if (place === undefined) return '<span class="gap" aria-hidden="true">?</span>';
	return marker(isVague(places, place) ? "inferred" : grade, colourOf(route));
}

const nameOf = ({ places }: Incident, hop: Hop) => (hop.place === undefined ? "unknown hop" : (places[hop.place]?.name ?? hop.place));
const legGrade = (hop: Hop) => hop.leg?.grade ?? hop.grade;

/** A column of one route: a stop, a line that passes through, or nothing before its first and after its last stop. */
function column(incident: Incident, rows: readonly Row[], index: number, route: RouteName): string {
	const { usual, diverted } = rows[index] as Row;
	const hop = route === "usual" ? usual : diverted;
	const started = rows.slice(0, index).some((row) => row[route] !== null);
	if (hop === null) {
		const next = rows.slice(index).find((row) => row[route] !== null)?.[route];
		return el("li", { class: started && next ? `line leg-${legGrade(next)}` : "absent", "aria-hidden": "true" }, "");
	}
	// Stops that both routes share are named once for the eye, below the lower of the two.
	const named = route === "usual" && diverted !== null && nameOf(incident, diverted) === nameOf(incident, hop);
	const words = el("span", { class: named ? "visually-hidden" : undefined }, escapeXml(nameOf(incident, hop)));
	const grade = el(
		"span",
		{ class: "visually-hidden" },
		` (${hop.grade}${hop.place !== undefined && isVague(incident.places, hop.place) ? ", city not given" : ""})`,
	);
	return el("li", { class: started ? `line leg-${legGrade(hop)}` : "first" }, mark(incident, hop, route) + words + grade);
}

function strips(incident: Incident, flow: Flow, several: boolean): string {
	const rows = alignHops(flow.usual?.hops ?? [], flow.diverted?.hops ?? []);
	const title = several ? el("p", { class: "small" }, escapeXml(flow.title)) : "";
	const lists = (["usual", "diverted"] as const)
		.filter((route) => rows.some((row) => row[route] !== null))
		.map((route) => {
			const name = `${route === "usual" ? "Usual" : "Diverted"} path${several ? `, ${flow.title}` : ""}`;
			const columns = rows.map((_, index) => column(incident, rows, index, route));
			return el("ol", { class: `strip strip-${route}`, "aria-label": name }, columns.join(""));
		})
		.join("");
	return lists === "" ? "" : title + lists;
}

/** Strips of all flows; says in words why there is none where no route was published. */
export function pathStrips(incident: Incident): string {
	const flows = incident.flows ?? [];
	const written = flows.map((flow) => strips(incident, flow, flows.length > 1)).join("");
	if (written !== "") return `<section class="paths" aria-label="Paths">${written}</section>\n`;
	return incident.noRoute === undefined ? "" : `<section class="no-route" aria-label="Where packets went"><p>${escapeXml(incident.noRoute)}</p></section>\n`;
}
