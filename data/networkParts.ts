/** What the files of networks and of countries share: an incident in short, and its roles. */
import { type Role, STANCES } from "../src/atlas/atlas.ts";
import type { IncidentRef, RoleCount } from "../src/atlas/network.ts";
import type { Incident } from "../src/incident/derived.ts";
import { ROLES } from "../src/incident/terms.ts";
import type { Sources } from "./sources.ts";

export type Tables = Pick<Sources, "registry" | "places" | "context">;
export type Entry = Incident["networks"][number];

/** Roles of who began it. */
export const DID: readonly Role[] = ["unexpected origin", "leaker"];

export const isSeen = ({ roles }: { roles: readonly Role[] }) => roles.some((role) => role !== "observer");
export const inOrder = (roles: Iterable<Role>): Role[] => [...new Set(roles)].sort((a, b) => ROLES.indexOf(a) - ROLES.indexOf(b));
export const startOf = ({ derived }: Incident) => Math.min(...derived.episodes.map(({ start }) => start.earliestSec));

/** As much of an incident as these files repeat. */
export function refOf(incident: Incident): IncidentRef {
	const { derived } = incident;
	const count = (stance: string) => (incident.claims ?? []).filter((claim) => claim.stance === stance).length;
	return {
		id: incident.id,
		title: incident.title,
		kind: incident.kinds[0] as IncidentRef["kind"],
		when: derived.when,
		duration: derived.duration.text,
		spans: derived.episodes.map(({ pattern, start, end, lastKnownSec }) => ({ pattern, start, end, lastKnownSec })),
		claims: STANCES.flatMap((stance): IncidentRef["claims"] => (count(stance) > 0 ? [[stance, count(stance)]] : [])),
		verdict: incident.verdicts.at(-1)?.verdict ?? "potential",
		...(incident.account === undefined ? {} : { account: incident.account }),
	};
}

/** In how many of them each role occurs. */
export function roleCounts(taken: readonly { roles: readonly Role[] }[]): RoleCount[] {
	return ROLES.flatMap((role): RoleCount[] => {
		const count = taken.filter(({ roles }) => roles.includes(role)).length;
		return count > 0 ? [[role, count]] : [];
	});
}
