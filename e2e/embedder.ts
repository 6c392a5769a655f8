/** Making the code of an embed, in verbs. */
import { expect, type FrameLocator, type Page } from "@playwright/test";

export class Embedder {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get opener() {
		return this.page.getByRole("button", { name: "Embed", exact: true });
	}
	get dialog() {
		return this.page.getByRole("dialog", { name: "Embed", exact: true });
	}
	get said() {
		return this.dialog.locator(".embedding-foot").getByRole("status");
	}
	get code() {
		return this.dialog.getByRole("textbox", { name: "Code", exact: true });
	}
	get copy() {
		return this.dialog.getByRole("button", { name: "Copy the code" });
	}
	get preview(): FrameLocator {
		return this.dialog.frameLocator("iframe");
	}
	/** The scrubber of the previewed embed. */
	get time() {
		return this.preview.getByRole("slider", { name: "Time", exact: true });
	}
	field(name: string) {
		return this.dialog.getByRole("textbox", { name, exact: true });
	}
	choice(name: string | RegExp) {
		return this.dialog.getByRole("radio", { name });
	}

	/** Chooses by key alone. */
	async press(name: string | RegExp): Promise<void> {
		await this.choice(name).focus();
		await this.page.keyboard.press("Space");
		await expect(this.choice(name)).toBeChecked();
	}

	/** The preview shows what is chosen, and has told its height. */
	async ready(): Promise<void> {
		await expect(this.dialog.locator(".embedding-preview")).toHaveAttribute("aria-busy", "false");
		await expect(this.preview.locator("html")).toHaveAttribute("data-live", "true");
	}

	/** An attribute of the frame, as a page reads the code. */
	async inCode(attribute: string): Promise<string | null> {
		return this.code.evaluate((field, name) => {
			const page = new DOMParser().parseFromString((field as HTMLTextAreaElement).value, "text/html");
			return page.querySelector("iframe")?.getAttribute(name) ?? null;
		}, attribute);
	}
}
