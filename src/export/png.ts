/** From an SVG to a PNG, in the browser. */

/** What to say when that fails: one plain line. */
export class PictureError extends Error {}

export const PNG_STEPS = 3;

export function imageOf(svg: string): Promise<{ image: HTMLImageElement; release: () => void }> {
	return new Promise((resolve, reject) => {
		const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
		const image = new Image();
		const release = () => URL.revokeObjectURL(address);
		image.onload = () => resolve({ image, release });
		image.onerror = () => {
			release();
			reject(new PictureError("This browser could not draw the picture. Save it as SVG instead."));
		};
		image.src = address;
	});
}

const TOO_LARGE = "This browser cannot make so large a picture. Choose a smaller size, or save it as SVG.";

/** Lets the page show how far it is before the next piece of work. */
const paint = () => new Promise<void>((resolve) => setTimeout(resolve, 30));

/** `svg` must say its size and bring its typeface; `over` draws on top of it. Throws PictureError with a line for the reader. `onStep`: how many of `PNG_STEPS` are done. */
export async function pngOf(
	svg: string,
	widthPx: number,
	heightPx: number,
	times: number,
	onStep: (done: number) => void,
	over?: (context: CanvasRenderingContext2D) => void,
): Promise<Blob> {
	const canvas = document.createElement("canvas");
	canvas.width = widthPx * times;
	canvas.height = heightPx * times;
	const context = canvas.getContext("2d");
	if (!context || canvas.width !== widthPx * times) throw new PictureError(TOO_LARGE);
	const { image, release } = await imageOf(svg);
	try {
		onStep(1);
		await paint();
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		over?.(context);
		// Beyond their limit, canvases stay empty without a word. Every picture has a ground that covers it.
		if (context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3] !== 255) throw new PictureError(TOO_LARGE);
		onStep(2);
		await paint();
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
		if (!blob) throw new PictureError(TOO_LARGE);
		onStep(3);
		return blob;
	} catch (error) {
		throw error instanceof PictureError ? error : new PictureError(TOO_LARGE);
	} finally {
		release();
		// Gives the memory back at once.
		canvas.width = 0;
	}
}
