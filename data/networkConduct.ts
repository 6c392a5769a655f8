/** The figures of a network's conduct, from the roles, claims and verdicts of the records. */
import type { Role } from "../src/atlas/atlas.ts";
import { weigh } from "../src/atlas/conduct.ts";
import type { Conduct, NetworkContext, NetworkPart } from "../src/atlas/network.ts";
import type { Incident } from "../src/incident/derived.ts";
import { DID, isSeen, startOf } from "./networkParts.ts";

export function conductOf(asn: number, taken: readonly { incident: Incident; parts: NetworkPart[] }[], context: readonly NetworkContext[]): Conduct {
	const own = new Set(taken.flatMap(({ parts }) => parts.map((part) => part.asn)));
	const has = (parts: readonly NetworkPart[], roles: readonly Role[]) => parts.some((part) => part.roles.some((role) => roles.includes(role)));
	const did = taken.filter(({ parts }) => has(parts, DID));
	const letThrough = taken.filter(({ parts }) => has(parts, ["propagator"]) && !has(parts, DID));
	// Where the record does not say who began it, it is not said that another organisation did.
	const passedOn = letThrough.filter(({ incident }) =>
		incident.networks.some(({ asn: other, roles }) => roles.some((role) => DID.includes(role)) && (other === undefined || !own.has(other))),
	);
	const eventOf = ({ incident }: { incident: Incident }) => ({ id: incident.id, duration: incident.derived.duration.range, spans: incident.derived.episodes });
	const lengths = taken.filter(({ incident, parts }) => incident.derived.duration.range && parts.some(isSeen)).map(({ incident }) => incident);
	const middle = ({ derived: { duration } }: Incident) => (duration.range ? Math.sqrt(duration.range.min * duration.range.max) : 0);
	const longest = lengths.sort((a, b) => middle(b) - middle(a))[0];
	const detours = taken.filter(({ incident, parts }) => incident.kinds[0] === "data-plane-detour" && has(parts, ["carrier"])).map(({ incident }) => incident);
	const checked = detours.filter(({ verdicts }) => verdicts.some(({ verdict }) => verdict === "corroborated" || verdict === "confirmed by operator"));
	const stances = taken.map(({ incident }) => (incident.claims ?? []).map(({ stance }) => stance));
	const malice = stances.filter((all) => all.includes("malice"));
	const joined = context.find(({ joins }) => joins.includes(asn));
	return {
		incidents: taken.length,
		passedOn: passedOn.length,
		longest: longest ? { id: longest.id, title: longest.title, when: longest.derived.when, duration: longest.derived.duration.text } : null,
		detours:
			detours.length === 0
				? null
				: {
						reported: detours.length,
						checked: checked.length,
						explained: detours.flatMap(({ id, title, related }) =>
							(related ?? []).flatMap((other) =>
								other.relation === "explained by" ? [{ id, title, by: { id: other.id, title: other.title ?? other.id } }] : [],
							),
						),
					},
		malice: { claimed: malice.length, answered: malice.filter((all) => all.includes("denied") || all.includes("error")).length },
		sinceManrs: joined ? { at: joined.at, incidents: taken.filter(({ incident }) => startOf(incident) > joined.atSec).length } : null,
		did: weigh(did.map(eventOf)),
		letThrough: weigh(letThrough.map(eventOf)),
	};
}
