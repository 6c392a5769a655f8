/** Control plane beside data plane: which of the two a record holds, and whether they tell the same. */
import type { Incident } from "./derived.ts";

export type Planes = { badge: string; says: string; differ: boolean; fact: string | null };

/** As the record has it; where it does not compare the two, what it holds of each, by rule. */
export function planesOf(incident: Pick<Incident, "planes" | "flows" | "asPaths" | "kinds" | "noRoute" | "derived">): Planes {
	const { planes, kinds } = incident;
	const control = (incident.asPaths?.length ?? 0) > 0 || incident.derived.measured.length > 0;
	const data = (incident.flows ?? []).some(({ diverted }) => (diverted?.hops.length ?? 0) > 0);
	// Without a measured stop it is something else that speaks of packets: latency, a source's words.
	const traced = (incident.flows ?? []).some(({ diverted }) => diverted?.hops.some(({ grade }) => grade === "measured"));
	const seen = traced ? "traceroutes" : "what is known of packets";
	if (planes) return { badge: `BGP and ${seen} ${planes.answer}`, says: planes.text, differ: planes.answer === "differ", fact: "planes" };
	const made = (badge: string, says: string): Planes => ({ badge, says, differ: false, fact: null });
	if (control && data) return made("Both planes", "AS paths and the way of packets were both published; whether they tell the same is not stated.");
	if (control) return made("BGP paths only", "Where packets went was not published.");
	// Of an incident that was seen in BGP too, only this record lacks the path.
	if (data && kinds.every((kind) => kind === "data-plane-detour")) return made("Traceroutes only", "No BGP evidence was published.");
	if (data) return made("The way of packets only", "This record holds no AS path.");
	return made("No path", "Neither an AS path nor the way of packets is on record.");
}
