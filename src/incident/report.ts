/** The prepared text for somebody who found a mistake: which fact of which record, what it says now, and on what. Nobody sends it but the reader. */
import { STANDING_WORDS } from "../i18n/evidenceWords.ts";
import type { Incident } from "./derived.ts";
import { changedOn, correctionsOf } from "./history.ts";
import { sourceLine } from "./sourceWords.ts";
import { standingOf, supportOf } from "./support.ts";

/** `name`: of a fact; `null`: the record as a whole. `address`: of the record's page. `version`: of its data, where known. `build`: of the site. */
export type Reported = { incident: Incident; name: string | null; address: string; version: string | null; build: string };
export type Report = { title: string; body: string };

const ASK = "What is wrong, and how do you know? A source that others can look up helps most.";

function sourceLines({ sources }: Incident, keys: readonly string[]): string[] {
	return keys.flatMap((key) => {
		const source = sources[key];
		if (!source) return [];
		return [`- ${[source.title, sourceLine(source), source.url ?? source.archive ?? source.citation].filter(Boolean).join(" · ")}`];
	});
}

function factLines(incident: Incident, name: string): string[] {
	const support = supportOf(incident, name);
	if (!support) return [`Fact: ${name}`];
	const standing = STANDING_WORDS[standingOf(support)];
	const sources = sourceLines(incident, support.sources);
	return [
		`Fact: ${support.about} (${name})`,
		`It says: ${support.says}`,
		`How it stands: ${standing.meaning}`,
		...(support.quote ? [`Quoted: “${support.quote}”`] : []),
		...(support.because ? [`Because: ${support.because}`] : []),
		...correctionsOf(incident, name).map((change) => `Corrected on ${changedOn(change)}: ${change.text}`),
		...(sources.length > 0 ? ["Sources:", ...sources] : ["Sources: none"]),
	];
}

const withFact = (address: string, name: string) => (address === "" ? "" : `${address}?fact=${encodeURIComponent(name)}`);

/** In plain text, which reads the same in an e-mail and an issue. */
export function reportOf({ incident, name, address, version, build }: Reported): Report {
	const about = name === null ? "the record" : (supportOf(incident, name)?.about ?? name);
	const versions = [...(version ? [`data version ${version}`] : []), ...(build ? [`site version ${build}`] : [])];
	const lines = [
		ASK,
		"",
		"",
		"",
		"----",
		`Record: ${incident.id}, “${incident.title}”`,
		...(address === "" ? [] : [`Address: ${name === null ? address : withFact(address, name)}`]),
		...(name === null ? [] : factLines(incident, name)),
		...(versions.length > 0 ? [`Seen in: ${versions.join(", ")}`] : []),
	];
	return { title: `${incident.id}: ${about}`, body: `${lines.join("\n")}\n` };
}

/** What hosts and mail programs take of a whole address: GitHub 8,191 bytes, Windows 2,083 characters for a `mailto:` link. */
const MOST = { issue: 8000, mail: 2000 } as const;
const CUT = "\n[Cut here: a link cannot be longer. “Copy the text” has all of it.]\n";

/** Half of a surrogate pair cannot be encoded. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "\uFFFD");
const encoded = (text: string) => encodeURIComponent(wellFormed(text)).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
/** RFC 6068: lines of a message end in CRLF. */
const mailEncoded = (text: string) => encoded(text.replace(/\r?\n/g, "\r\n"));

/** The longest start of a text that is no longer than `most` once encoded; cut between characters, with a note. */
function fitted(text: string, most: number, encode: (text: string) => string): string {
	const whole = encode(text);
	if (whole.length <= most) return whole;
	const room = most - encode(CUT).length;
	let length = 0;
	let kept = "";
	for (const character of text) {
		length += encode(character).length;
		if (length > room) break;
		kept += character;
	}
	return encode(kept) + encode(CUT);
}

export const isMail = (to: string): boolean => to.startsWith("mailto:");

/** "github.com", or the e-mail address. */
export const reportsGoTo = (to: string): string => (isMail(to) ? decodeURIComponent(to.slice("mailto:".length)) : new URL(to).host);

/** The link that opens the prepared issue or e-mail. `to`: as `--corrections=` gave it; GitLab names its fields otherwise. */
export function reportHref(to: string, { title, body }: Report): string {
	const mail = isMail(to);
	const [first, second] = mail
		? ["subject", "body"]
		: /\/-\/issues\/new\/?$/.test(new URL(to).pathname)
			? ["issue[title]", "issue[description]"]
			: ["title", "body"];
	const encode = mail ? mailEncoded : encoded;
	const head = `${to}${to.includes("?") ? "&" : "?"}${encoded(first)}=${encode(title)}&${encoded(second)}=`;
	return head + fitted(body, (mail ? MOST.mail : MOST.issue) - head.length, encode);
}
