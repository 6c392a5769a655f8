/** The parts of a page that matter on paper and under a contrast theme. */
import type { Locator, Page } from "@playwright/test";

export class Sheet {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get readout() {
		return this.page.locator(".timeline-readout");
	}
	get legend() {
		return this.page.locator(".map-legend");
	}
	get search() {
		return this.page.locator(".search");
	}

	/** Distance of a part from the top of the page, in pixels. */
	async top(part: Locator): Promise<number> {
		return (await part.boundingBox())?.y ?? Number.NaN;
	}

	async bottom(part: Locator): Promise<number> {
		const box = await part.boundingBox();
		return box ? box.y + box.height : Number.NaN;
	}

	async swatchColour(route: "usual" | "diverted"): Promise<string> {
		return this.page.locator(`.map-legend .swatch-${route}`).evaluate((swatch) => getComputedStyle(swatch).backgroundColor);
	}

	async stopColour(route: "usual" | "diverted"): Promise<string> {
		return this.page
			.locator(`.ladder-mark.tone-${route}`)
			.first()
			.evaluate((mark) => getComputedStyle(mark).color);
	}

	/** How the first inferred leg of a path is painted. */
	async inferredLeg(): Promise<string> {
		return this.page
			.locator(".ladder-leg.leg-inferred")
			.first()
			.evaluate((leg) => getComputedStyle(leg).backgroundImage);
	}
}
