/** The app in verbs, for engines that Playwright does not drive. The only file with selectors. */
import { expect } from "@playwright/test";
import { type Picture, pictureOf } from "../pixels.ts";
import { type Frame, type Point, until, type Window } from "./engine.ts";
import { PATIENCE_MS } from "./program.ts";

export const ON = {
	slider: '[role="slider"][aria-label="Time"]',
	map: '[role="region"][aria-label="Map"]',
	besideMap: ".map-legend, .map-controls, .map-notice, .map-poster",
	rows: '[aria-label="Incidents"] > li',
	rowLinks: '[aria-label="Incidents"] > li a',
	date: ".timeline-date",
	counts: ".timeline-counts",
	embedCode: "dialog textarea",
	embedPreview: ".embedding-preview",
	chapter: ".brief-slide:not([aria-hidden]) .brief-name",
	chapterDate: ".brief-slide:not([aria-hidden]) .brief-date",
	chapterTitle: ".brief-slide:not([aria-hidden]) h1",
	chapterMap: ".brief-slide:not([aria-hidden]) .brief-map > svg",
	presenter: ".presenter",
} as const;

/** Words of the first such element; null where there is none. */
export const textOf = (frame: Frame, selector: string) =>
	frame.evaluate((wanted) => document.querySelector(wanted)?.textContent?.replaceAll(/\s+/g, " ").trim() ?? null, selector);

export const attributeOf = (frame: Frame, selector: string, name: string) =>
	frame.evaluate(([wanted, attribute]) => document.querySelector(wanted)?.getAttribute(attribute) ?? null, [selector, name] as const);

/** Room beside the lanes on a wide screen, in pixels. */
const GUTTER = { left: 124, right: 24 };

export type Box = { x: number; y: number; width: number; height: number };

export const boxOf = (frame: Frame, selector: string): Promise<Box> =>
	frame.evaluate((wanted) => {
		const element = [...document.querySelectorAll(wanted)].find((one) => one.checkVisibility());
		if (!element) throw new Error(`nothing to be seen is ${wanted}`);
		const { x, y, width, height } = element.getBoundingClientRect();
		return { x, y, width, height };
	}, selector);

export class Visit {
	readonly window: Window;
	readonly site: string;
	constructor(window: Window, site: string) {
		this.window = window;
		this.site = site;
	}

	async open(path: string): Promise<void> {
		await this.window.goTo(this.site + path);
		await this.live();
	}
	/** The app has taken the page over. */
	async live(): Promise<void> {
		await expect.poll(() => attributeOf(this.window, "html", "data-live"), "the page is live").toBe("true");
	}
	async mapSettled(): Promise<void> {
		await expect.poll(() => attributeOf(this.window, ON.map, "data-map"), { message: "state of the map", timeout: 60_000 }).toBe("settled");
	}
	/** Presses a button by its name, once there is one: by key, as what comes late still moves it. */
	async press(name: string): Promise<void> {
		const focus = () =>
			this.window.evaluate((wanted) => {
				const named = (element: Element) => (element.getAttribute("aria-label") ?? element.textContent)?.replaceAll(/\s+/g, " ").trim() === wanted;
				const ready = (element: Element) => element.checkVisibility() && !element.matches(":disabled, [aria-busy=true] *");
				const button = [...document.querySelectorAll("button")].find((one) => named(one) && ready(one));
				button?.focus();
				return button !== undefined && document.activeElement === button;
			}, name);
		await until(`a button “${name}” that can be pressed`, focus, PATIENCE_MS);
		await this.window.press("Enter");
	}

	/** Seconds since 1970. */
	async now(): Promise<number> {
		return Number(await attributeOf(this.window, ON.slider, "aria-valuenow"));
	}
	spoken = () => attributeOf(this.window, ON.slider, "aria-valuetext");
	text = (selector: string) => textOf(this.window, selector);
	param = (name: string) => this.window.evaluate((wanted) => new URLSearchParams(location.search).get(wanted), name);

	count = (selector: string) => this.window.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
	box = (selector: string) => boxOf(this.window, selector);
	/** Ids of the incidents in the list. */
	listed = () =>
		this.window.evaluate(
			(wanted) => [...document.querySelectorAll<HTMLAnchorElement>(wanted)].map(({ pathname }) => pathname.split("/").at(-2) ?? ""),
			ON.rowLinks,
		);
	/** The code in the dialog that makes embeds; empty while there is none. */
	embedCode = () => this.window.evaluate((wanted) => document.querySelector<HTMLTextAreaElement>(wanted)?.value ?? "", ON.embedCode);

	/** A point on the lanes, `share` of the way from their left to their right end. */
	async lanePoint(share: number): Promise<Point> {
		const { x, y, width } = await this.box(ON.slider);
		return { x: x + GUTTER.left + (width - GUTTER.left - GUTTER.right) * share, y: y + 43 };
	}

	/** From now on notes every instant that the slider passes through. */
	watchTime = () =>
		this.window.evaluate((wanted) => {
			const seen = new Set<string | null>();
			Object.assign(window, { seenInstants: seen });
			const slider = document.querySelector(wanted) as Element;
			new MutationObserver(() => void seen.add(slider.getAttribute("aria-valuenow"))).observe(slider, { attributeFilter: ["aria-valuenow"] });
		}, ON.slider);
	/** How many instants were noted since `watchTime`. */
	seenTimes = () => this.window.evaluate(() => (window as unknown as { seenInstants: Set<string | null> }).seenInstants.size, null);

	/** What a part of the window shows, in numbers. */
	async picture(selector: string): Promise<Picture> {
		return pictureOf(this.window, await this.window.picture(), await this.box(selector));
	}
	/** What the live map shows, without legend and buttons, which have colours of their own, and the picture that fades from it. */
	async mapPicture(): Promise<Picture> {
		await this.window.evaluate((wanted) => {
			for (const part of document.querySelectorAll<HTMLElement>(wanted)) part.style.visibility = "hidden";
		}, ON.besideMap);
		return this.picture(ON.map);
	}
}
