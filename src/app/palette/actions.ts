/** What the palette can do on the page that is open. */
import { isoWords } from "../../i18n/dates.ts";
import { addressNow } from "../../state/addressBar.ts";
import { chooseTheme, themeStore } from "../../state/theme.ts";
import type { Choice } from "../../ui/Chooser.tsx";
import { copyText } from "../../ui/copyText.ts";
import { type Offer, openOverlay } from "../overlays.ts";

export type Action = Choice & { keywords?: readonly string[] };

type Means = { offer: Offer | null; go: (path: string) => void; say: (words: string) => void };

const GRAIN = { second: "second", minute: "minute", day: "day", month: "day", year: "day", other: "day" } as const;

/** Moments of the open incident; choosing one goes there in time. */
export function momentChoices(offer: Offer | null): Choice[] {
	if (!offer) return [];
	return offer.incident.derived.moments.map(({ id, label, earliestSec, precision }) => ({
		key: `moment ${id}`,
		title: label,
		detail: isoWords(earliestSec, GRAIN[precision]),
		choose: () => offer.clock.seek(earliestSec, "release"),
	}));
}

function incidentActions({ offer, go }: Means): Action[] {
	if (!offer) return [];
	const { incident, view, player } = offer;
	const globe = view.getState().projection === "globe";
	return [
		{ key: "play", title: player.getState().playing ? "Pause" : "Play", detail: "Space", choose: () => player.toggle() },
		{
			key: "shape",
			title: globe ? "Show the map flat" : "Show the globe",
			keywords: ["map", "projection", "flat", "globe"],
			choose: () => view.setState({ projection: globe ? "flat" : "globe" }),
		},
		{ key: "compare", title: "Compare with another incident", detail: "C", choose: () => go(`incidents/${incident.id}/?with=`) },
		{
			key: "take",
			title: "Take it away",
			detail: "T",
			keywords: ["export", "save", "download", "picture", "PNG", "SVG", "data", "CSV", "GeoJSON", "cite", "citation"],
			choose: () => openOverlay("take"),
		},
		{
			key: "embed",
			title: "Embed it in another page",
			detail: "E",
			keywords: ["iframe", "frame", "code", "HTML", "oEmbed", "article", "share"],
			choose: () => openOverlay("embed"),
		},
		{
			key: "add",
			title: "Add to a briefing",
			detail: "A",
			keywords: ["story", "chapter", "capture", "slide"],
			choose: () => openOverlay("add"),
		},
		{
			key: "present",
			title: "Present this incident",
			detail: "P",
			keywords: ["briefing", "slides", "full screen", "room", "chapters"],
			choose: () => go(`present/${incident.id}/`),
		},
		{ key: "text", title: "Read this incident as text", keywords: ["text page", "print"], choose: () => go(`incidents/${incident.id}/text/`) },
	];
}

const PAGES = [
	["Incidents", ""],
	["Networks", "networks/"],
	["Persistence", "persistence/"],
	["Briefings", "present/"],
	["Methods", "methods/"],
	["Data", "download/"],
] as const;

export function actionChoices(means: Means): Action[] {
	const { go, say } = means;
	const other = themeStore.getState().theme === "dark" ? "light" : "dark";
	const copy = async () => say((await copyText(addressNow())) ? "Link copied." : "This browser does not allow copying; the link is in the address bar.");
	return [
		...incidentActions(means),
		{ key: "copy", title: "Copy link to this view", keywords: ["share", "permalink"], choose: () => void copy() },
		{ key: "theme", title: `Use the ${other} theme`, keywords: ["dark", "light", "colours"], choose: () => chooseTheme(other) },
		{ key: "help", title: "Show the keys", detail: "?", keywords: ["help", "keyboard", "shortcuts"], choose: () => openOverlay("help") },
		...PAGES.map(([name, path]): Action => ({ key: `page ${path}`, title: `Go to ${name}`, choose: () => go(path) })),
	];
}
