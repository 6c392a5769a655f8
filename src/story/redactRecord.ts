/** Walks over everything that is left of a record and takes out of it what was chosen, down to ids, keys and numbers. */
import type { Incident } from "../incident/derived.ts";
import type { HiddenNetwork } from "./hiddenNames.ts";
import { markOf } from "./hiddenNames.ts";

export type Cleaning = {
	networks: readonly HiddenNetwork[];
	/** Of running text. */
	text: (text: string) => string;
	/** Of ids and keys. */
	slug: (id: string) => string;
};

/** Words and codes of the schema, and times: no network is told of in them, even where one has such a name. */
const NOT_WORDS = new Set(
	"grade kind kinds roles country code edtf at notBefore notAfter date state why pattern precision clock verdict outcome days stateWord route rpki".split(" "),
);
const KEYED = new Set(["sources", "places", "collectors"]);
/** Fields that hold keys. A key that leads nowhere must still be a key and not text, or the record would not open again. */
const KEYS = new Set("sources source place drawAt flow flows episode episodes candidates answers id".split(" "));
const MOST_TITLE = 90;
/** Characters of a collector or peer, as in `derivedSchema`. */
const MOST_SESSION = 100;

/** A text no longer than that, and no mark of ours cut in two. */
export function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	const start = text.slice(0, most - 1);
	const open = start.lastIndexOf("[");
	return `${(open > start.lastIndexOf("]") ? start.slice(0, open) : start).trimEnd()}…`;
}

/** Ids that change, with what they become; two of one list stay two. */
export function newIds(ids: Iterable<string>, slug: (id: string) => string): Map<string, string> {
	const all = [...new Set(ids)];
	const taken = new Set(all.filter((id) => slug(id) === id));
	const changed = new Map<string, string>();
	for (const id of all) {
		const clean = slug(id);
		if (clean === id) continue;
		let free = clean;
		for (let n = 2; taken.has(free); n++) free = `${clean}-${n}`;
		taken.add(free);
		changed.set(id, free);
	}
	return changed;
}

const idsIn = ({ flows = [], time, sources, places, collectors = {}, derived }: Incident): string[] => [
	...[...flows, ...(time.episodes ?? []), ...(time.moments ?? []), ...derived.episodes, ...derived.moments, ...derived.measured].map(({ id }) => id),
	...[sources, places, collectors].flatMap((table) => Object.keys(table)),
];

type Json = Record<string, unknown>;

class Walker {
	readonly ids: Map<string, string>;
	private readonly cleaning: Cleaning;
	private readonly letters: Map<number, string>;

	constructor(incident: Incident, cleaning: Cleaning) {
		this.cleaning = cleaning;
		this.ids = newIds(idsIn(incident), cleaning.slug);
		this.letters = new Map(cleaning.networks.flatMap(({ asn, letter }) => (asn === null ? [] : [[asn, letter] as const])));
	}

	text(text: string, isKey: boolean): string {
		const own = this.ids.get(text);
		if (own !== undefined) return own;
		const leg = /^(.+)(-(?:usual|diverted)-\d+)$/.exec(text);
		const flow = leg && this.ids.get(leg[1] as string);
		if (flow) return `${flow}${leg[2]}`;
		return isKey ? this.cleaning.slug(text) : this.cleaning.text(text);
	}

	/** The letter of a number that is to go. */
	private letterOf(value: unknown): string | undefined {
		return typeof value === "number" ? this.letters.get(value) : undefined;
	}

	object(node: Json, name: string): Json {
		const out: Json = {};
		for (const [key, value] of Object.entries(node)) {
			if (name === "registry" && this.letters.has(Number(key.slice(2)))) continue;
			if ((key === "asn" || key === "network") && this.letterOf(value) !== undefined) continue;
			// Assigned to an object, this key would set its prototype.
			if (key === "__proto__") continue;
			// Country codes of a route stay, as a network may be called "NG" too.
			if (key === "countries" && !Array.isArray(value)) {
				out[key] = value;
				continue;
			}
			const own = KEYED.has(name) ? (this.ids.get(key) ?? key) : key;
			const cleaned = this.value(value, key);
			// Half an address would lead nowhere, or back to the name.
			if (key === "url" && cleaned !== value) continue;
			out[own] = cleaned;
		}
		// Marks may be longer than what they replace, and invisible characters leave nothing.
		if (name === "vantagePoints") for (const field of ["collector", "peer"]) out[field] = shortened(out[field] as string, MOST_SESSION) || "[redacted]";
		const letter = this.letterOf(node.asn);
		if (letter === undefined) return out;
		if (name === "vantagePoints") return { ...out, peer: markOf(letter), asn: null };
		const { country: _, ...rest } = out;
		return { ...rest, name: markOf(letter) };
	}

	value(value: unknown, name: string): unknown {
		if (typeof value === "string") return NOT_WORDS.has(name) ? value : this.text(value, KEYS.has(name));
		if (Array.isArray(value)) {
			if (name === "changes") return value;
			return value.map((entry) => this.value(entry, name));
		}
		return value !== null && typeof value === "object" ? this.object(value as Json, name) : value;
	}
}

/** The record without what was chosen, and the ids within it that changed. `id`: of the record itself, new. */
export function redactedRecord(lean: Incident, id: string, cleaning: Cleaning): { incident: Incident; ids: ReadonlyMap<string, string> } {
	const walker = new Walker(lean, cleaning);
	const incident = walker.object({ ...lean } as Json, "") as unknown as Incident;
	return { incident: { ...incident, id, title: shortened(incident.title, MOST_TITLE) }, ids: walker.ids };
}
