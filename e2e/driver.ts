/** The app in verbs. The only file with selectors. */
import { expect, type Locator, type Page } from "@playwright/test";
import { type Picture, pictureOf } from "./pixels.ts";

/** Room beside the lanes on a wide screen, in pixels. */
const GUTTER = { left: 124, right: 24 };

export class Atlas {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get map() {
		return this.page.getByRole("region", { name: "Map", exact: true });
	}
	get mapNotice() {
		return this.map.getByRole("status");
	}
	get mapCanvas() {
		return this.map.getByRole("application");
	}
	get time() {
		return this.page.getByRole("slider", { name: "Time", exact: true });
	}
	get heading() {
		return this.page.getByRole("heading", { level: 1 });
	}
	get rows() {
		return this.page.getByRole("list", { name: "Incidents", exact: true }).locator(":scope > li");
	}
	get usualPath() {
		return this.page.getByRole("list", { name: "Usual path", exact: true });
	}
	get divertedPath() {
		return this.page.getByRole("list", { name: "Diverted path", exact: true });
	}
	/** The section that stands in the place of the paths where none was published. */
	get noRoute() {
		return this.page.getByRole("region", { name: "Where packets went", exact: true });
	}
	/** The still in the map's place: the frame that cuts its picture. */
	get poster() {
		return this.map.locator(".still:visible");
	}
	get overviewStill() {
		return this.map.locator(".still-overview");
	}
	get playButton() {
		return this.page.getByRole("button", { name: /^(Play|Pause)$/ });
	}
	get loopButton() {
		return this.page.getByRole("button", { name: "Loop" });
	}
	get clearInOut() {
		return this.page.getByRole("button", { name: "Clear [ ]" });
	}
	get speed() {
		return this.page.getByRole("combobox", { name: "Speed" });
	}
	get typedSpeed() {
		return this.page.getByRole("textbox", { name: /^Speed/ });
	}
	/** What was measured at the instant on screen, in numbers. */
	get counts() {
		return this.page.locator(".word-room-now .timeline-counts");
	}
	get measurementFile() {
		return this.page.getByRole("combobox", { name: "Measurement file" });
	}
	get cutGaps() {
		return this.page.getByRole("button", { name: "Cut quiet gaps", exact: true });
	}
	get trueTime() {
		return this.page.getByRole("button", { name: "True time", exact: true });
	}
	/** Breaks of the lane with the whole span. */
	get breaks() {
		return this.page.locator(".timeline-context .timeline-slashes");
	}
	/** The mark on the lanes that a chosen fact lights up, and the words on its card. */
	get litMark() {
		return this.page.locator(".timeline-lanes .timeline-ring");
	}
	get card() {
		return this.page.locator(".timeline-lanes .timeline-tip");
	}
	get why() {
		return this.page.getByRole("button", { name: /^Why\?/ });
	}
	/** The handle of the slider. */
	get thumb() {
		return this.page.locator(".timeline-playhead-handle");
	}
	get skipLink() {
		return this.page.getByRole("link", { name: "Skip to content" });
	}
	/** Past the many marks of the dossier. */
	get skipToMap() {
		return this.page.getByRole("link", { name: "Skip to map and timeline" });
	}
	get themeButton() {
		return this.page.getByRole("button", { name: /^Use the (light|dark) theme$/ });
	}
	get tryAgain() {
		return this.page.getByRole("button", { name: "Try again" });
	}
	/** What the page has to say about the address or about itself; not the map's own notice. */
	get notice() {
		return this.page.locator(".notice");
	}
	get alert() {
		return this.page.getByRole("alert");
	}
	get dismiss() {
		return this.page.getByRole("button", { name: "Dismiss" });
	}
	get allIncidents() {
		return this.page.getByRole("link", { name: "All incidents" });
	}
	get sources() {
		return this.page.getByRole("region", { name: "Sources", exact: true });
	}

	/** The panel that says what the chosen fact rests on. */
	get evidence() {
		return this.page.getByRole("region", { name: /^Evidence: / });
	}
	get evidenceHeading() {
		return this.evidence.getByRole("heading", { level: 2 });
	}
	/** A part of the panel by its label: "Source", "Inferred from". */
	evidencePart(label: string) {
		return this.evidence
			.locator("dl > div")
			.filter({ has: this.page.locator("dt", { hasText: new RegExp(`^${label}$`) }) })
			.locator("dd");
	}
	/** Words of a fact in the dossier, by the fact's name. */
	fact(name: string) {
		return this.page.locator(`[data-fact="${name}"]:visible`).first();
	}
	/** The mark of a fact, which leads to its evidence. */
	mark(name: string) {
		return this.page.locator(`[data-mark="${name}"]:visible`).first();
	}
	/** "Corrected on …" behind a fact. */
	corrected(name: string) {
		return this.page
			.locator(`.corrected a[href^="#change-"]`)
			.and(this.page.locator(`[data-mark="${name}"], [data-fact="${name}"] a, [id="fact-${name}"] a`))
			.first();
	}
	/** All that was changed in the record, at its end. */
	get corrections() {
		return this.page.getByRole("region", { name: "Corrections", exact: true });
	}
	/** The list entry that an address such as "#change-3" leads to. */
	change(hash: string) {
		return this.page.locator(hash);
	}
	/** What opens the prepared text about a mistake: in the evidence of a fact. */
	get somethingWrong() {
		return this.evidence.getByText("Something wrong?");
	}
	/** The prepared text. */
	get preparedText() {
		return this.evidence.getByRole("textbox", { name: /what is wrong/ });
	}
	get claimCards() {
		return this.page.getByRole("region", { name: "Cause: what is said" }).locator(".claim:visible");
	}
	get ledgerRows() {
		return this.page.getByRole("table", { name: /^Ledger of claims/ }).locator("tbody tr");
	}
	/** What the hash check said of each raw file. */
	get hashResults() {
		return this.page.locator("[data-result]");
	}
	/** The AS path at the instant on screen, where a raw file tells it. */
	get pathNow() {
		return this.page.getByRole("region", { name: "AS paths in BGP", exact: true }).locator("[data-now]");
	}
	get planes() {
		return this.page.getByRole("region", { name: "Control plane beside data plane", exact: true });
	}
	/** A ribbon of the path families, by the number of its network. */
	family(asn: number) {
		return this.page.getByRole("button", { name: new RegExp(`^AS${asn}[ ,]`) });
	}
	get readRawRows() {
		return this.page.getByRole("button", { name: "Read the raw rows" });
	}
	/** The rows of the raw file at the instant on screen. */
	get rawRowsNow() {
		return this.page.getByRole("region", { name: "Raw rows", exact: true }).locator(".raw-now");
	}
	get saveCsv() {
		return this.page.getByRole("button", { name: "Save as CSV" });
	}

	get firstRowLink() {
		return this.rows.first().getByRole("link");
	}
	room(name: "Incidents" | "Methods" | "Data") {
		return this.page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name });
	}
	rowLink(title: string) {
		return this.rows.getByRole("link", { name: title, exact: true });
	}
	shape(name: "Flat" | "Globe") {
		return this.map.getByRole("button", { name, exact: true });
	}

	/** The button of what the map draws. */
	routes(name: string) {
		return this.map.getByRole("group", { name: "Shown" }).getByRole("button", { name, exact: true });
	}
	get legend() {
		return this.map.locator(".map-legend");
	}

	/** The mark of a stop or site on the live map, by the id of its place. */
	stop(place: string) {
		return this.map.locator(`.map-overlay [data-stop="${place}"]`);
	}
	/** The ring round a stop that a chosen fact is about. */
	halo(place: string) {
		return this.map.locator(`.map-overlay [data-halo="${place}"]`);
	}
	/** The mark of the vantage points of a city. */
	vantage(city: string) {
		return this.map.locator(`.map-overlay [data-vantage="${city}"]`);
	}
	/** What the map says of its vantage points, city by city. */
	get vantageTexts() {
		return this.map.getByRole("list", { name: /^Vantage points/ }).getByRole("listitem");
	}
	get mapTip() {
		return this.map.locator(".map-tip");
	}
	placeButton(words: string) {
		return this.map.getByRole("button", { name: `${words}: show evidence`, exact: true });
	}

	/** How many vantage points the map's text has on the unexpected route, of how many. */
	async vantageSum(): Promise<{ unexpected: number; all: number }> {
		const shares = (await this.vantageTexts.allInnerTexts()).map((text) => /: (\d+) of (\d+)/.exec(text));
		const sum = (group: 1 | 2) => shares.reduce((total, share) => total + Number(share?.[group] ?? 0), 0);
		return { unexpected: sum(1), all: sum(2) };
	}

	/** Where a mark of the map is on the page. */
	async middleOf(mark: Locator): Promise<{ x: number; y: number }> {
		const box = await mark.boundingBox();
		if (!box) throw new Error(`${String(mark)} is not on screen`);
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}

	/** Clicks where a mark is; the mark itself lets the pointer through to the map. */
	async clickMark(mark: Locator): Promise<void> {
		const { x, y } = await this.middleOf(mark);
		await this.page.mouse.click(x, y);
	}

	/** Draws the map by a mark, so many pixels to the right. */
	async dragMark(mark: Locator, byPx: number): Promise<void> {
		const { x, y } = await this.middleOf(mark);
		await this.page.mouse.move(x, y);
		await this.page.mouse.down();
		await this.page.mouse.move(x + byPx, y, { steps: 8 });
		await this.page.mouse.up();
	}

	/** Pages opened from now on find a browser without WebGL. Also spares tests of other things the painting of a map. */
	async withoutWebGL(): Promise<void> {
		await this.page.addInitScript(() => {
			const given = HTMLCanvasElement.prototype.getContext;
			HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
				return kind.startsWith("webgl") ? null : Reflect.apply(given, this, [kind, ...rest]);
			} as typeof given;
		});
	}

	get readAsText() {
		return this.page.getByRole("link", { name: "Read as text" });
	}
	/** The page of text, whole. */
	get account() {
		return this.page.getByRole("main");
	}
	part(name: string) {
		return this.account.getByRole("region", { name, exact: true });
	}
	/** The place of a fact on the page of text, by its name in the record. */
	placeOf(fact: string) {
		return this.page.locator(`[id="fact-${fact}"]`);
	}
	/** A word that opens its meaning. */
	term(word: string) {
		return this.page.getByRole("button", { name: word, exact: true });
	}
	/** The meaning that is open. */
	get note() {
		return this.page.locator(".term-note:popover-open");
	}

	async openAtlas(query = ""): Promise<void> {
		await this.page.goto(`./${query}`);
		await expect(this.rows.first()).toBeVisible();
		await this.live();
	}

	async openIncident(id: string, query = ""): Promise<void> {
		await this.page.goto(`incidents/${id}/${query}`);
		await expect(this.time).toBeVisible();
		await this.live();
	}

	async openText(id: string, anchor = ""): Promise<void> {
		await this.page.goto(`incidents/${id}/text/${anchor}`);
		await expect(this.heading).toBeVisible();
	}

	/** The page has been taken over by the app: the slider listens. */
	async live(): Promise<void> {
		await expect(this.page.locator("html")).toHaveAttribute("data-live", "true");
	}

	async mapIs(state: "settled" | "lost" | "unavailable"): Promise<void> {
		await expect(this.map).toHaveAttribute("data-map", state, { timeout: 45_000 });
	}

	async reads(readout: RegExp): Promise<void> {
		await expect(this.time).toHaveAttribute("aria-valuetext", readout);
	}

	/** Seconds since 1970. */
	async now(): Promise<number> {
		return Number(await this.time.getAttribute("aria-valuenow"));
	}

	/** The instant is this one, to the second. */
	async isAt(atSec: number): Promise<void> {
		await expect(this.time).toHaveAttribute("aria-valuenow", String(Math.floor(atSec)));
	}

	/** Waits until time has moved on from an instant; returns where it is. */
	async movedOnFrom(atSec: number): Promise<number> {
		await expect.poll(() => this.now()).toBeGreaterThan(atSec);
		return this.now();
	}

	/** From now on, notes every instant the slider passes through. */
	async watchTime(): Promise<void> {
		await this.time.evaluate((slider) => {
			const seen: number[] = [];
			Object.assign(window, { seenInstants: seen });
			const note = () => {
				const at = Number(slider.getAttribute("aria-valuenow"));
				if (at !== seen.at(-1)) seen.push(at);
			};
			new MutationObserver(note).observe(slider, { attributeFilter: ["aria-valuenow"] });
		});
	}

	/** The first so many instants noted since `watchTime`, in order. */
	async seenTimes(count: number): Promise<number[]> {
		const all = () => this.page.evaluate(() => (window as unknown as { seenInstants: number[] }).seenInstants);
		await expect.poll(async () => (await all()).length).toBeGreaterThanOrEqual(count);
		return (await all()).slice(0, count);
	}

	/** Lets the page draw so many frames. */
	async frames(count: number): Promise<void> {
		await this.page.evaluate(async (many) => {
			for (let i = 0; i < many; i++) await new Promise(requestAnimationFrame);
		}, count);
	}

	async press(...keys: string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	/** Presses Tab until the focus is on something; fails when it is not reached in so many presses. */
	async tabTo(target: Locator, most: number): Promise<void> {
		for (let presses = 0; presses < most; presses++) {
			await this.press("Tab");
			if (await target.evaluate((element) => element === document.activeElement)) return;
		}
		throw new Error(`${most} presses of Tab did not reach ${String(target)}`);
	}

	/** A point on the lanes, `share` of the way from their left to their right end. */
	async lanePoint(share: number): Promise<{ x: number; y: number }> {
		const box = await this.time.boundingBox();
		if (!box) throw new Error("the slider is not on screen");
		const plotPx = box.width - GUTTER.left - GUTTER.right;
		return { x: box.x + GUTTER.left + plotPx * share, y: box.y + 43 };
	}

	async clickTime(share: number): Promise<void> {
		const { x, y } = await this.lanePoint(share);
		await this.page.mouse.click(x, y);
	}

	/** Presses the measured band. */
	async clickBand(share: number): Promise<void> {
		const { x, y } = await this.lanePoint(share);
		await this.page.mouse.click(x, y + 46);
	}

	/** Turns the wheel over the lanes with Ctrl held; negative zooms in. */
	async wheelTime(share: number, deltaY: number): Promise<void> {
		const { x, y } = await this.lanePoint(share);
		await this.page.mouse.move(x, y);
		await this.page.keyboard.down("Control");
		await this.page.mouse.wheel(0, deltaY);
		await this.page.keyboard.up("Control");
	}

	/** Turns the wheel alone over the lanes, and waits until the page has scrolled. */
	async scrolledOverTime(deltaY: number): Promise<void> {
		const { x, y } = await this.lanePoint(0.5);
		const before = await this.page.evaluate(() => scrollY);
		await this.page.mouse.move(x, y);
		await this.page.mouse.wheel(0, deltaY);
		await expect.poll(() => this.page.evaluate(() => scrollY)).toBeGreaterThan(before + deltaY / 2);
	}

	/** Presses the lanes at one share and draws the hand to another, without letting go. */
	async holdTime(from: number, to: number): Promise<void> {
		const [start, end] = [await this.lanePoint(from), await this.lanePoint(to)];
		await this.page.mouse.move(start.x, start.y);
		await this.page.mouse.down();
		await this.page.mouse.move(end.x, end.y, { steps: 6 });
	}

	letGo = () => this.page.mouse.up();

	/** A finger from one point of the lanes to another, in shares of the slider's width; `held` runs before it lifts. */
	async swipeTime(from: number, to: number, held: () => Promise<void>): Promise<void> {
		const box = await this.time.boundingBox();
		if (!box) throw new Error("the slider is not on screen");
		const touch = await this.page.context().newCDPSession(this.page);
		const send = (type: "touchStart" | "touchMove" | "touchEnd", share: number) =>
			touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: box.x + box.width * share, y: box.y + 60 }] });
		await send("touchStart", from);
		for (let step = 1; step <= 6; step++) await send("touchMove", from + ((to - from) * step) / 6);
		await held();
		await send("touchEnd", to);
	}

	param(name: string): string | null {
		return new URL(this.page.url()).searchParams.get(name);
	}

	async hasParam(name: string, value: string | RegExp | null): Promise<void> {
		const poll = expect.poll(() => this.param(name), { message: `${name}= in the address` });
		if (value instanceof RegExp) await poll.toMatch(value);
		else await poll.toBe(value);
	}

	/** What the map region shows, without the legend and the buttons, which have colours of their own. */
	async picture(): Promise<Picture> {
		const own = [this.legend, this.map.locator(".map-controls"), this.map.locator(".map-routes"), this.mapNotice];
		return pictureOf(this.page, await this.map.screenshot({ mask: own, maskColor: "#808080" }));
	}

	/** Waits until the map region shows at least, or at most, so much of something. */
	async pictureHas(what: (picture: Picture) => number, bound: "at least" | "at most", amount: number): Promise<void> {
		const poll = expect.poll(async () => what(await this.picture()));
		if (bound === "at least") await poll.toBeGreaterThanOrEqual(amount);
		else await poll.toBeLessThanOrEqual(amount);
	}

	/** Takes the graphics contexts away from every canvas of the map. */
	async loseContexts(): Promise<number> {
		return this.map.evaluate((region) => {
			const extensions = [...region.querySelectorAll("canvas")].flatMap((canvas) => canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context") ?? []);
			Object.assign(window, { lostContexts: extensions });
			for (const extension of extensions) extension.loseContext();
			return extensions.length;
		});
	}

	async restoreContexts(): Promise<void> {
		await this.page.evaluate(() => {
			for (const extension of (window as unknown as { lostContexts: WEBGL_lose_context[] }).lostContexts) extension.restoreContext();
		});
	}

	/** How far the page can be scrolled sideways, in pixels; 0 is right. */
	async overflowPx(): Promise<number> {
		return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	}

	/** Whether the focused element has an outline drawn round it. */
	async focusRing(): Promise<boolean> {
		return this.page.evaluate(() => {
			const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
			return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
		});
	}

	/** Where every link of the page that stays on this host leads. */
	async ownLinks(): Promise<string[]> {
		return this.page
			.locator("a[href]")
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href).filter((href) => href.startsWith(location.origin)));
	}

	pageColour = () => this.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
