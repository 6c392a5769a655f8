/**
 * Redaction before sharing: what was chosen is taken out of the file itself, in every record, word, key and number of it.
 * Records keep only what a stage shows; what a stage does not show cannot give anything away.
 */
import { countWords } from "../i18n/words.ts";
import { decoded } from "../incident/address.ts";
import type { Incident } from "../incident/derived.ts";
import { routesAsked } from "../incident/showing.ts";
import { supportOf } from "../incident/support.ts";
import { type Chapter, readView, type Story, viewText } from "./chapter.ts";
import { type StoryFile, storyFileText } from "./file.ts";
import { addressesIn, type KeepBits, withoutBits } from "./hiddenBits.ts";
import { type HiddenNetwork, nameCleaner, networksIn, nextLetters } from "./hiddenNames.ts";
import { leanRecord, vantageKey } from "./leanRecord.ts";
import { leftoversIn } from "./leftovers.ts";
import { literal } from "./literal.ts";
import { type Cleaning, newIds, redactedRecord, shortened } from "./redactRecord.ts";

export type Redactable = {
	/** `key`: "AS4134", or the name where no number is known. */
	networks: { key: string; names: string[]; asn: number | null; incidents: string[] }[];
	vantagePoints: { key: string; name: string; incident: string }[];
	prefixes: { key: string; incident: string }[];
};
/** Keys of `Redactable`. `keepBits` null: prefixes and addresses stay. */
export type RedactChoice = { networks: readonly string[]; vantagePoints: readonly string[]; keepBits: KeepBits | null };

const shownIn = ({ story, incidents }: StoryFile): Incident[] =>
	[...new Set(story.chapters.map(({ incident }) => incident))].flatMap((id) => incidents.get(id) ?? []);

/** All texts of a file, for what must be searched in them; the long lists of measured series hold none. */
const wordsOf = (file: StoryFile): string => JSON.stringify([file.story, shownIn(file)], (key, value) => (key === "changes" || key === "paths" ? [] : value));

const pointsOf = ({ id, derived }: Incident) =>
	new Map(derived.measured.flatMap(({ vantagePoints }) => vantagePoints.map((point) => [vantageKey(id, point), point] as const)));

const prefixesOf = ({ prefixes = [], derived }: Incident): string[] => [
	...new Set([...prefixes.map(({ prefix }) => prefix), ...derived.measured.flatMap(({ target, origins }) => [target, ...origins.map(({ prefix }) => prefix)])]),
];

/** What can be taken out of a file: of the records that its chapters show. */
export function redactable(file: StoryFile): Redactable {
	const incidents = shownIn(file);
	return {
		networks: networksIn(incidents, wordsOf(file)),
		vantagePoints: incidents.flatMap((incident) =>
			[...pointsOf(incident)].map(([key, { collector, peer, asn }]) => ({
				key,
				name: `${peer}${asn === null || peer === `AS${asn}` ? "" : ` (AS${asn})`} at ${collector}`,
				incident: incident.id,
			})),
		),
		prefixes: incidents.flatMap((incident) =>
			prefixesOf(incident)
				.filter((prefix) => !prefix.includes("[redacted]"))
				.map((key) => ({ key, incident: incident.id })),
		),
	};
}

const WEB = /\b(?:https?:\/\/|www\.)[^\s<>"”]+/gi;

/** Takes addresses of vantage points, then bits, out of a text; a web address with any of them goes whole. */
function addressCleaner(peers: readonly string[], keep: KeepBits | null): (text: string) => string {
	const written = peers.filter((peer) => /[.:]/.test(peer)).map(literal);
	const points = written.length === 0 ? null : new RegExp(`(?<![\\w.:])(?:${written.join("|")})(?![\\w:]|\\.\\d)`, "gi");
	const clean = (text: string) => {
		const without = points ? text.replace(points, "[redacted vantage point]") : text;
		return keep ? withoutBits(without, keep) : without;
	};
	return (text) => clean(text.replace(WEB, (address) => (clean(address) === address ? address : "[redacted address]")));
}

/**
 * Takes out of one's own words the numbers of vantage points that are known by nothing else ("AS3333"). In a record such a number
 * stays where it means the network, which is chosen apart.
 */
function numberedPointCleaner(peers: readonly string[]): (text: string) => string {
	const numbers = peers.flatMap((peer) => /^AS(\d+)$/.exec(peer)?.[1] ?? []);
	if (numbers.length === 0) return (text) => text;
	const points = new RegExp(`(?<![\\p{L}\\p{N}])ASN?[\\s_:#-]*0*(?:${numbers.join("|")})(?![\\p{L}\\p{N}])`, "giu");
	return (text) => text.replace(points, "[redacted vantage point]");
}

/** Facts that a lean record still holds. */
const KEPT_FACT = /^(?:time|flows|networks|sites|measured)\.|^noRoute$|^kinds$|^derived\.(?:figures|period|duration|state)\b/;

function viewOf(chapter: Chapter, before: Incident | undefined, after: Incident | undefined, ids: ReadonlyMap<string, string>, cleaning: Cleaning): string {
	if (!before || !after) {
		// What is still encoded cannot be searched, so the view is dropped.
		const plain = decoded(chapter.view);
		return cleaning.text(plain) === chapter.view && !/%[0-9a-f]{2}/i.test(plain) ? chapter.view : "";
	}
	const { view } = readView(chapter.view, before);
	const renamed = (name: string) => {
		const steps = name.split(".");
		return steps.map((step) => ids.get(step) ?? step).join(".");
	};
	const fact = view.fact !== null && KEPT_FACT.test(view.fact) ? renamed(view.fact) : null;
	const series = view.series === null ? null : (ids.get(view.series) ?? view.series);
	const { routes } = routesAsked(after, view.routes);
	// What a lean record cannot draw is left out, rather than other routes put in its place.
	const isGone = view.routes !== null && view.routes !== (routes ?? after.derived.routes);
	return viewText({
		...view,
		hidden: isGone ? new Set([...view.hidden, "usual", "diverted"]) : view.hidden,
		fact: fact !== null && supportOf(after, fact) ? fact : null,
		routes,
		series: after.derived.measured.some(({ id }) => id === series) ? series : null,
	});
}

/** What was taken out, added to what was before. */
function told(before: readonly string[] | null, networks: number, points: number, keep: KeepBits | null): string[] {
	const find = (pattern: RegExp) => before?.map((sentence) => pattern.exec(sentence)).find((match) => match !== null && match !== undefined);
	const sum = (now: number, pattern: RegExp) => now + Number(find(pattern)?.[1] ?? 0);
	const bits = find(/^prefixes beyond (\d+) \(IPv4\) and (\d+) \(IPv6\) bits$/);
	const least = (now: number | undefined, i: number) => Math.min(now ?? 128, bits ? Number(bits[i]) : 128);
	const [allNetworks, allPoints] = [sum(networks, /^(\d{1,6}) networks?$/), sum(points, /^(\d{1,6}) vantage points?$/)];
	return [
		...(allNetworks > 0 ? [countWords(allNetworks, "network")] : []),
		...(allPoints > 0 ? [countWords(allPoints, "vantage point")] : []),
		...(keep || bits ? [`prefixes beyond ${least(keep?.v4, 1)} (IPv4) and ${least(keep?.v6, 2)} (IPv6) bits`] : []),
		"claims, figures, AS paths and all else of the records that a briefing does not show",
	];
}

const hiddenOf = (file: StoryFile, keys: readonly string[]): HiddenNetwork[] => {
	const chosen = networksIn(shownIn(file), wordsOf(file)).filter(({ key }) => keys.includes(key));
	const letters = nextLetters(wordsOf(file), chosen.length);
	return chosen.map(({ names, asn }, i) => ({ names, asn, letter: letters[i] as string }));
};

/**
 * A new file without what was chosen. `leftovers`: sentences about what is found in it all the same, each with its place; a file
 * with any must not be written.
 */
export function redacted(file: StoryFile, choice: RedactChoice): { file: StoryFile; leftovers: string[] } {
	const incidents = shownIn(file);
	const points = incidents.flatMap((incident) =>
		[...pointsOf(incident)].flatMap(([key, point]) => (choice.vantagePoints.includes(key) ? [{ ...point, key, incident: incident.id }] : [])),
	);
	const networks = hiddenOf(file, choice.networks);
	if (networks.length + points.length === 0 && !choice.keepBits) return { file, leftovers: [] };
	const names = nameCleaner(networks);
	const addresses = addressCleaner(
		points.map(({ peer }) => peer),
		choice.keepBits,
	);
	const cleaning: Cleaning = { networks, text: (text) => addresses(names.clean(text)), slug: names.slug };
	const numberedPoints = numberedPointCleaner(points.map(({ peer }) => peer));
	const words = (text: string) => numberedPoints(cleaning.text(text));

	const ids = newIds(
		incidents.map(({ id }) => id),
		names.recordId,
	);
	const idOf = (id: string) => ids.get(id) ?? names.recordId(id);
	const gone = new Set(points.map(({ key }) => key));
	const records = new Map(
		incidents.map((incident) => {
			const cited = new Set(file.story.chapters.filter((chapter) => chapter.incident === incident.id).flatMap(({ sources }) => sources));
			return [incident.id, redactedRecord(leanRecord(incident, cited, gone), idOf(incident.id), cleaning)] as const;
		}),
	);
	const chapterIds = newIds(
		file.story.chapters.map(({ id }) => id),
		names.slug,
	);
	const chapters = file.story.chapters.map((chapter): Chapter => {
		const record = records.get(chapter.incident);
		return {
			id: chapterIds.get(chapter.id) ?? chapter.id,
			incident: idOf(chapter.incident),
			name: shortened(words(chapter.name), 400),
			text: shortened(words(chapter.text), 4000),
			grade: chapter.grade,
			sources: chapter.sources.map((key) => record?.ids.get(key) ?? names.slug(key)),
			notes: shortened(words(chapter.notes), 40_000),
			view: viewOf(chapter, file.incidents.get(chapter.incident), record?.incident, record?.ids ?? new Map(), cleaning),
		};
	});
	const story: Story = { title: shortened(words(file.story.title), 400), lang: file.story.lang, chapters };
	const result: StoryFile = {
		story,
		incidents: new Map([...records.values()].map(({ incident }) => [incident.id, incident])),
		redacted: told(file.redacted, networks.length, points.length, choice.keepBits),
	};
	return { file: result, leftovers: leftoversIn(storyFileText(result), wantedOf(file, networks, points, choice.keepBits, idOf)) };
}

function wantedOf(
	file: StoryFile,
	networks: readonly HiddenNetwork[],
	points: readonly { incident: string; collector: string; peer: string }[],
	keep: KeepBits | null,
	idOf: (id: string) => string,
) {
	const all = keep ? [...new Set([...redactable(file).prefixes.map(({ key }) => key), ...addressesIn(storyFileText(file))])] : [];
	return {
		names: networks.flatMap((network) => network.names),
		numbers: networks.flatMap(({ asn }) => asn ?? []),
		addresses: keep ? all.filter((address) => withoutBits(address, keep) !== address) : [],
		vantagePoints: points.map(({ incident, collector, peer }) => ({ incident: idOf(incident), collector, peer })),
	};
}
