/** Which lane of a network's or a country's chart an incident belongs to. */
import { listWords } from "../i18n/words.ts";
import type { Grade } from "../incident/terms.ts";
import { COUNTRY_PARTS, type CountryPart, type Role } from "./atlas.ts";
import type { CountryFile, IncidentRef, NetworkFile, NetworkIncident } from "./network.ts";

/** `by`: numbers of the networks that were it. */
export type LaneItem = { incident: IncidentRef; grade: Grade; by: number[] };
export type Lane = { id: string; name: string; lay: string; items: LaneItem[] };

const BEST: readonly Grade[] = ["measured", "reported", "inferred"];

/** The best known of several grades; there must be one at least. */
export function bestGrade(grades: readonly Grade[]): Grade {
	return BEST.find((grade) => grades.includes(grade)) ?? "inferred";
}

/** A lane that says more than what was announced says whose word that is. */
function wordOf(items: readonly LaneItem[]): string {
	const accounts = [...new Set(items.map(({ incident }) => incident.account))];
	return accounts.every((account) => account !== undefined) ? `by the account of ${listWords(accounts)}` : "by the sources of each record";
}

type LaneRule = { id: string; name: string; lay: string; roles: readonly Role[] };

const NETWORK_LANES: readonly LaneRule[] = [
	{ id: "originated", name: "Originated", lay: "announced addresses of another network", roles: ["unexpected origin"] },
	{ id: "leaked", name: "Leaked", lay: "passed on routes beyond their intended scope", roles: ["leaker"] },
	{ id: "passed-on", name: "Passed on", lay: "accepted the routes and announced them further", roles: ["propagator"] },
	{ id: "carried", name: "On the path", lay: "traffic crossed it; no other role on record", roles: ["carrier"] },
	{ id: "affected", name: "Affected", lay: "its addresses or traffic were concerned", roles: ["affected network", "expected origin"] },
	{ id: "ends", name: "Start or end", lay: "the traffic came from it or went to it", roles: ["source", "destination"] },
	{ id: "observed", name: "Observed", lay: "saw it and told of it", roles: ["observer"] },
];

/** Roles that say how traffic came to cross a network: beside them “carrier” adds nothing. */
const MORE_THAN_CARRIER: readonly Role[] = ["unexpected origin", "leaker", "propagator"];

function itemOf(incident: NetworkIncident, rule: LaneRule): LaneItem[] {
	const all = incident.parts.flatMap(({ roles }) => roles);
	if (rule.id === "carried" && all.some((role) => MORE_THAN_CARRIER.includes(role))) return [];
	const parts = incident.parts.filter(({ roles }) => roles.some((role) => rule.roles.includes(role)));
	return parts.length === 0 ? [] : [{ incident, grade: bestGrade(parts.map(({ grade }) => grade)), by: parts.map(({ asn }) => asn) }];
}

/** Lanes that have an incident, in a fixed order. An incident with roles of two lanes is in both. */
export function networkLanes({ incidents }: Pick<NetworkFile, "incidents">): Lane[] {
	return NETWORK_LANES.map((rule) => {
		const { id, name, lay } = rule;
		const items = incidents.flatMap((incident) => itemOf(incident, rule));
		return { id, name, lay: id === "leaked" ? `${lay}, ${wordOf(items)}` : lay, items };
	}).filter(({ items }) => items.length > 0);
}

export const COUNTRY_LANES: Record<CountryPart, { name: string; lay: string }> = {
	origin: { name: "Origin of routes", lay: "home of a network that originated or leaked them" },
	crossed: { name: "On the path", lay: "on a published diverted path" },
	affected: { name: "Affected", lay: "home of a network affected, or an end of the traffic" },
};

/** Lanes that have an incident, in the order of COUNTRY_PARTS. */
export function countryLanes({ incidents }: Pick<CountryFile, "incidents">): Lane[] {
	return COUNTRY_PARTS.map((part) => ({
		id: part,
		...COUNTRY_LANES[part],
		items: incidents.flatMap((incident) => {
			const own = incident.parts.find((entry) => entry.part === part);
			return own ? [{ incident, grade: own.grade, by: [] }] : [];
		}),
	})).filter(({ items }) => items.length > 0);
}
