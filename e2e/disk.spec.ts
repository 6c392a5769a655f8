/** The built folder opened from disk, without a server: what can be read reads well, and the page says how to get the rest. */
import { pathToFileURL } from "node:url";
import { objectionsTo } from "./axe.ts";
import { DIST, incidentOf } from "./records.ts";
import { expect, test } from "./test.ts";

const MODEL = incidentOf("2016-02-canada-korea");

test("opened from a folder, the page says so and how to serve it, and its links lead to pages", async ({ page, atlas, excuse }) => {
	excuse(
		/^request to file:|CORS|ERR_FAILED|frame-ancestors|load preload assets|preloaded using link preload but not used/,
		"browsers refuse modules from a folder: that is the point",
	);
	await page.goto(`${pathToFileURL(DIST).href}/index.html`);
	const notice = page.getByRole("complementary", { name: "Opened from a folder" });
	await expect(notice).toContainText("you can read everything, but nothing moves");
	await expect(page.getByRole("button", { name: "Play" }).first()).toBeDisabled();
	await expect(notice).toContainText(`python3 -m http.server 8000 in the folder ${DIST}/, then open http://localhost:8000/.`);
	expect(await objectionsTo(page)).toEqual([]);
	await page.getByRole("link", { name: MODEL.title }).first().click();
	await expect(page).toHaveURL(new RegExp(`/incidents/${MODEL.id}/index\\.html$`));
	await expect(atlas.heading).toHaveText(MODEL.title);
	await expect(notice.getByRole("link")).toHaveAttribute("href", `http://localhost:8000/incidents/${MODEL.id}/`);
	await page.getByRole("link", { name: "Networks", exact: true }).first().click();
	await expect(atlas.heading).toHaveText("Networks");
	await page.getByRole("link", { name: "China Telecom" }).first().click();
	await expect(page).toHaveURL(/\/networks\/AS\d+\/index\.html$/);
	await expect(notice).toBeVisible();
});
