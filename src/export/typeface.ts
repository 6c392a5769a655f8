/** The page's own typeface as text that can go into a file. A picture drawn from an SVG sees no font of the page. */

const FAMILY = "IBM Plex Sans Variable";

/** From "U+0000-00FF, U+4??" to pairs of code points. */
function rangesOf(text: string): [number, number][] {
	return text.split(",").flatMap((part): [number, number][] => {
		const [from, to] = part.trim().replace(/^U\+/i, "").split("-");
		if (!from) return [[0, 0x10ffff]];
		return [[Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt((to ?? from).replaceAll("?", "F"), 16)]];
	});
}

/** Rules of the typeface, upright, that hold letters of `text`. */
function facesFor(text: string): CSSFontFaceRule[] {
	const points = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
	const rules = [...document.styleSheets].flatMap((sheet) => {
		try {
			return [...sheet.cssRules];
		} catch {
			return [];
		}
	});
	return rules.filter((rule): rule is CSSFontFaceRule => {
		if (!(rule instanceof CSSFontFaceRule)) return false;
		const value = (name: string) => rule.style.getPropertyValue(name);
		if (value("font-family").replace(/["']/g, "") !== FAMILY || value("font-style") === "italic") return false;
		const ranges = rangesOf(value("unicode-range"));
		return points.some((point) => ranges.some(([from, to]) => point >= from && point <= to));
	});
}

const inFiles = new Map<string, Promise<string>>();

function dataAddress(address: string): Promise<string> {
	const known = inFiles.get(address);
	if (known) return known;
	const reading = fetch(address)
		.then((response) => {
			if (!response.ok) throw new Error(`the server answered ${response.status}`);
			return response.arrayBuffer();
		})
		.then((bytes) => {
			let binary = "";
			for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
			return `data:font/woff2;base64,${btoa(binary)}`;
		});
	inFiles.set(address, reading);
	reading.catch(() => inFiles.delete(address));
	return reading;
}

/** `@font-face` rules with the files in them, for the letters of `text`; "" where they cannot be had. */
export async function fontCssFor(text: string): Promise<string> {
	try {
		const rules = await Promise.all(
			facesFor(text).map(async (rule) => {
				const value = (name: string) => rule.style.getPropertyValue(name);
				const address = /url\(["']?([^"')]+)/.exec(value("src"))?.[1];
				if (!address) return "";
				const data = await dataAddress(new URL(address, rule.parentStyleSheet?.href ?? location.href).href);
				const kept = ["font-weight", "font-stretch", "unicode-range"].map((name) => `${name}:${value(name)};`).join("");
				return `@font-face{font-family:'${FAMILY}';font-style:normal;${kept}src:url(${data}) format('woff2');}`;
			}),
		);
		return rules.join("");
	} catch {
		return "";
	}
}
