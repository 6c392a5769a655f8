/** Every incident of the atlas, opened once: its page says and draws what its file says. */

import { CATALOGUE, incidentOf, readoutAt } from "./records.ts";
import { expect, test } from "./test.ts";

// Less to paint without a GPU; the layout is the wide one all the same.
test.use({ viewport: { width: 840, height: 540 } });

test("the atlas lists the incidents of the catalogue, each with a link to its page", async ({ atlas }) => {
	await atlas.openAtlas();
	await expect(atlas.rows).toHaveCount(CATALOGUE.length);
	for (const { id, title } of CATALOGUE) await expect(atlas.rowLink(title)).toHaveAttribute("href", `./incidents/${id}/`);
});

for (const { id, title } of CATALOGUE) {
	test(`${id} opens, draws its route or says why not, and tells its state through time`, async ({ atlas }) => {
		const incident = incidentOf(id);
		const { overview, peakSec, segments } = incident.derived;
		const flows = incident.flows ?? [];
		const withHops = (route: "usual" | "diverted") => flows.filter((flow) => (flow[route]?.hops ?? []).length > 0).length;

		await atlas.openIncident(id);
		await expect(atlas.heading).toHaveText(title);
		await expect(atlas.usualPath).toHaveCount(withHops("usual"));
		await expect(atlas.divertedPath).toHaveCount(withHops("diverted"));
		await expect(atlas.noRoute).toHaveCount(flows.length === 0 ? 1 : 0);
		if (flows.length > 0) expect(withHops("diverted")).toBeGreaterThan(0);
		else await expect(atlas.noRoute).toContainText(incident.noRoute ?? "a reason");

		await atlas.reads(/ (possibly )?(diverted|disturbed) \((measured|reported|inferred)\)$/);
		await atlas.reads(readoutAt(incident, peakSec));

		await atlas.press("Home");
		await atlas.isAt(overview.startSec);
		await atlas.reads(/before the start/);
		await atlas.reads(readoutAt(incident, overview.startSec));

		const onsetSec = segments.find((segment) => segment.state !== "none")?.startSec ?? Number.NaN;
		for (let presses = 0; presses < 60 && (await atlas.now()) < onsetSec; presses++) await atlas.press("Shift+ArrowRight");
		await atlas.isAt(onsetSec);
		await atlas.reads(readoutAt(incident, onsetSec));

		await atlas.press("End");
		await atlas.isAt(overview.endSec);
		await atlas.reads(segments.at(-1)?.state === "none" ? /after the end/ : /possibly|no end was published/);
		await atlas.reads(readoutAt(incident, overview.endSec));

		await atlas.mapIs("settled");
	});
}
