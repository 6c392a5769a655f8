/** Width of text in IBM Plex Sans without a browser, so that a picture can be laid out at build time and anywhere else. */

/**
 * Advance widths in thousandths of the font size, and the characters that have them. Read off
 * `@fontsource-variable/ibm-plex-sans` 5.3.0 (width axis 100) in Chromium with canvas `measureText`; kerning is left out,
 * so that an estimate is a little wide (0 to 3 % for place names) and never too narrow.
 */
const REGULAR: [number, string][] = [
	[236, " "],
	[242, "'"],
	[250, "ij"],
	[272, ",.l"],
	[273, "’"],
	[284, "!"],
	[292, ":;"],
	[314, "|"],
	[317, "[]"],
	[324, "f"],
	[326, "·"],
	[335, "()"],
	[343, "{}"],
	[351, "t"],
	[367, "r"],
	[383, "/\\"],
	[399, "-"],
	[400, "I"],
	[419, '"'],
	[450, "*"],
	[464, "z"],
	[474, "”"],
	[475, "“"],
	[477, "?"],
	[487, "s"],
	[492, "v"],
	[499, "y"],
	[501, "L"],
	[503, "c"],
	[507, "x"],
	[510, "J"],
	[527, "k"],
	[528, "g"],
	[534, "a"],
	[549, "eé"],
	[559, "F"],
	[560, "o"],
	[565, "_"],
	[568, "hnuø"],
	[572, "T"],
	[580, "Zbdpq"],
	[581, "S"],
	[583, "E"],
	[588, "–"],
	[593, "Y"],
	[598, "$"],
	[600, "0123456789+<=>^`~×"],
	[606, "P"],
	[609, "V"],
	[613, "X"],
	[621, "C"],
	[634, "K"],
	[640, "Rß"],
	[641, "A"],
	[653, "B"],
	[671, "D"],
	[678, "U"],
	[694, "&"],
	[695, "G"],
	[707, "HN"],
	[708, "OQ"],
	[713, "#"],
	[768, "w"],
	[780, "—"],
	[803, "…"],
	[812, "M"],
	[873, "m"],
	[891, "@W"],
	[927, "%"],
	[1000, "→"],
];
const SEMIBOLD: [number, string][] = [
	[236, " "],
	[260, "'"],
	[275, "ij"],
	[292, "’"],
	[294, "l"],
	[299, ",."],
	[309, "!"],
	[319, ":;"],
	[329, "[]"],
	[337, "()"],
	[349, "·"],
	[350, "f"],
	[363, "{}"],
	[374, "t"],
	[376, "|"],
	[393, "r"],
	[402, "-"],
	[423, "I"],
	[437, "/\\"],
	[471, '"'],
	[493, "?"],
	[499, "s"],
	[502, "z"],
	[513, "c"],
	[517, "“”"],
	[521, "L"],
	[524, "vy"],
	[544, "x"],
	[545, "Jg"],
	[556, "*"],
	[558, "eé"],
	[559, "_a"],
	[562, "k"],
	[563, "o"],
	[571, "ø"],
	[577, "F"],
	[580, "T"],
	[588, "hnu–"],
	[599, "Z"],
	[600, "0123456789$+<=>E^`bdpq~×"],
	[611, "S"],
	[632, "Y"],
	[638, "V"],
	[641, "P"],
	[642, "C"],
	[655, "X"],
	[656, "#"],
	[663, "B"],
	[664, "R"],
	[672, "A"],
	[677, "ß"],
	[678, "K"],
	[689, "DU"],
	[712, "GOQ"],
	[713, "&"],
	[719, "HN"],
	[780, "—"],
	[817, "M"],
	[819, "w"],
	[869, "…"],
	[888, "m"],
	[899, "@"],
	[949, "W"],
	[960, "%"],
	[1000, "→"],
];

export type Weight = 400 | 600;

const tableOf = (rows: [number, string][]) => new Map(rows.flatMap(([width, chars]) => [...chars].map((char): [string, number] => [char, width])));
const WIDTHS: Record<Weight, Map<string, number>> = { 400: tableOf(REGULAR), 600: tableOf(SEMIBOLD) };

/** Hangul, kana, Han and full-width forms come from a fallback font and fill the em square. */
const SQUARE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
/** Between a wide lower-case letter and a narrow capital: what an unknown letter is taken for. */
const OTHER = 640;
/** Of other scripts, as Noto Sans has their letters, the widest of a few lines. Formats and marks take no room. */
const SCRIPTS: [RegExp, number][] = [
	[/\p{Cf}/u, 0],
	[/\p{Emoji_Presentation}/u, 1300],
	[/\p{Script=Arabic}/u, 480],
	[/\p{Script=Hebrew}/u, 600],
	[/\p{Script=Thai}/u, 600],
];

function advance(char: string, table: ReadonlyMap<string, number>): number {
	const known = table.get(char);
	if (known !== undefined) return known;
	if (SQUARE.test(char)) return 1000;
	// An accented letter is as wide as its plain one.
	const plain = char.normalize("NFD").replace(/\p{M}/gu, "");
	return plain === "" ? 0 : (table.get(plain) ?? SCRIPTS.find(([script]) => script.test(plain))?.[1] ?? OTHER);
}

/** Estimated width in pixels of one line of text at `sizePx`. */
export function textWidthPx(text: string, sizePx: number, weight: Weight): number {
	const table = WIDTHS[weight];
	let thousandths = 0;
	for (const char of text) thousandths += advance(char, table);
	return (thousandths * sizePx) / 1000;
}

type Width = (line: string) => number;

function joined(parts: readonly string[], maxPx: number, widthPx: Width): string[] {
	const lines: string[] = [];
	for (const part of parts) {
		const longer = lines.length === 0 ? part : `${lines.at(-1)} ${part}`;
		if (lines.length > 0 && widthPx(longer) <= maxPx) lines[lines.length - 1] = longer;
		else lines.push(part);
	}
	return lines;
}

/**
 * Breaks text into lines no wider than `maxPx`: after commas and semicolons where that is
 * enough, else at spaces outside brackets; a longer word stays whole.
 */
export function wrapText(text: string, maxPx: number, widthPx: Width): string[] {
	return joined(text.split(/(?<=[,;]) (?![^(]*\))/), maxPx, widthPx).flatMap((line) =>
		widthPx(line) <= maxPx ? [line] : joined(line.split(/ (?![^(]*\))/), maxPx, widthPx),
	);
}
