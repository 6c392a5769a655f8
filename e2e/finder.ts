/** Search and filters of the atlas page, in verbs. */
import { expect, type Page } from "@playwright/test";
import { CATALOGUE } from "./records.ts";

export class Finder {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get box() {
		return this.page.getByRole("combobox", { name: /^Search [\d,]+ incidents$/ });
	}
	get count() {
		return this.page.locator(".list-count");
	}
	get suggestions() {
		return this.page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
	}
	get chips() {
		return this.page.getByRole("list", { name: "Shown are incidents with" }).getByRole("button");
	}
	get nothing() {
		return this.page.locator(".understood-none");
	}
	get notes() {
		return this.page.locator(".understood-note");
	}
	get firstLink() {
		return this.page.getByRole("list", { name: "Incidents", exact: true }).getByRole("link").first();
	}
	filter(name: string) {
		return this.page.getByRole("group", { name: "Filters" }).getByRole("button", { name: new RegExp(`^${name}`) });
	}
	choice(name: string) {
		return this.page.getByRole("checkbox", { name: new RegExp(`^${name}`) });
	}

	/** Types without touching the mouse, from wherever the focus is. */
	async type(line: string): Promise<void> {
		await this.box.focus();
		await this.box.press("ControlOrMeta+a");
		await this.page.keyboard.type(line);
	}
	async finds(count: number): Promise<void> {
		await expect(this.count).toHaveText(count === CATALOGUE.length ? `${count} incidents` : `${count} of ${CATALOGUE.length} incidents`);
	}
}
