/** The page of an embed as text, whole before any script: title, picture at the peak, sentence, paths, credit, link. Runs in Node. */
import { grainOf, instantWords } from "../i18n/dates.ts";
import { STANCE_WORDS } from "../i18n/words.ts";
import type { Incident, Routes } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { routesOf, withRoutes } from "../incident/showing.ts";
import { shortName } from "../incident/sourceWords.ts";
import { CREDIT } from "../poster/captions.ts";
import type { Land } from "../poster/land.ts";
import { escapeXml } from "../poster/svg.ts";
import { type Facts, factsOf } from "./facts.ts";
import { pictureKey } from "./key.ts";
import { pathStrips } from "./paths.ts";
import { type Moving, picturesOf } from "./picture.ts";
import { CURRENT, type Standing, standingAtFoot, standingOnTop } from "./standing.ts";

/** Text that is part of the page, so that it works without an origin. `start` runs before the first paint, `script` moves the page, `policy` allows these and what they load. */
export type Inside = { style: string; start: string; script: string; policy: string };

/**
 * `fonts`, `live`: addresses within the site of the scripts that bring the typeface and the live map. `head`: more lines for the page's head.
 * `root`: the way from the page to the site's root. `others`: what else the picture can draw; default: all that the record has.
 */
export type Around = { inside: Inside; fonts: string; live?: string; head?: string; root?: string; standing?: Standing; others?: readonly Routes[] };

/** Verdict and what is said of the cause, claim and answer in one line. */
function judgement({ verdicts, claims }: Incident): string {
	const stances = [...new Set((claims ?? []).map(({ stance }) => STANCE_WORDS[stance]))];
	return [`Verdict: ${verdicts.at(-1)?.verdict}`, ...stances].join(" · ");
}

function sourceOf({ sources }: Incident): string {
	const keys = Object.keys(sources);
	const first = keys.find((key) => sources[key]?.kind !== "data") ?? keys[0];
	if (first === undefined) return "";
	const more = keys.length - 1;
	return `Source: ${shortName(sources, first)}${more > 0 ? ` and ${more} more` : ""}. `;
}

/** JSON that may stand in a page: no tag can end it. */
const jsonText = (facts: Facts) => JSON.stringify(facts).replaceAll("<", "\\u003c");

const ICONS = {
	play: '<svg class="icon-play" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M4 2.5v11l9-5.5z"/></svg>',
	pause: '<svg class="icon-pause" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z"/></svg>',
	out: '<svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path class="icon-out" d="M6 3H3v10h10v-3M9 2h5v5M14 2 7.5 8.5"/></svg>',
};

function readout({ derived }: Incident): string {
	const { peakSec, window } = derived;
	const grain = grainOf(window.endSec - window.startSec);
	return `<p class="readout"><strong data-date>${instantWords(peakSec, grain)}</strong> <span data-sentence>${escapeXml(sentenceAt(derived, peakSec))}</span></p>`;
}

const CONTROLS = `<div class="controls"><button class="play" type="button" aria-label="Play">${ICONS.play}${ICONS.pause}</button><div class="time" role="slider" tabindex="0" aria-label="Time" aria-valuemin="0" aria-valuemax="0" aria-valuenow="0"></div></div>`;

/** Shown once the script knows that the browser can draw the map. */
const liveMap = (script: string, root: string) =>
	`<button class="live-map" type="button" data-live-map="${script}" data-root="${root}">Live map</button><p class="live-said" role="status" data-live-said></p>`;

/** What the map can draw of a record beside what it draws first. */
const othersOf = (incident: Incident): Routes[] => routesOf(incident).slice(1);

/** Which ways to draw a record share a map: without its routes it is drawn on the map that has them; AS paths run elsewhere than packets. */
const groupsOf = (all: readonly Routes[], first: Routes): Routes[][] => [
	[first, ...all.filter((routes) => routes === "none" && routes !== first)],
	...all.filter((routes) => routes !== "none" && routes !== first).map((routes) => [routes]),
];

/** Parts of the figure that stand for some of the ways in which the record can be drawn. */
const variant = (routes: readonly Routes[], isFirst: boolean, markup: string) =>
	markup === "" ? "" : `<div class="variant" data-routes="${routes.join(" ")}"${isFirst ? " data-first" : ""}>${markup}</div>`;

const figcaption = (entries: readonly string[]) => (entries.every((entry) => entry === "") ? "" : `<figcaption>${entries.join("")}</figcaption>`);

/** The whole file. `land`: the coarse basemap. */
export function embedHtml(incident: Incident, land: Land, around: Around): string {
	const { inside, fonts, live, head = "", root = "../../", standing = CURRENT, others = othersOf(incident) } = around;
	const { id, title, derived } = incident;
	const groups = groupsOf([derived.routes, ...others], derived.routes).map((routes, i) => {
		const shown = routes.map((one) => withRoutes(incident, one)) as [Incident, ...Incident[]];
		return { routes, shown, isFirst: i === 0, ...picturesOf(shown, land, i === 0 ? undefined : routes[0]) };
	});
	const movings = new Map(groups.flatMap(({ routes, moving }) => routes.map((one, i) => [one, moving[i] as Moving])));
	const pictures = groups.map(({ routes, isFirst, svgs }) =>
		variant(routes, isFirst, `<div class="picture wide">${svgs.wide}</div><div class="picture narrow">${svgs.narrow}</div>`),
	);
	const keys = groups.flatMap(({ routes, shown, isFirst, moving }) =>
		routes.map((one, i) => variant([one], isFirst && i === 0, pictureKey(shown[i] as Incident, moving[i]?.coarse))),
	);
	const moving = movings.get(derived.routes) as Moving;
	const moved = Object.fromEntries(others.map((one) => [one, movings.get(one)])) as Facts["others"];
	const foot = standingAtFoot(incident, standing, root);
	return `<!doctype html>
<html lang="en"${others.length > 0 ? ` data-others="${others.join(" ")}"` : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${inside.policy}">
<title>${escapeXml(title)} · Detour Atlas</title>
<meta name="description" content="${escapeXml(derived.headline)}">
${head}<link rel="icon" type="image/svg+xml" href="${root}favicon.svg">
<style>${inside.style}</style>
<script>${inside.start}</script>
</head>
<body>
<main>
${standingOnTop(incident, standing, root)}<header><h1>${escapeXml(title)}</h1><p>${escapeXml(derived.headline)} <span class="small">${escapeXml(judgement(incident))}</span></p></header>
<figure>${pictures.join("")}${figcaption(keys)}${live ? liveMap(root + live, root) : ""}</figure>
${pathStrips(incident)}<section aria-label="Timeline">${readout(incident)}<p class="misread" hidden></p>${CONTROLS}</section>
<footer><p>${escapeXml(sourceOf(incident) + CREDIT)}${foot && `<br>${foot}`}</p><a class="open" href="${root}incidents/${id}/" target="_blank" rel="noopener">Open in Detour Atlas ${ICONS.out}</a></footer>
</main>
<script type="application/json" id="facts">${jsonText(factsOf(incident, moving, moved))}</script>
<script data-fonts="${root}${fonts}">${inside.script}</script>
</body>
</html>
`;
}
