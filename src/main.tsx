/** Starts the app: takes over the page made at build time, or draws one where there is none. */
import "@fontsource-variable/ibm-plex-sans/wdth.css";
import "@fontsource/ibm-plex-mono/latin-400.css";
import "./ui/typeface.css";
import "./ui/tokens.css";
import "./ui/fit.css";
import "./ui/ui.css";
import "./ui/forcedColours.css";
import "./app/app.css";
import "./app/still.css";
import "./app/persistence.css";
import "./catalogue/catalogue.css";
import "./catalogue/charts.css";
import "./evidence/account.css";
import "./networks/networks.css";
import "./evidence/styles.ts";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App, type Given } from "./app/App.tsx";
import { keepPlace } from "./app/keepPlace.ts";
import { askForPart, isLate, loadLatePage } from "./app/LatePages.tsx";
import { keepSiteLater } from "./app/offline/start.ts";
import { routeOf } from "./app/route.ts";
import { NOTHING_ASKED } from "./atlas/ask.ts";
import { mendedAddress, queryOf } from "./incident/address.ts";
import { replaceHash, replaceSearch } from "./state/addressBar.ts";
import { letRestLoad } from "./state/answering.ts";
import { answerQuery, openingQuery } from "./state/atlas.ts";
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
} from "./state/queries.ts";
import { followTheme } from "./state/theme.ts";
import { bringTypeface } from "./state/typeface.ts";
import { followTranslation } from "./ui/followTranslation.ts";
// After the styles of all rooms: it has the last word on paper.
import "./app/print.css";

const mount = document.getElementById("root") as HTMLElement;
const rootUrl = new URL(document.documentElement.dataset.root ?? "./", location.href);
const base = rootUrl.pathname.replace(/\/$/, "");
const route = routeOf(location.pathname.slice(base.length) || "/");
const { build = "", home = "", corrections = null } = document.documentElement.dataset;
const client = createQueryClient();
// Browsers look for the icon anew, from the new address, when a link inside the app is followed.
for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]")) icon.setAttribute("href", icon.href);

followTranslation(mount);

/** Pictures already in the page: handed to the components, so that taking over changes nothing. */
function givenPictures(): Given {
	const html = (selector: string) => mount.querySelector(selector)?.innerHTML ?? null;
	const still = html(".still-scene");
	const incident = (route.page === "incident" || route.page === "text" || route.page === "present") && still !== null ? { id: route.id, still } : null;
	const maps = [...mount.querySelectorAll(".pops-map")].map(({ innerHTML }) => innerHTML);
	const pops = route.page === "network" && maps.length > 0 ? { asn: Number(route.asn.slice(2)), maps } : null;
	return { incident, overview: html(".still-overview"), pops, notes: html(".term-notes") };
}

/** The page made at build time still stands, so say what does not work instead of taking it away. */
function tellTrouble(error: unknown, rest: string): void {
	const notice = document.createElement("div");
	notice.className = "notice page-notice";
	notice.setAttribute("role", "alert");
	notice.textContent = `${error instanceof Error ? error.message : "The live page could not start."} ${rest}`;
	// Below the header, above which the link to the content waits out of sight.
	mount.querySelector("main")?.before(notice);
}

const STILL_PAGE = "What follows is the still version of this page, as it was built: text and picture are complete, the timeline and the live map do not move.";
const STILL_WORDS =
	"Map and timeline work. The words beside them are complete, but do not follow time; the marks behind them lead to the page of text. Reload the page to try again.";

const meant = mendedAddress(location);
replaceSearch(meant.search);
replaceHash(meant.hash);

/** With others beside it the incident is another page than the built one: that stands until this one can, and is not taken over. */
const compares = route.page === "incident" && queryOf(location.search).has("with");

async function start(): Promise<void> {
	const app = <App client={client} root={rootUrl.href} about={{ build, home, corrections }} base={base} given={givenPictures()} />;
	const isBuilt = mount.querySelector("main") !== null;
	if (!isBuilt) {
		followTheme();
		createRoot(mount).render(app);
		keepPlace();
		return;
	}
	try {
		const late = compares ? loadLatePage("compare") : isLate(route.page) ? loadLatePage(route.page) : null;
		if (route.page === "incident" || route.page === "text" || route.page === "present")
			await client.fetchQuery(incidentQuery(rootUrl.href, route.id, document.documentElement.dataset.record ?? null));
		if (route.page === "atlas") await Promise.all([client.fetchQuery(openingQuery(rootUrl.href)), client.fetchQuery(answerQuery(rootUrl.href, NOTHING_ASKED))]);
		if (route.page === "download" || route.page === "briefings") await client.fetchQuery(catalogueQuery(rootUrl.href));
		if (route.page === "briefings") await client.fetchQuery(storyListQuery(rootUrl.href));
		if (route.page === "persistence") await client.fetchQuery(atlasQuery(rootUrl.href));
		if (route.page === "networks") await client.fetchQuery(networksQuery(rootUrl.href));
		if (route.page === "network") await client.fetchQuery(networkQuery(rootUrl.href, route.asn));
		if (route.page === "country") await client.fetchQuery(countryQuery(rootUrl.href, route.code));
		if (route.page === "present") await client.fetchQuery(storyQuery(rootUrl.href, route.id));
		await late;
	} catch (error) {
		tellTrouble(error, STILL_PAGE);
		letRestLoad();
		return;
	}
	if (compares) createRoot(mount).render(app);
	else {
		hydrateRoot(mount, app);
		if (route.page === "incident")
			askForPart("side", () => {
				tellTrouble(new Error("Part of this page could not be loaded."), STILL_WORDS);
				letRestLoad();
			});
	}
	followTheme();
	keepPlace();
}

// Opened from a folder, some browsers run this and then refuse the data: `public/disk.js` says what works, the same in all of them.
if (location.protocol !== "file:") void start();
void bringTypeface();
if (import.meta.env.PROD) keepSiteLater(rootUrl.href, build);
