/** The moment at which the live map takes the place of the still: both pictures of it, and how far apart they are. */
import type { Page } from "@playwright/test";
import { hold } from "./hold.ts";
import { expect } from "./test.ts";

type Name = { words: string; x: number; y: number };
export type Picture = { png: Buffer; names: Name[] };

/** Names in the map that are to be seen, with the middle of each, whichever picture has them. */
async function namesIn(page: Page, layer: string): Promise<Name[]> {
	return page.getByRole("region", { name: "Map", exact: true }).evaluate((map, selector) => {
		const frame = map.getBoundingClientRect();
		return [...map.querySelectorAll(`${selector} text`)].flatMap((text) => {
			const { left, top, width, height } = text.getBoundingClientRect();
			const [x, y] = [left + width / 2 - frame.left, top + height / 2 - frame.top];
			const inside = width > 0 && x > 0 && y > 0 && x < frame.width && y < frame.height;
			return inside ? [{ words: text.textContent ?? "", x, y }] : [];
		});
	}, layer);
}

/** Opens a page and gives the picture before and after the live map took over; the finer coasts that follow later are held back. `drawnAnew`: by script, for the camera in the address. */
export async function bothPictures(page: Page, address: string, { drawnAnew = false } = {}): Promise<{ still: Picture; live: Picture }> {
	const letMapCome = await hold(page, /createMapEngine/);
	await hold(page, /land-50m/);
	await page.goto(address);
	await page.waitForFunction(() => document.documentElement.dataset.live === "true");
	await page.evaluate(async () => {
		await document.fonts.ready;
		// What lies over both pictures, and comes with the live map alone.
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(".map-controls, .map-foot { visibility: hidden !important }");
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	});
	const map = page.getByRole("region", { name: "Map", exact: true });
	if (drawnAnew) await expect(map.locator(".still-posed")).toBeVisible();
	const still = { png: await map.screenshot(), names: await namesIn(page, ".still") };
	letMapCome();
	await expect(map).toHaveAttribute("data-map", "settled", { timeout: 60_000 });
	const live = { png: await map.screenshot(), names: await namesIn(page, ".map-overlay") };
	return { still, live };
}

/** Share of pixels of either picture whose colour is nowhere within `reachPx` in the other. */
export async function shareMissing(page: Page, a: Buffer, b: Buffer, reachPx: number): Promise<number> {
	return page.evaluate(
		async ([one, other, reach]) => {
			const read = async (base64: string) => {
				const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
				const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
				const canvas = new OffscreenCanvas(image.width, image.height);
				const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
				context.drawImage(image, 0, 0);
				return context.getImageData(0, 0, image.width, image.height);
			};
			const [first, second] = [await read(one), await read(other)];
			const { width, height } = first;
			if (second.width !== width || second.height !== height) return 1;
			const near = (p: Uint8ClampedArray, i: number, q: Uint8ClampedArray, j: number) =>
				[0, 1, 2].every((k) => Math.abs((p[i + k] as number) - (q[j + k] as number)) <= 40);
			const missingIn = (p: Uint8ClampedArray, q: Uint8ClampedArray) => {
				let missing = 0;
				for (let y = reach; y < height - reach; y++) {
					for (let x = reach; x < width - reach; x++) {
						const at = (y * width + x) * 4;
						let found = near(p, at, q, at);
						for (let dy = -reach; dy <= reach && !found; dy++) {
							for (let dx = -reach; dx <= reach && !found; dx++) found = near(p, at, q, at + (dy * width + dx) * 4);
						}
						if (!found) missing++;
					}
				}
				return missing;
			};
			return (missingIn(first.data, second.data) + missingIn(second.data, first.data)) / (2 * width * height);
		},
		[a.toString("base64"), b.toString("base64"), reachPx] as const,
	);
}
