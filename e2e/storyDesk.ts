/** One's own briefings in verbs: capture, list, desk and export. */
import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

export class StoryDesk {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get status() {
		return this.page.getByRole("toolbar", { name: "Briefing" }).getByRole("status");
	}
	get mine() {
		return this.page.getByRole("list", { name: "Your briefings" }).getByRole("listitem");
	}
	get damaged() {
		return this.page.getByRole("region", { name: "Damaged briefings" }).getByRole("listitem");
	}
	get said() {
		return this.page.locator(".briefing-said");
	}
	get title() {
		return this.page.getByLabel("Title", { exact: true });
	}
	get chapters() {
		return this.page.getByRole("list", { name: "Chapters" }).locator(":scope > li");
	}
	get dialog() {
		return this.page.getByRole("dialog");
	}
	names(): Promise<string[]> {
		return this.page.getByLabel("Name", { exact: true }).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
	}
	button(name: string | RegExp) {
		return this.page.getByRole("button", { name, exact: true });
	}

	async list(): Promise<void> {
		await this.page.goto("present/");
		await expect(this.page.getByRole("heading", { name: "Your briefings" })).toBeVisible();
	}
	/** Adds what is on screen, by keyboard, to the briefing used last or a new one. */
	async capture(name: string): Promise<void> {
		await this.page.keyboard.press("a");
		await expect(this.dialog).toBeVisible();
		await this.dialog.getByLabel("Name", { exact: true }).fill(name);
		await this.dialog.getByRole("button", { name: "Add", exact: true }).click();
		await expect(this.page.locator(".said")).toContainText("Added to");
	}
	async kept(): Promise<void> {
		await expect(this.status).toContainText("Kept on this device.");
		await expect(this.status).toHaveAttribute("aria-busy", "false");
	}
	async save(button: string): Promise<string> {
		const [download] = await Promise.all([this.page.waitForEvent("download"), this.dialog.getByRole("button", { name: button, exact: true }).click()]);
		return readFileSync(await download.path(), "utf8");
	}
	/** Writes rows to where this device keeps briefings, as another page of the same origin could. */
	putRows(rows: readonly (readonly [key: string | number, value: unknown])[]): Promise<void> {
		return this.page.evaluate(
			(all) =>
				new Promise<void>((done, failed) => {
					const opening = indexedDB.open("detour-atlas-briefings");
					opening.onerror = () => failed(opening.error);
					opening.onsuccess = () => {
						const writing = opening.result.transaction("stories", "readwrite");
						for (const [key, value] of all) writing.objectStore("stories").put(value, key);
						writing.oncomplete = () => done();
						writing.onabort = () => failed(writing.error);
					};
				}),
			rows,
		);
	}
	/** Clicks a button that saves a file; its text. */
	async saved(button: string): Promise<string> {
		const [download] = await Promise.all([this.page.waitForEvent("download"), this.button(button).click()]);
		return readFileSync(await download.path(), "utf8");
	}
	async bring(name: string, text: string): Promise<void> {
		await this.page.getByLabel("File of a briefing").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
	}
}
