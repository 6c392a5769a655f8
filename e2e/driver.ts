/** The app in verbs. The only file with selectors. */
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** What a page said on its console or asked of the network that it should not have. */
type Offences = string[];

/** Messages of the browser itself, not of the app, about drawing without a GPU. */
const GPU_NOISE =
	/GPU stall due to ReadPixels|Automatic fallback to software WebGL|GroupMarkerNotSet|CONTEXT_LOST_WEBGL|WebGL: INVALID_OPERATION: .*(loseContext|restoreContext)/;

/** Every test fails on a request that leaves the machine, and on an error or warning in the console. */
export const test = base.extend<{ atlas: Atlas; offences: Offences; allowed: RegExp[] }>({
	allowed: [[], { option: true }],
	offences: [
		async ({ page, allowed }, use) => {
			const offences: Offences = [];
			const excused = (text: string) => GPU_NOISE.test(text) || allowed.some((pattern) => pattern.test(text));
			page.on("console", (message) => {
				const text = `${message.type()}: ${message.text()} (${message.location().url})`;
				if ((message.type() === "error" || message.type() === "warning") && !excused(text)) offences.push(text);
			});
			page.on("pageerror", (error) => {
				if (!excused(String(error))) offences.push(`uncaught: ${String(error)}`);
			});
			page.on("request", (request) => {
				const { protocol, hostname } = new URL(request.url());
				const local = ["data:", "blob:"].includes(protocol) || hostname === "127.0.0.1" || hostname === "localhost";
				if (!local) offences.push(`request to ${request.url()}`);
			});
			await use(offences);
			expect(offences).toEqual([]);
		},
		{ auto: true },
	],
	atlas: async ({ page }, use) => use(new Atlas(page)),
});

export class Atlas {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get map() {
		return this.page.getByRole("region", { name: "Map", exact: true });
	}
	get time() {
		return this.page.getByRole("slider", { name: "Time", exact: true });
	}
	get rows() {
		return this.page.getByRole("list", { name: "Incidents" }).locator(":scope > li");
	}
	get usualPath() {
		return this.page.getByRole("list", { name: "Usual path", exact: true });
	}
	get divertedPath() {
		return this.page.getByRole("list", { name: "Diverted path", exact: true });
	}
	get playButton() {
		return this.page.getByRole("button", { name: /^(Play|Pause)/ });
	}

	async openAtlas(query = ""): Promise<void> {
		await this.page.goto(`./${query}`);
		await expect(this.rows.first()).toBeVisible();
	}

	async openIncident(id: string, query = ""): Promise<void> {
		await this.page.goto(`incidents/${id}/${query}`);
		await expect(this.time).toBeVisible();
		await this.live();
	}

	/** The page has been taken over by the app: the slider listens. */
	async live(): Promise<void> {
		await expect(this.page.locator("html")).toHaveAttribute("data-live", "true");
	}

	async mapSettled(): Promise<void> {
		await expect(this.map).toHaveAttribute("data-map", "settled", { timeout: 45_000 });
	}

	async readout(): Promise<string> {
		return (await this.time.getAttribute("aria-valuetext")) ?? "";
	}

	async now(): Promise<number> {
		return Number(await this.time.getAttribute("aria-valuenow"));
	}

	async press(key: string): Promise<void> {
		await this.page.keyboard.press(key);
	}

	/** Drags the playhead by a share of the slider's width. */
	async dragTime(share: number): Promise<void> {
		const box = await this.time.boundingBox();
		if (!box) throw new Error("the slider is not on screen");
		const lanes = await this.page.locator("[data-lanes]").boundingBox();
		if (!lanes) throw new Error("the lanes are not on screen");
		const y = box.y + box.height / 2;
		await this.page.mouse.move(box.x + box.width / 2, y);
		await this.page.mouse.down();
		await this.page.mouse.move(box.x + box.width / 2 + lanes.width * share, y, { steps: 8 });
		await this.page.mouse.up();
	}

	param(name: string): string | null {
		return new URL(this.page.url()).searchParams.get(name);
	}

	/** How many different colours the live map's canvases show: 1 on a blank one. */
	async mapColours(): Promise<number> {
		const png = await this.map.screenshot();
		return this.page.evaluate(async (base64) => {
			const image = new Image();
			image.src = `data:image/png;base64,${base64}`;
			await image.decode();
			const canvas = new OffscreenCanvas(image.width, image.height);
			const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
			context.drawImage(image, 0, 0);
			const { data } = context.getImageData(0, 0, image.width, image.height);
			const colours = new Set<number>();
			for (let i = 0; i < data.length; i += 4 * 7) colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
			return colours.size;
		}, png.toString("base64"));
	}
}
