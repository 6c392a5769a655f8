/** Writing SVG as text: escaping, short numbers, and colours that are either literal or the page's own. */
import { type ColourName, PALETTE, type Theme } from "./palette.ts";

type Attributes = Record<string, string | number | undefined>;
/** From the name of a colour to what stands in the attribute. */
export type Paint = (name: ColourName) => string;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** XML 1.0 knows no other control characters than tab and line ends, no lone surrogates and no U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand in an element or in a quoted attribute. */
export function escapeXml(text: string): string {
	return text.replace(NOT_XML, "").replace(/[&<>"]/g, (char) => ESCAPES[char] as string);
}

const CHARS = Object.fromEntries(Object.entries(ESCAPES).map(([char, escaped]) => [escaped, char]));

/** What `escapeXml` made, as it was before. */
export function unescapeXml(markup: string): string {
	return markup.replace(/&(?:amp|lt|gt|quot);/g, (escaped) => CHARS[escaped] as string);
}

/** The text within markup of this house. */
export const textOf = (markup: string): string => unescapeXml(markup.replace(/<[^>]*>/g, ""));

/** A tenth of a pixel is finer than anyone sees; `-0` would differ between machines. */
export function tenth(value: number): string {
	return String(Math.round(value * 10) / 10 + 0);
}

/** One element. `children` are markup already; text goes through `escapeXml` first. Attributes without a value are left out. */
export function el(name: string, attributes: Attributes, children = ""): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${typeof value === "number" ? tenth(value) : escapeXml(String(value))}"`)
		.join("");
	return children === "" ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

/** A group, unless there is nothing in it. */
export function group(attributes: Attributes, children: string): string {
	return children === "" ? "" : el("g", attributes, children);
}

/** With "css" the colours are those of the page the picture stands in (`ui/tokens.css`), and follow its theme. */
export function paintOf(theme: Theme | "css"): Paint {
	return theme === "css" ? (name) => `var(--${name})` : (name) => PALETTE[theme][name];
}
