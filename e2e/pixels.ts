/** What a screenshot shows, in numbers. */

/** A page, whoever drives it. */
type Page = { evaluate<A, R>(run: (given: A) => R | Promise<R>, given: A): Promise<R> };

/** A part of a picture, in its pixels. */
type Part = { x: number; y: number; width: number; height: number };

export type Picture = {
	/** How many different colours: 1 on a blank one. */
	colours: number;
	/** Pixels in the colour of the diverted route, of the usual one (either theme). */
	vermilion: number;
	blue: number;
	/** Pixels far more red than blue: vermilion, however faint. */
	warm: number;
	/** Pixels in the ink of the light theme: names, and what is lit up. */
	ink: number;
	/** Mean lightness, 0 to 255. */
	lightness: number;
	/** Colour of the upper left corner: the page's own beside a globe, water or land on the flat map. */
	corner: number;
};

/** Decoded by the page's own browser, so that no image library is needed. */
export async function pictureOf(page: Page, png: Buffer, part: Part | null = null): Promise<Picture> {
	const look = async ({ base64, part }: { base64: string; part: Part | null }) => {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const whole = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
		const image = part ? await createImageBitmap(whole, part.x, part.y, part.width, part.height) : whole;
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, image.width, image.height);
		const colours = new Set<number>();
		const colourAt = (at: number) => ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
		const near = (at: number, [r, g, b]: readonly number[]) =>
			Math.abs((data[at] ?? 0) - (r ?? 0)) + Math.abs((data[at + 1] ?? 0) - (g ?? 0)) + Math.abs((data[at + 2] ?? 0) - (b ?? 0)) < 60;
		const VERMILION = [
			[0xbf, 0x48, 0x00],
			[0xff, 0x8f, 0x52],
		];
		const BLUE = [
			[0x00, 0x64, 0x9f],
			[0x62, 0xb8, 0xf0],
		];
		const INK = [0x13, 0x19, 0x20];
		let [vermilion, warm, blue, ink, light] = [0, 0, 0, 0, 0];
		for (let at = 0; at < data.length; at += 4) {
			colours.add(colourAt(at));
			light += ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
			if ((data[at] ?? 0) - (data[at + 2] ?? 0) > 60) warm++;
			if (VERMILION.some((colour) => near(at, colour))) vermilion++;
			else if (BLUE.some((colour) => near(at, colour))) blue++;
			else if (near(at, INK)) ink++;
		}
		return { colours: colours.size, vermilion, warm, blue, ink, lightness: (light * 4) / data.length, corner: colourAt(0) };
	};
	return page.evaluate(look, { base64: png.toString("base64"), part });
}
