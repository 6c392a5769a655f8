/** Makes pages at build time, from the same components as the live ones. Bundled apart; runs in Node. */
import { renderToString } from "react-dom/server";
import type { Catalogue, Incident } from "../incident/derived.ts";
import { catalogueQuery, createQueryClient, incidentQuery } from "../state/queries.ts";
import { App, type Given } from "./App.tsx";
import { STILLS, type Stills } from "./Still.tsx";

export { STILLS };

/** HTML of the page at `path` ("/", "/incidents/x/"), with what it needs already at hand. */
export function renderPage(
	path: string,
	catalogue: Catalogue,
	incident: Incident | null,
	pictures: { stills: Stills | null; overview: string | null },
): string {
	const client = createQueryClient();
	client.setQueryData(catalogueQuery("").queryKey, catalogue);
	if (incident) client.setQueryData(incidentQuery("", incident.id).queryKey, incident);
	const given: Given = { incident: incident && pictures.stills ? { id: incident.id, stills: pictures.stills } : null, overview: pictures.overview };
	return renderToString(<App client={client} root="" base="" given={given} ssrPath={path} />);
}
