/** Pages of records from anywhere, rendered as the build renders them: a record that opens must never make a page fail. */
import { createServer } from "vite";
import type { Catalogue, Incident } from "../../src/incident/derived.ts";
import { openIncident } from "../../src/incident/open.ts";
import type { Story } from "../../src/story/chapter.ts";
import { catalogueFile, RECORDS, storyOf } from "../files.ts";
import { mutated, specimenOf } from "../mutate.ts";
import type { Part } from "../part.ts";
import { openedOrRefused } from "./incidents.ts";

/** The part of `src/app/server.tsx` that is used here. */
type Server = {
	prepare: () => Promise<void>;
	renderPage: (path: string, catalogue: Catalogue, incident: Incident, pictures: { stills: null; overview: null }, files: { story: Story }) => string;
};

const SPECIMENS = RECORDS.map(specimenOf);
const PAGES = ["incidents/ID/", "incidents/ID/text/", "present/ID/"];
let server: Server | null = null;
let catalogue: Catalogue;

export const pages: Part = {
	name: "pages",
	about: "the pages of changed incident files, rendered",
	count: 1000,
	quick: 12,
	async prepare() {
		// Components import style sheets, which Node by itself cannot load.
		const vite = await createServer({
			server: { middlewareMode: true, hmr: false, ws: false, watch: null },
			appType: "custom",
			logLevel: "error",
			optimizeDeps: { noDiscovery: true },
		});
		server = (await vite.ssrLoadModule("/src/app/server.tsx")) as Server;
		await server.prepare();
		catalogue = catalogueFile();
		return () => vite.close();
	},
	async run(random) {
		const incident = await openedOrRefused(openIncident(mutated(random.of(SPECIMENS), random)));
		if (!incident || !server) return null;
		const story = storyOf((RECORDS.find(({ id }) => id === incident.id) ?? random.of(RECORDS)).id);
		const page = server.renderPage(`/${random.of(PAGES).replace("ID", incident.id)}`, catalogue, incident, { stills: null, overview: null }, { story });
		if (/>(?:NaN|undefined|\[object Object\]|Invalid Date)</.test(page)) throw new Error("a page that shows a value which is no text");
		return page;
	},
};
