/** Taking an incident away, in verbs. */
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

export class Taking {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get dialog() {
		return this.page.getByRole("dialog", { name: "Take it away" });
	}
	get opener() {
		return this.page.getByRole("button", { name: "Take it away" });
	}
	get said() {
		return this.dialog.locator(".export-said");
	}
	get preview() {
		return this.dialog.getByRole("img", { name: /^Preview\./ });
	}
	choice(name: string) {
		return this.dialog.getByRole("region", { name: "Picture", exact: true }).getByRole("radio", { name, exact: true });
	}
	get size() {
		return this.dialog.getByRole("combobox", { name: "Size of the PNG" });
	}

	/** The picture of what is chosen stands. */
	async drawn(): Promise<void> {
		await expect(this.dialog.locator(".export-preview")).toHaveAttribute("aria-busy", "false");
		await expect(this.preview).toBeVisible();
	}

	/** Presses a button that saves; the file's name, where it lies and its bytes. */
	async save(button: string): Promise<{ name: string; path: string; bytes: Buffer }> {
		const coming = this.page.waitForEvent("download");
		await this.dialog.getByRole("button", { name: button, exact: true }).click();
		const file = await coming;
		const path = await file.path();
		return { name: file.suggestedFilename(), path, bytes: readFileSync(path) };
	}
}

/** Width and height from the header of a PNG (its IHDR chunk), px. */
export function pngSize(bytes: Buffer): [number, number] {
	expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
