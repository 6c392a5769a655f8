/** Compare and the palette in verbs, beside the driver. */
import { expect, type Page } from "@playwright/test";

export class Comparing {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get pictures() {
		return this.page.getByRole("list", { name: "Pictures" }).getByRole("listitem");
	}
	get maps() {
		return this.pictures.getByRole("img");
	}
	get time() {
		return this.page.getByRole("slider", { name: "Time", exact: true });
	}
	get addButton() {
		return this.page.getByRole("button", { name: "Add an incident" });
	}
	get notices() {
		return this.page.locator(".notice");
	}
	row(what: string) {
		return this.page.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name: new RegExp(`: ${what}`) }) });
	}
	async open(id: string, query: string): Promise<void> {
		await this.page.goto(`incidents/${id}/${query}`);
		await expect(this.page.locator("html")).toHaveAttribute("data-live", "true");
		await expect(this.page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
	}
}

export class Finding {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get palette() {
		return this.page.getByRole("dialog", { name: "Find or do" });
	}
	get field() {
		return this.palette.getByRole("combobox", { name: "Find or do" });
	}
	get chosen() {
		return this.palette.locator("[role=option][aria-selected=true]");
	}
	get keySheet() {
		return this.page.getByRole("dialog", { name: "Keys of this page" });
	}
	get button() {
		return this.page.getByRole("button", { name: /^Find network, city, prefix/ });
	}
	async type(text: string): Promise<void> {
		await expect(this.field).toBeFocused();
		await this.page.keyboard.insertText(text);
	}
}
