/** After the build: every page address as an HTML file, rendered from the same components as the live page. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { POLICY } from "../hosting/headers.mjs";
import { type AtlasFile, openAtlas } from "../src/atlas/atlas.ts";
import type { CountryFile, NetworkFile, NetworksFile } from "../src/atlas/network.ts";
import { createShapes, type FieldShapes } from "../src/atlas/shapes.ts";
import { countryName } from "../src/i18n/countries.ts";
import { countWords, listWords } from "../src/i18n/words.ts";
import { checksumOf } from "../src/incident/checksum.ts";
import type { Catalogue, Incident } from "../src/incident/derived.ts";
import type { Land } from "../src/poster/land.ts";
import { overviewSvg } from "../src/poster/overview.ts";
import { overviewStill } from "../src/poster/overviewStill.ts";
import { popsMaps } from "../src/poster/popsMap.ts";
import { stillSvg } from "../src/poster/still.ts";
import { escapeXml } from "../src/poster/svg.ts";
import { basemapOf } from "../src/poster/world.ts";
import type { Story, StoryLine } from "../src/story/chapter.ts";
import type { Site } from "./address.ts";
import { announce } from "./announce.ts";
import { type Head, headLines } from "./heads.ts";
import { briefingHead, incidentHead, textHead } from "./incidentHeads.ts";
import { datasetOf } from "./jsonLd.ts";

/** What a page knows of the site it is part of. */
type About = { build?: string; home?: string; corrections?: string | null };
type Server = {
	prepare: () => Promise<void>;
	renderPage: (
		path: string,
		catalogue: Catalogue,
		incident: Incident | null,
		pictures: { still: string | null; overview: string | null; pops?: { asn: number; maps: readonly string[] } },
		files?: { atlas?: AtlasFile; networks?: NetworksFile; network?: NetworkFile; country?: CountryFile; story?: Story; stories?: StoryLine[] } & About,
	) => string;
};
/** `record`: the incident whose published file the live page takes over from. */
type Page = Head & { body: string; record?: { id: string; text: string } };

const SITE = "See where internet traffic was sent instead, for how long, and how well we know it.";

/**
 * The style sheet is asked for first: the policy in the head keeps the browser from looking ahead past `theme.js`, and the picture waits for both.
 * What the live page needs comes after it, at low priority: that is not what a reader waits for; `later` is more of that kind. Throws where the
 * template lacks one of them.
 */
function styleFirst(template: string, later: string): string {
	const take = (pattern: RegExp, what: string): string[] => {
		const lines = template.match(pattern);
		if (!lines) throw new Error(`The built template has no ${what}; data/pages.ts looks for one.`);
		template = template.replace(pattern, "");
		return lines;
	};
	const scripts = take(/[ \t]*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?\n/g, "module script").map((line) =>
		line.replace(/<script type="module"|<link rel="modulepreload"/, '$& fetchpriority="low"'),
	);
	const sheets = take(/[ \t]*<link rel="stylesheet"[^>]*>\n/g, "style sheet");
	// Opened as a file, a page may not ask for its own style sheet by the rules of another origin.
	const plain = sheets.map((line) => line.replace(" crossorigin", ""));
	const ahead = plain.map((line) => line.replace('rel="stylesheet"', 'rel="preload" as="style"'));
	const theme = /[ \t]*<script src="\.\/theme\.js"><\/script>\n/;
	if (!theme.test(template)) throw new Error("The built template has no theme.js; data/pages.ts looks for it.");
	return template.replace(theme, (line) => [...ahead, line, ...plain, later, ...scripts].join(""));
}

/** Without a site the page says nothing of itself to others: there is no such page. */
function htmlOf(template: string, page: Page, wayToRoot: string, site: Site | null, build: string): string {
	// The components name the page; a title belongs into the head, where the live page finds it again.
	const title = page.body.match(/<title>.*?<\/title>/)?.[0] ?? `<title>${escapeXml(page.title)}</title>`;
	const head = [
		title,
		`<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
		`<meta name="description" content="${escapeXml(page.description)}" />`,
		...(site === null ? [] : headLines(page, site, wayToRoot)),
	].join("\n\t\t");
	const record = page.record && `data/incidents/${page.record.id}.json`;
	return styleFirst(template, record ? `\t\t<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="./${record}" />\n` : "")
		.replace("<!--head-->", () => head)
		.replace("<!--page-->", () => page.body.replace(title, ""))
		.replace('data-root="./"', `data-root="${wayToRoot}" data-build="${build}"${page.record ? ` data-record="${checksumOf(page.record.text)}"` : ""}`)
		.replaceAll(/(src|href)="\.\//g, `$1="${wayToRoot}`);
}

/** Links inside a page body are already relative to that page, so only the template's own are rewritten. */
function write(dist: string, template: string, page: Page, site: Site, build: string): void {
	const depth = page.path.split("/").filter(Boolean).length;
	const wayToRoot = depth === 0 ? "./" : "../".repeat(depth);
	const file = join(dist, page.path, "index.html");
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, htmlOf(template, page, wayToRoot, site, build));
}

/** The bundle that renders pages, as `npm run build` made it. */
async function openServer(root: string): Promise<Server> {
	const server = (await import(pathToFileURL(join(root, "build", "server.js")).href)) as Server;
	await server.prepare();
	return server;
}

function allOf(file: AtlasFile): FieldShapes {
	const atlas = openAtlas(file);
	return createShapes(atlas)(Array.from({ length: atlas.count }, (_, index) => index));
}

function atlasPage(server: Server, catalogue: Catalogue, file: AtlasFile, land: Land): Page {
	const pictures = { still: null, overview: overviewStill(allOf(file), basemapOf(land)) };
	return { path: "/", title: "Detour Atlas", description: SITE, body: server.renderPage("/", catalogue, null, pictures, { atlas: file }) };
}

/** The first page of a site with other incidents, from the built one in `root`/dist: for measuring. */
export async function atlasHtml(root: string, file: AtlasFile): Promise<string> {
	const dist = join(root, "dist");
	const read = (path: string) => JSON.parse(readFileSync(join(dist, path), "utf8")) as unknown;
	const [catalogue, land] = [read("data/catalogue.json") as Catalogue, read("map/land-110m.json") as Land];
	return htmlOf(readFileSync(join(root, "build", "template.html"), "utf8"), atlasPage(await openServer(root), catalogue, file, land), "./", null, "");
}

/** The list of networks, and a page for each network and country. */
function networkPages(server: Server, catalogue: Catalogue, land: Land, read: (path: string) => unknown): Page[] {
	const none = { still: null, overview: null };
	const networks = read("data/networks.json") as NetworksFile;
	const path = "/networks/";
	const list: Page = {
		path,
		title: "Networks",
		description: "Every network that takes part in an incident of the atlas, and every country, with roles counted apart.",
		body: server.renderPage(path, catalogue, null, none, { networks }),
	};
	const ofNetworks = networks.networks.map(({ asn }): Page => {
		const network = read(`data/networks/AS${asn}.json`) as NetworkFile;
		const path = `/networks/AS${asn}/`;
		const sisters = network.sisters.length > 0 ? `, with its sister networks ${listWords(network.sisters.map((sister) => `AS${sister.asn}`))}` : "";
		return {
			path,
			title: `${network.name}, AS${asn}`,
			description: `Roles of ${network.name} (AS${asn}) in ${countWords(network.incidents.length, "incident")} over time${sisters}, and how each is known.`,
			body: server.renderPage(
				path,
				catalogue,
				null,
				{ ...none, pops: { asn, maps: network.pops.length > 0 ? popsMaps(network.pops, land) : [] } },
				{ network },
			),
		};
	});
	const ofCountries = networks.countries.map(({ code }): Page => {
		const country = read(`data/countries/${code}.json`) as CountryFile;
		const path = `/countries/${code}/`;
		return {
			path,
			title: countryName(code),
			description: `${countWords(country.incidents.length, "incident")} with a part in ${countryName(code)}, and the networks registered there.`,
			body: server.renderPage(path, catalogue, null, none, { country }),
		};
	});
	return [list, ...ofNetworks, ...ofCountries];
}

/** `build`: the version, which every page carries. `corrections`: where readers tell of mistakes. Returns how many pages were written. */
export async function writePages(root: string, site: Site, build: string, corrections: string | null): Promise<number> {
	const dist = join(root, "dist");
	const empty = readFileSync(join(dist, "index.html"), "utf8");
	// Kept, as the first page takes its place.
	writeFileSync(join(root, "build", "template.html"), empty);
	const given = `${site.given ? ` data-home="${escapeXml(site.url)}"` : ""}${corrections === null ? "" : ` data-corrections="${escapeXml(corrections)}"`}`;
	const template = empty.replace('data-root="./"', () => `data-root="./"${given}`);
	const about = { build, home: site.given ? site.url : "", corrections };
	const server = await openServer(root);
	const read = (path: string) => JSON.parse(readFileSync(join(dist, path), "utf8")) as unknown;
	const catalogue = read("data/catalogue.json") as Catalogue;
	const atlas = read("data/atlas.json") as AtlasFile;
	const land = read("map/land-110m.json") as Land;
	const none = { still: null, overview: null };

	const dataset = datasetOf(SITE, site);
	const pages: Page[] = [
		{ ...atlasPage(server, catalogue, atlas, land), data: dataset },
		{
			path: "/persistence/",
			title: "Persistence",
			description: "How long internet route incidents last, by kind, and what that does and does not prove.",
			body: server.renderPage("/persistence/", catalogue, null, none, { atlas }),
		},
		{
			path: "/present/",
			title: "Briefings",
			description: "Walk a room through time: briefings about single incidents, and your own from the views you choose.",
			body: server.renderPage("/present/", catalogue, null, none, { stories: read("data/stories.json") as StoryLine[] }),
		},
		{
			path: "/methods/",
			title: "Methods",
			description: "How grades, places, times and numbers are made.",
			body: server.renderPage("/methods/", catalogue, null, none),
		},
		{
			path: "/download/",
			title: "Data",
			description: "All data of the atlas, as files.",
			data: dataset,
			body: server.renderPage("/download/", catalogue, null, none, { build }),
		},
	];
	const incidents: Incident[] = [];
	const basemap = basemapOf(land);
	for (const { id } of catalogue.incidents) {
		const text = readFileSync(join(dist, "data", "incidents", `${id}.json`), "utf8");
		const record = { id, text };
		const incident = JSON.parse(text) as Incident;
		incidents.push(incident);
		const still = stillSvg({ incident, atSec: incident.derived.peakSec, series: null, basemap });
		pages.push({
			...incidentHead(incident, site),
			record,
			body: server.renderPage(`/incidents/${id}/`, catalogue, incident, { still, overview: null }, about),
		});
		pages.push({
			...textHead(incident),
			record,
			body: server.renderPage(`/incidents/${id}/text/`, catalogue, incident, { still, overview: null }, about),
		});
		const story = read(`data/stories/${id}.json`) as Story;
		pages.push({
			...briefingHead(incident, story.chapters.length),
			record,
			body: server.renderPage(`/present/${id}/`, catalogue, incident, { still, overview: null }, { story }),
		});
	}
	pages.push(...networkPages(server, catalogue, land, read));
	for (const page of pages) write(dist, template, page, site, build);
	announce(root, site, { incidents, paths: pages.map(({ path }) => path), land, overview: overviewSvg(allOf(atlas), land), sentence: SITE });
	// The one page that does not know how deep it is served: it needs the site's own path, "/" unless the build was told.
	const lost: Page = { path: "/", title: "No such page · Detour Atlas", description: SITE, body: "" };
	const links = pages
		.filter(({ path }) => path.split("/").length < 4)
		.map(({ path, title }) => `<li><a href="${site.base}${path.slice(1)}">${path === "/" ? "All incidents" : escapeXml(title)}</a></li>`);
	const examples = `Networks have addresses such as ${site.base}networks/AS4134/, countries such as ${site.base}countries/CN/.`;
	const words = `<noscript><main class="trouble"><h1>No such page</h1><p>There is nothing at this address. ${examples}</p><ul>${links.join("")}</ul></main></noscript>`;
	writeFileSync(join(dist, "404.html"), htmlOf(template, lost, site.base, null, build).replace("</body>", `${words}</body>`));
	// What the service worker answers with when there is no network: a page that the app fills.
	const unfilled: Page = { path: "/", title: "Detour Atlas", description: SITE, body: "" };
	writeFileSync(join(dist, "offline.html"), htmlOf(template, unfilled, "./", null, build));
	return pages.length + 1;
}
