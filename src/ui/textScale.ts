/** How large the reader has text: drawings grow with it as a whole, so that nothing in them has to make room. */

/** Browsers' usual size of text, which drawings are laid out for. */
const USUAL_PX = 16;

/** Pixels of the screen to one of a drawing: 2 where text is twice as large as usual. */
export const textScale = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX || 1;

/** A length of a drawing for a style: it grows as the drawing does. */
export const drawn = (px: number) => `${px / USUAL_PX}rem`;

/** The same for an attribute of an SVG whose font size is 1rem: not every browser takes rem there. */
export const drawnEm = (px: number, textPx = USUAL_PX) => `${px / textPx}em`;

/** Calls `changed` when the reader changes the size of text, which is no event of its own. Returns how to stop. */
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
