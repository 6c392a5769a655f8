/** Makes pages at build time, from the same components as the live ones. Bundled apart; runs in Node. */
import { renderToString } from "react-dom/server";
import { NOTHING_ASKED } from "../atlas/ask.ts";
import type { AtlasFile } from "../atlas/atlas.ts";
import { createDesk } from "../atlas/desk.ts";
import type { CountryFile, NetworkFile, NetworksFile } from "../atlas/network.ts";
import type { Catalogue, Incident } from "../incident/derived.ts";
import { answerQuery, openingQuery } from "../state/atlas.ts";
import {
	atlasQuery,
	catalogueQuery,
	countryQuery,
	createQueryClient,
	incidentQuery,
	networkQuery,
	networksQuery,
	storyListQuery,
	storyQuery,
} from "../state/queries.ts";
import type { Story, StoryLine } from "../story/chapter.ts";
import { loadGlossary } from "../ui/termsInUse.ts";
import { App, type Given } from "./App.tsx";
import { loadLatePages } from "./LatePages.tsx";
import type { GivenPops } from "./usePopsMaps.ts";

/** Brings at hand what the live pages load late. Before the first `renderPage`. */
export async function prepare(): Promise<void> {
	await Promise.all([loadGlossary(), loadLatePages()]);
}

/** HTML of the page at `path` ("/", "/incidents/x/", "/incidents/x/text/"), with what it needs already at hand. */
export function renderPage(
	path: string,
	catalogue: Catalogue,
	incident: Incident | null,
	pictures: { still: string | null; overview: string | null; pops?: GivenPops },
	files: {
		atlas?: AtlasFile;
		networks?: NetworksFile;
		network?: NetworkFile;
		country?: CountryFile;
		story?: Story;
		stories?: StoryLine[];
		build?: string;
		home?: string;
		corrections?: string | null;
	} = {},
): string {
	const client = createQueryClient();
	if (path === "/" && files.atlas) {
		const desk = createDesk(files.atlas);
		client.setQueryData(openingQuery("").queryKey, desk.opening);
		client.setQueryData(answerQuery("", NOTHING_ASKED).queryKey, desk.answer(NOTHING_ASKED));
	}
	client.setQueryData(catalogueQuery("").queryKey, catalogue);
	if (files.atlas) client.setQueryData(atlasQuery("").queryKey, files.atlas);
	if (incident) client.setQueryData(incidentQuery("", incident.id).queryKey, incident);
	if (incident && files.story) client.setQueryData(storyQuery("", incident.id).queryKey, files.story);
	if (files.stories) client.setQueryData(storyListQuery("").queryKey, files.stories);
	if (files.networks) client.setQueryData(networksQuery("").queryKey, files.networks);
	if (files.network) client.setQueryData(networkQuery("", `AS${files.network.asn}`).queryKey, files.network);
	if (files.country) client.setQueryData(countryQuery("", files.country.code).queryKey, files.country);
	const given: Given = {
		incident: incident && pictures.still ? { id: incident.id, still: pictures.still } : null,
		overview: pictures.overview,
		pops: pictures.pops ?? null,
		notes: null,
	};
	return renderToString(
		<App
			client={client}
			root=""
			about={{ build: files.build ?? "", home: files.home ?? "", corrections: files.corrections ?? null }}
			base=""
			given={given}
			ssrPath={path}
		/>,
	);
}
