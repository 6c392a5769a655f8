import type { Atlas } from "../atlas/atlas.ts";
import { PageLink } from "./site.tsx";

/** A link to an incident's page by its number; its title alone where it has no page. */
export function IncidentLink({ atlas, incident }: { atlas: Atlas; incident: number }) {
	const own = atlas.own.get(incident);
	return own ? <PageLink to={`incidents/${own.id}/`}>{own.title}</PageLink> : `Incident ${incident + 1}`;
}
