/** What differs between incidents, field by field, as rows of plain words. Nothing here ranks or sums up: equal is equal, different is different. */
import { countryName } from "../i18n/countries.ts";
import { extraKmWords, extraMsWords, KIND_WORDS, kmWords } from "../i18n/words.ts";
import { speakerOf, stanceOf } from "./claims.ts";
import type { FlowFigures, Incident, Range, RouteName } from "./derived.ts";
import { networkWords } from "./factWords.ts";
import { PLACED, PLACED_MEANS, whyNotPlaced } from "./placedWords.ts";
import { planesOf } from "./planes.ts";
import type { Flow } from "./schema.ts";
import { factNames, supportOf } from "./support.ts";
import { GRADES, ROLES } from "./terms.ts";
import { edtfWords } from "./words.ts";

/** `cells`: one for each incident, in the order given; a cell of several lines has them joined by line breaks. `same`: all cells say the same. */
export type CompareRow = { what: string; cells: string[]; same: boolean };

const NONE = "not published";
const lines = (parts: readonly string[], none = NONE) => (parts.length > 0 ? [...new Set(parts)].join("\n") : none);

/** "Toronto → US West Coast → China": places of a route in the source's words, with the country where a city is named. */
function wayWords({ places }: Incident, flow: Flow, route: RouteName): string[] {
	const named = (flow[route]?.hops ?? []).map(({ place }) => {
		const at = place === undefined ? undefined : places[place];
		if (!at) return "place not given";
		return at.kind === "city" && at.country ? `${at.name} (${at.country})` : at.name;
	});
	const way = named.filter((name, i) => name !== named[i - 1]);
	return way.length > 0 ? [way.join(" → ")] : [];
}

const ways = (incident: Incident, route: RouteName) => (incident.flows ?? []).flatMap((flow) => wayWords(incident, flow, route));

function countriesOf({ derived }: Incident): string[] {
	const codes = derived.figures.flatMap(({ countries }) => countries.diverted);
	return codes.length > 0 ? [[...new Set(codes)].map(countryName).join(", ")] : [];
}

type Figure = "extraKm" | "divertedKm" | "stretch" | "addedDelayMs";

const figures = ({ derived }: Incident, name: Figure, words: (range: Range) => string) =>
	derived.figures.flatMap((figure: FlowFigures) => (figure[name] ? [words(figure[name])] : []));

const timesWords = ({ min, max }: Range) => (min === max ? `${min} × the usual way` : `${min} to ${max} × the usual way`);

/** Facts of the record by grade. What is worked out from them is not counted again. */
function gradesOf(incident: Incident): string {
	const names = factNames(incident).filter((name) => !/^(derived|measured)\./.test(name));
	const grades = names.map((name) => supportOf(incident, name)?.grade);
	return GRADES.map((grade) => `${grades.filter((one) => one === grade).length} ${grade}`).join("\n");
}

/** "propagator: RETN (AS9002), Qwest (AS209)": a network with two roles stands under both. */
const networksOf = (incident: Incident) =>
	ROLES.flatMap((role) => {
		const names = incident.networks.filter(({ roles }) => roles.includes(role)).map(({ asn, name }) => networkWords(incident, asn, name));
		return names.length > 0 ? [`${role}: ${names.join(", ")}`] : [];
	});

const claimsOf = ({ claims }: Incident) => (claims ?? []).map((claim) => `${speakerOf(claim)}: ${stanceOf(claim)}`);

function verdictOf({ verdicts }: Incident): string {
	const last = verdicts.at(-1);
	if (!last) return NONE;
	const when = last.at ? `, ${edtfWords(last.at)}` : "";
	return `${last.verdict}\n${last.by}${when}`;
}

/** Which kind of route stands in the picture: an AS path is never told as the way of traffic. */
function drawnOf(incident: Incident): string {
	const { routes } = incident.derived;
	if (routes === "packets") return "known route: where packets went";
	return [routes === "paths" ? `${PLACED}: ${PLACED_MEANS}` : "none", whyNotPlaced(incident)].filter((words) => words !== null).join("\n");
}

const outcomesOf = ({ flows }: Incident) => (flows ?? []).flatMap(({ diverted }) => diverted?.outcome ?? []);

const FIELDS: readonly { what: string; of: (incident: Incident) => string }[] = [
	{ what: "Kind", of: ({ kinds }) => lines(kinds.map((kind) => KIND_WORDS[kind].long)) },
	{ what: "Period (UTC)", of: ({ derived }) => derived.period },
	{ what: "Lasted", of: ({ derived }) => derived.duration.text },
	{ what: "Routes drawn", of: drawnOf },
	{ what: "Usual path", of: (incident) => lines(ways(incident, "usual")) },
	{ what: "Diverted path", of: (incident) => lines(ways(incident, "diverted")) },
	{ what: "Countries on the diverted path", of: (incident) => lines(countriesOf(incident)) },
	{ what: "Length of the diverted path", of: (incident) => lines(figures(incident, "divertedKm", kmWords), "not known") },
	{ what: "Extra distance", of: (incident) => lines(figures(incident, "extraKm", extraKmWords), "not known") },
	{ what: "Stretch", of: (incident) => lines(figures(incident, "stretch", timesWords), "not known") },
	{ what: "Minimum added delay", of: (incident) => lines(figures(incident, "addedDelayMs", extraMsWords), "not known") },
	{ what: "What became of traffic", of: (incident) => lines(outcomesOf(incident), "not known") },
	{ what: "Networks and roles", of: (incident) => lines(networksOf(incident)) },
	{ what: "Evidence: facts by grade", of: gradesOf },
	{ what: "Planes", of: (incident) => planesOf(incident).badge },
	{ what: "Claims about the cause", of: (incident) => lines(claimsOf(incident), "none on record") },
	{ what: "Last verdict", of: verdictOf },
	{ what: "Independent check", of: ({ independentCheck }) => independentCheck.text },
];

/** Rows over two incidents or more, always the same ones in the same order. Cells are words of the records or worked out from them. */
export function compareRows(incidents: readonly Incident[]): CompareRow[] {
	return FIELDS.map(({ what, of }) => {
		const cells = incidents.map(of);
		return { what, cells, same: cells.every((cell) => cell === cells[0]) };
	});
}
