/** A poster as a file of its own: it says how large it is, and may bring its typeface along. */

/** `svg`: what `posterSvg` gives. `fontCss`: `@font-face` rules with the typeface in them; "" leaves text to the reader's own. Sizes in px. */
export function posterFile(svg: string, widthPx: number, heightPx: number, fontCss = ""): string {
	const style = fontCss === "" ? "" : `<style>${fontCss.replaceAll("<", "\\3c ")}</style>`;
	return svg.replace(
		/^<svg ([^>]*)>/,
		(_, attributes: string) => `<svg width="${Math.round(widthPx)}" height="${Math.round(heightPx)}" ${attributes}>${style}`,
	);
}
