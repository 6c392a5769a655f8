/** How to cite the page of an incident. The atlas names no author but itself, and no date of publication, since the record has none. */

export const CITATION_STYLES = ["APA", "BibTeX", "CSL-JSON", "RIS"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];
export const CITATION_ENDS: Record<CitationStyle, string> = { APA: "txt", BibTeX: "bib", "CSL-JSON": "json", RIS: "ris" };

export type Cited = {
	id: string;
	title: string;
	url: string;
	/** Tells one state of the record from another; `null` where it could not be worked out. */
	dataVersion: string | null;
	/** When it was looked at, seconds since 1970, UTC. */
	accessedSec: number;
};

const ORGANISATION = "Detour Atlas";
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** One line: no line ends, no control characters, and no marks that turn the direction of what follows. */
function plainLine(text: string): string {
	return text
		.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
		.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
		.trim();
}

const TEX: Record<string, string> = {
	"\\": "\\textbackslash{}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
	"{": "\\{",
	"}": "\\}",
	...Object.fromEntries([..."$&#%_"].map((sign) => [sign, `\\${sign}`])),
};

/** Text in which TeX finds no command. */
export function escapeTex(text: string): string {
	return plainLine(text).replace(/[\\~^{}$&#%_]/g, (sign) => TEX[sign] as string);
}

/** An address without what would end or open a field. */
const plainUrl = (url: string) => plainLine(url).replace(/[{}\\^`|<>"\s]/g, (sign) => encodeURIComponent(sign));

const partsOf = (sec: number): [number, number, number] => {
	const date = new Date(sec * 1000);
	return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
};
const two = (value: number) => String(value).padStart(2, "0");
const versionWords = ({ dataVersion }: Cited) => (dataVersion === null ? null : `Data version ${dataVersion}`);

function bibTex(cited: Cited): string {
	const [year, month, day] = partsOf(cited.accessedSec);
	const fields = [
		`author = {{${ORGANISATION}}}`,
		`title = {{${escapeTex(cited.title)}}}`,
		`url = {${plainUrl(cited.url)}}`,
		`urldate = {${year}-${two(month)}-${two(day)}}`,
		...(cited.dataVersion === null ? [] : [`version = {${escapeTex(cited.dataVersion)}}`]),
		`note = {${escapeTex([versionWords(cited), `accessed ${day} ${MONTHS[month - 1]} ${year}`].filter(Boolean).join(", "))}}`,
	];
	return `@misc{detour-atlas-${cited.id.replace(/[^a-zA-Z0-9-]/g, "-")},\n${fields.map((field) => `\t${field},\n`).join("")}}\n`;
}

function cslJson(cited: Cited): string {
	const entry = {
		id: `detour-atlas-${cited.id}`,
		type: "dataset",
		title: plainLine(cited.title),
		author: [{ literal: ORGANISATION }],
		publisher: ORGANISATION,
		URL: plainUrl(cited.url),
		accessed: { "date-parts": [partsOf(cited.accessedSec)] },
		...(cited.dataVersion === null ? {} : { version: cited.dataVersion }),
	};
	return `${JSON.stringify([entry], null, "\t")}\n`;
}

function ris(cited: Cited): string {
	const [year, month, day] = partsOf(cited.accessedSec);
	const lines = [
		["TY", "DATA"],
		// A comma at the end tells that it is no person's name.
		["AU", `${ORGANISATION},`],
		["TI", plainLine(cited.title)],
		["PB", ORGANISATION],
		["UR", plainUrl(cited.url)],
		["Y2", `${year}/${two(month)}/${two(day)}`],
		...(cited.dataVersion === null ? [] : [["N1", plainLine(versionWords(cited) ?? "")]]),
		["ER", ""],
	];
	return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

function apa(cited: Cited): string {
	const [year, month, day] = partsOf(cited.accessedSec);
	const version = versionWords(cited)?.replace("Data", "data");
	return `${ORGANISATION}. (n.d.). ${plainLine(cited.title)}${version ? ` (${version})` : ""} [Data set]. Retrieved ${MONTHS[month - 1]} ${day}, ${year}, from ${plainUrl(cited.url)}\n`;
}

const WRITERS: Record<CitationStyle, (cited: Cited) => string> = { APA: apa, BibTeX: bibTex, "CSL-JSON": cslJson, RIS: ris };

export const citationOf = (cited: Cited, style: CitationStyle): string => WRITERS[style](cited);
