/** Looks through a file that is about to be shared for what was to be taken out of it. It knows nothing of how that was done. */

import { decoded } from "../incident/address.ts";
import { parsePrefix } from "../incident/prefix.ts";

/** What must not be found: names as they are written, AS numbers, prefixes and addresses, vantage points as collector and peer. */
export type Wanted = {
	names: readonly string[];
	numbers: readonly number[];
	addresses: readonly string[];
	vantagePoints: readonly { incident: string; collector: string; peer: string }[];
};

type Leaf = { path: string; text: string | null; number: number | null };

function* leavesOf(value: unknown, path: string): Generator<Leaf> {
	if (typeof value === "string") yield { path, text: value, number: null };
	else if (typeof value === "number") yield { path, text: null, number: value };
	else if (Array.isArray(value)) for (const [i, entry] of value.entries()) yield* leavesOf(entry, `${path}.${i}`);
	else if (value !== null && typeof value === "object") {
		for (const [key, entry] of Object.entries(value)) {
			yield { path: `${path}.${key} (name of the field)`, text: key, number: null };
			yield* leavesOf(entry, `${path}.${key}`);
		}
	}
}

const LONG_NAME = 5;
const NUMBER_FIELDS = /\.(?:asn|network|origin|peer)$/;
const CODES = /\.(?:country|code|countries\.(?:usual|diverted)\.\d+)$/;

function plain(text: string): string {
	return decoded(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The ways in which a name is joined in addresses, ids and file names. */
function spellings(name: string): string[] {
	const words = plain(name).split(/\s+/);
	return [...new Set([" ", "-", "_", "", "+", "."].map((joint) => words.join(joint)))];
}

function holds(text: string, spelling: string): boolean {
	for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
		const outside = `${text[at - 1] ?? " "}${text[at + spelling.length] ?? " "}`;
		if (spelling.length >= LONG_NAME || !/[\p{L}\p{N}]/u.test(outside)) return true;
	}
	return false;
}

/** With nothing of a word or number before or behind it. */
function holdsWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
		if (!/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? " "}${text[at + word.length] ?? " "}`)) return true;
	return false;
}

/** "192.0.2.64/26 [redacted]" is not the address, though it reads like it. */
function standsIn(text: string, address: string): boolean {
	for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
		const after = text.slice(at + address.length);
		const longer = /^\d/.test(after) || (address.includes(":") && after.startsWith(":")) || /^\/\d+ \[redacted\]/.test(after);
		if (!longer && !/[\d.]/.test(text[at - 1] ?? " ")) return true;
	}
	return false;
}

function* found({ path, text, number }: Leaf, { names, numbers, addresses }: Wanted): Generator<string> {
	if (number !== null) {
		if (NUMBER_FIELDS.test(path) && numbers.includes(number)) yield `AS${number}`;
		return;
	}
	// Codes of countries: "BT" is Bhutan there.
	if (CODES.test(path)) return;
	const read = plain(text ?? "");
	for (const name of names) if (spellings(name).some((spelling) => holds(read, spelling))) yield `“${name}”`;
	for (const asn of numbers) {
		const inPath = /^[\d{},. ]+$/.test(read) && read.split(/[^\d]+/).includes(String(asn)) && !/^[\d.]+$/.test(read.replace(String(asn), ""));
		const inRun = new RegExp(`(?:\\d{3}|\\])[})]?,? ${asn}(?![\\w.])|(?<![\\w.])${asn} [{(]?(?:\\d{3}|\\[redacted n)`).test(read);
		if (inPath || inRun || read === String(asn) || new RegExp(`(?<![a-z0-9])asn?[\\s_:#-]*0*${asn}(?![0-9])`).test(read)) yield `AS${asn}`;
	}
	for (const address of addresses) if (standsIn(read, address.toLowerCase())) yield address;
}

/** Sentences, each with the place; none where nothing is left. `text` is that of the file. */
export function leftoversIn(text: string, wanted: Wanted): string[] {
	const file = JSON.parse(text) as { story: unknown; incidents: Record<string, { derived?: { measured?: { vantagePoints: unknown[] }[] } }> };
	const addresses = wanted.addresses.filter((address) => !address.includes("/") || parsePrefix(address) !== null);
	const sentences: string[] = [];
	for (const leaf of [...leavesOf(file.story, "story"), ...leavesOf(file.incidents, "incidents")])
		for (const what of found(leaf, { ...wanted, addresses })) sentences.push(`${what} is still in ${leaf.path}.`);
	const own = [...leavesOf(file.story, "story")].map(({ path, text: words }) => ({ path, read: plain(words ?? "") }));
	for (const peer of new Set(wanted.vantagePoints.map((point) => point.peer)))
		for (const { path, read } of own)
			if (/^AS\d+$/.test(peer) && holdsWord(read, peer.toLowerCase())) sentences.push(`The vantage point ${peer} is still in ${path}.`);
	for (const { incident, collector, peer } of wanted.vantagePoints) {
		for (const series of file.incidents[incident]?.derived?.measured ?? []) {
			const still = (series.vantagePoints as { collector: string; peer: string }[]).some((one) => one.collector === collector && one.peer === peer);
			if (still) sentences.push(`The vantage point ${peer} at ${collector} is still in incidents.${incident}.`);
		}
	}
	return [...new Set(sentences)];
}
