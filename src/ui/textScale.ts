/** The reader's text size. Drawings grow with it as a whole, so that nothing inside them has to be laid out anew. */

/** The default text size of browsers, for which drawings are laid out. */
const USUAL_PX = 16;

/** CSS pixels to one pixel of a drawing: 2 if text is twice the default size. */
export const textScale = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX || 1;

/** A length in pixels of a drawing as a CSS length, which grows with the drawing. */
export const drawn = (px: number) => `${px / USUAL_PX}rem`;

/** The same for an SVG attribute, in which not every browser accepts rem. `textPx`: the font size there, at the default text size. */
export const drawnEm = (px: number, textPx = USUAL_PX) => `${px / textPx}em`;

/** Calls `changed` when the reader changes the text size, for which there is no event. Returns a function that stops it. */
export function watchTextScale(changed: () => void): () => void {
	const probe = document.createElement("div");
	probe.style.cssText = "position: absolute; visibility: hidden; width: 1rem; height: 0";
	document.body.append(probe);
	const observer = new ResizeObserver(changed);
	observer.observe(probe);
	return () => {
		observer.disconnect();
		probe.remove();
	};
}
