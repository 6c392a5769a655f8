/** Everything that reads an address: of a view, an embed, a chapter, a comparison, a search. */
import assert from "node:assert/strict";
import { meantPath } from "../../src/app/meant.ts";
import { routeOf } from "../../src/app/route.ts";
import { askParameters, readAsk } from "../../src/atlas/ask.ts";
import { createDesk } from "../../src/atlas/desk.ts";
import { compareSearch, readWith } from "../../src/compare/address.ts";
import { readParameters } from "../../src/embed/parameters.ts";
import { parseInstant, readCamera } from "../../src/incident/address.ts";
import { routesOf } from "../../src/incident/showing.ts";
import { isNetworkOrder } from "../../src/networks/networkOrder.ts";
import { changedSearch, readAddress, withParameters } from "../../src/state/url.ts";
import { readView, viewText } from "../../src/story/chapter.ts";
import { parseSpeed } from "../../src/timeline/speed.ts";
import { atlasFile, RECORDS } from "../files.ts";
import { hostileText, LONG } from "../hostile.ts";
import { changedText } from "../mutate.ts";
import type { Part } from "../part.ts";
import type { Random } from "../random.ts";

const GOOD = [
	"t=2016-02-15~2016-06-14&c=179.00,40.00,2.10&fact=claims.embassy&hide=usual,names",
	"t=peak&w=2016-02~2016-08&view=globe&gaps=cut&series=ris&routes=none&sel=x",
	"q=leaker:AS9318 network:AS4134 -kind:route-leak 2016..2018&sort=newest&kind=route-leak,forged-path&min=2h&cause=malice",
	"with=2008-02-pakistan-telecom-youtube,@2016-07-01&scale=log",
	"theme=dark&controls=0&autoplay=1&speed=10x&path=1&present=1&when=onset",
	"q=all incidents where AS9318 leaked to AS4134 for more than 3 days before 2018",
];
const NAMES = [
	"t",
	"w",
	"c",
	"view",
	"gaps",
	"series",
	"routes",
	"fact",
	"sel",
	"hide",
	"q",
	"sort",
	"kind",
	"cause",
	"verdict",
	"grade",
	"outcome",
	"min",
	"max",
	"with",
	"scale",
	"speed",
	"theme",
	"autoplay",
	"from",
	"to",
	"span",
	"own",
	"edit",
];
const desk = createDesk(atlasFile());

const PATHS = [
	"/incidents/2016-02-canada-korea/",
	"/networks/AS4134/",
	"/countries/CN/",
	"/present/",
	"/embed/2016-02-canada-korea/",
	"/Networks/4134.html",
	"/",
];

/** As the browser gives it: what a path may not hold is already encoded. */
function pathname(random: Random): string {
	const path = random.chance(0.5) ? changedText(random.of(PATHS), random) : `/${random.some(PATHS, 2).join("")}/${hostileText(random)}/${hostileText(random)}`;
	try {
		return new URL(`http://x${path.startsWith("/") ? "" : "/"}${path}`).pathname;
	} catch {
		return "/";
	}
}

/** Longer than anybody writes, but not longer than browsers accept. */
const GIANT_TIMES = 30;

function query(random: Random): string {
	if (random.chance(0.002)) return new URLSearchParams([[random.of(NAMES), `${random.of(LONG).repeat(GIANT_TIMES)}${random.of(["", "x"])}`]]).toString();
	const good = random.of(GOOD);
	if (random.chance(0.3)) return changedText(good, random);
	const parameters = new URLSearchParams(random.chance(0.5) ? good : "");
	for (let i = random.below(4); i >= 0; i--)
		parameters.set(
			random.of(NAMES),
			[...random.some([...new URLSearchParams(good).values()], 2), hostileText(random)].join(random.of(["", "~", ",", " ", ":", "."])),
		);
	return random.chance(0.8) ? parameters.toString() : decodeURIComponent(parameters.toString().replace(/%(?:[89a-f].)/gi, ""));
}

export const addresses: Part = {
	name: "addresses",
	about: "the query of every page through every reader of it",
	count: 440_000,
	quick: 1500,
	run(random) {
		const route = routeOf(pathname(random));
		routeOf(meantPath(pathname(random)));
		const incident = random.of(RECORDS);
		const { derived, id } = incident;
		const search = query(random);
		const { startSec, endSec } = derived.overview;
		const address = readAddress(search, derived);
		const read = readView(search, incident);
		assert(read.view.atSec >= startSec && read.view.atSec <= endSec, "a chapter's instant lies outside its timeline");
		assert(readView(viewText(read.view), incident).problems.length === 0, "a view is not understood as it is written");
		const parameters = readParameters(search, { ...derived, id, moving: {} as never, routes: routesOf(incident), others: {} });
		assert(parameters.atSec >= startSec && parameters.atSec <= endSec, "an embed's instant lies outside its timeline");
		const { ask, notes } = readAsk(search);
		withParameters(search, askParameters(ask));
		changedSearch(search, { t: address.atSec === null ? null : Math.min(endSec, Math.max(startSec, address.atSec)), fact: address.fact, c: address.camera });
		const asked = new URLSearchParams(search);
		const text = asked.get(random.of(NAMES)) ?? search;
		// Seldom, as the answer takes longer than all the rest.
		const answer = random.chance(0.1) ? desk.answer(ask) : { notes: [] };
		const compared = readWith(text, id, random.chance(0.5) ? null : (one) => one === "2008-02-pakistan-telecom-youtube");
		compareSearch(search, { with: compared.ids });
		for (const sentence of [...notes, ...address.notices, ...read.problems, ...compared.notices, ...answer.notes])
			assert(sentence.length < 1000, `a sentence of ${sentence.length} characters: ${sentence.slice(0, 80)}`);
		return [
			route,
			address,
			{ ...read.view, hidden: [...read.view.hidden] },
			parameters,
			ask,
			answer,
			parseInstant(text),
			readCamera(text),
			parseSpeed(text),
			isNetworkOrder(text),
		];
	},
};
