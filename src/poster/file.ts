/** A poster as a file of its own: it says how large it is, and may bring its typeface along. */
import { textWidthPx } from "./measure.ts";
import { tenth, unescapeXml } from "./svg.ts";
import { FONT_FAMILY } from "./type.ts";

/** About as wide as IBM Plex Sans, for programs that do not have it. */
const LIKE_IT = "'IBM Plex Sans',Arial,'Liberation Sans','Helvetica Neue',Helvetica,system-ui,sans-serif";
/** What `textWidthPx` knows the width of. */
const LATIN = /^[ -~\u00a0-\u024f\u2010-\u2026×→]+$/;

/** Lines keep the room they were laid out for in another typeface too: programs that can fit them do. */
function fitted(svg: string): string {
	const named = svg.replace(`font-family="${FONT_FAMILY}"`, `font-family="${LIKE_IT}"`);
	return named.replace(/<text ([^>]*)>([^<]+)<\/text>/g, (whole, attributes: string, text: string) => {
		const sizePx = Number(/font-size="([\d.]+)"/.exec(attributes)?.[1]);
		const words = unescapeXml(text);
		if (!sizePx || !LATIN.test(words)) return whole;
		const widthPx = textWidthPx(words, sizePx, attributes.includes('font-weight="600"') ? 600 : 400);
		return `<text ${attributes} textLength="${tenth(widthPx)}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
	});
}

/** `svg`: what `posterSvg` gives. `fontCss`: `@font-face` rules with the typeface in them; "" leaves text to the reader's own. Sizes in px. */
export function posterFile(svg: string, widthPx: number, heightPx: number, fontCss = ""): string {
	const style = fontCss === "" ? "" : `<style>${fontCss.replaceAll("<", "\\3c ")}</style>`;
	return (fontCss === "" ? fitted(svg) : svg).replace(
		/^<svg ([^>]*)>/,
		(_, attributes: string) => `<svg width="${Math.round(widthPx)}" height="${Math.round(heightPx)}" ${attributes}>${style}`,
	);
}
