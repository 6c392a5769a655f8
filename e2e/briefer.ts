/** A briefing in verbs: the audience window, the presenter window, and what is to be seen there. */
import { expect, type Page } from "@playwright/test";

export type Box = { x: number; y: number; width: number; height: number };

export class Audience {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get stage() {
		return this.page.locator(".brief");
	}
	/** The chapter on top; one that fades away is no longer spoken of. */
	get slide() {
		return this.stage.locator(".brief-slide:not([aria-hidden])");
	}
	get time() {
		return this.slide.getByRole("slider", { name: "Time", exact: true });
	}
	get title() {
		return this.slide.getByRole("heading", { level: 1 });
	}
	get text() {
		return this.slide.locator(".brief-text");
	}
	get where() {
		return this.slide.locator(".brief-name");
	}
	get date() {
		return this.slide.locator(".brief-date");
	}
	get state() {
		return this.slide.locator(".brief-state");
	}
	get evidence() {
		return this.slide.locator(".brief-evidence");
	}
	get map() {
		return this.slide.locator(".brief-map > svg");
	}
	get controls() {
		return this.stage.getByRole("toolbar", { name: "Presenting" });
	}
	get black() {
		return this.stage.locator(".brief-blank");
	}
	get blocked() {
		return this.stage.getByRole("alert");
	}
	get halo() {
		return this.stage.locator(".brief-halo");
	}

	async open(address: string): Promise<void> {
		await this.page.goto(address);
		await this.ready();
	}
	async ready(): Promise<void> {
		await expect(this.slide).toBeVisible();
		await expect(this.page.locator(".brief-coming")).toHaveCount(0);
	}
	/** Presses a key and waits until nothing fades any more. */
	async press(key: string): Promise<void> {
		await this.page.keyboard.press(key);
		await this.ready();
	}
	async now(): Promise<number> {
		return Number(await this.time.getAttribute("aria-valuenow"));
	}

	/** With the mouse, as a hand does it: the buttons come as it moves. */
	async clickButton(name: string): Promise<void> {
		const box = await this.controls.locator("button", { hasText: name }).boundingBox();
		if (!box) throw new Error(`no button ${name}`);
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		await this.page.mouse.move(x - 30, y + 60);
		await this.page.mouse.move(x, y, { steps: 3 });
		await this.page.mouse.click(x, y);
		await this.ready();
	}

	/** From now on, counts what moves by itself (Layout Instability API). */
	async watchShifts(): Promise<void> {
		await this.page.evaluate(() => {
			const seen: string[] = [];
			Object.assign(window, { shiftsSeen: seen });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & {
					value: number;
					sources?: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
				})[])
					seen.push(
						`${entry.value}: ${entry.sources
							?.map(
								({ node, previousRect: a, currentRect: b }) =>
									`${node instanceof Element ? node.outerHTML.slice(0, 60) : node?.textContent} ${a.x},${a.y} ${a.width}×${a.height} to ${b.x},${b.y} ${b.width}×${b.height}`,
							)
							.join("; ")} in chapter ${document.querySelector<HTMLElement>(".brief")?.dataset.chapter}`,
					);
			}).observe({ type: "layout-shift" });
		});
	}
	shifts(): Promise<string[]> {
		return this.page.evaluate(() => (window as unknown as { shiftsSeen: string[] }).shiftsSeen);
	}

	/** Sizes of all words and widths of all strokes that are to be seen, in pixels of the screen. */
	drawn(): Promise<{ words: { text: string; px: number; box: Box }[]; strokes: { of: string; px: number }[] }> {
		return this.slide.evaluate((slide) => {
			const scaleOf = (node: Element) => {
				const matrix = node instanceof SVGGraphicsElement ? node.getScreenCTM() : null;
				return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
			};
			const holds = (node: Element) => [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim());
			const words = [...slide.querySelectorAll("*")].flatMap((node) => {
				const { x, y, width, height } = node.getBoundingClientRect();
				if (!holds(node) || width === 0 || node.closest("title, desc, defs, .brief-past")) return [];
				return [{ text: node.textContent ?? "", px: Number.parseFloat(getComputedStyle(node).fontSize) * scaleOf(node), box: { x, y, width, height } }];
			});
			const strokes = [...slide.querySelectorAll("[stroke-width]")].flatMap((node) => {
				if (node.closest("title, desc") || node.tagName === "text") return [];
				return [{ of: node.outerHTML.slice(0, 90), px: Number(node.getAttribute("stroke-width")) * scaleOf(node) }];
			});
			return { words, strokes };
		});
	}
}

export class Presenter {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}
	get view() {
		return this.page.locator(".presenter");
	}
	get notes() {
		return this.page.getByRole("region", { name: "Notes" });
	}
	get here() {
		return this.page.getByRole("region", { name: "This chapter" });
	}
	get line() {
		return this.view.getByRole("status");
	}
	get elapsed() {
		return this.view.locator("dd").first();
	}
	button(name: string) {
		return this.view.getByRole("button", { name, exact: true });
	}
}
