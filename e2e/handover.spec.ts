/** The live map takes the place of the still in the page, and nothing on screen moves. */
import { bothPictures, shareMissing } from "./handing.ts";
import { expect, test } from "./test.ts";

const MOST_PX = 2;
/** Lines are smoothed in two ways, and the smallest islands are left out of the still: up to 0.2 %. Moved by 5 px the pictures differ by 0.38 % and more. */
const MOST_MISSING = 0.0025;

const WIDTHS = [
	{ width: 1440, height: 900 },
	{ width: 1280, height: 800 },
	{ width: 390, height: 844 },
];
const RECORDS = [
	{ id: "2016-02-canada-korea", what: "routes" },
	{ id: "2017-04-scandinavia-japan", what: "routes over the antimeridian" },
	{ id: "2008-02-pakistan-telecom-youtube", what: "countries and vantage points" },
];

for (const [row, viewport] of WIDTHS.entries()) {
	for (const [column, { id, what }] of RECORDS.entries()) {
		// Every record and every width in both themes, without going through all of them.
		const colorScheme = (row + column) % 2 === 0 ? "light" : "dark";
		test.describe(() => {
			test.use({ viewport, colorScheme });
			test(`${what}, ${viewport.width} px, ${colorScheme}: no name or line moves by more than 2 px`, async ({ page }) => {
				const { still, live } = await bothPictures(page, `incidents/${id}/`);
				expect(live.names.map(({ words }) => words).sort()).toEqual(still.names.map(({ words }) => words).sort());
				expect(still.names.length).toBeGreaterThan(1);
				for (const { words, x, y } of still.names) {
					const far = Math.min(...live.names.filter((name) => name.words === words).map((name) => Math.hypot(name.x - x, name.y - y)));
					expect(far, words).toBeLessThanOrEqual(MOST_PX);
				}
				expect(await shareMissing(page, still.png, live.png, MOST_PX)).toBeLessThan(MOST_MISSING);
			});
		});
	}
}

for (const viewport of [WIDTHS[0], WIDTHS[2]]) {
	test.describe(() => {
		test.use({ viewport: viewport ?? null });
		test(`the overview, ${viewport?.width} px: no line moves by more than 2 px`, async ({ page }) => {
			const { still, live } = await bothPictures(page, "");
			expect(await shareMissing(page, still.png, live.png, MOST_PX)).toBeLessThan(MOST_MISSING);
		});
	});
}

test("a camera in the address: the still is drawn for it before the live map comes", async ({ page }) => {
	const { still, live } = await bothPictures(page, "incidents/2016-02-canada-korea/?c=-100.00,40.00,2.50", { drawnAnew: true });
	expect(still.names.length).toBeGreaterThan(0);
	for (const { words, x, y } of still.names) {
		const far = Math.min(...live.names.filter((name) => name.words === words).map((name) => Math.hypot(name.x - x, name.y - y)));
		expect(far, words).toBeLessThanOrEqual(MOST_PX);
	}
	expect(await shareMissing(page, still.png, live.png, MOST_PX)).toBeLessThan(MOST_MISSING);
});
