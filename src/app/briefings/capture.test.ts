import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../../incident/derived.ts";
import { createView, type ViewState } from "../../state/view.ts";
import { readView } from "../../story/chapter.ts";
import { captured } from "./capture.ts";

const incident = JSON.parse(readFileSync("public/data/incidents/2016-02-canada-korea.json", "utf8")) as Incident;
const { derived, sources, time } = incident;
const capture = (view: Partial<ViewState> = {}) => captured(incident, derived.peakSec, createView({ window: derived.window, ...view }).getState(), 1024);

describe("a captured chapter", () => {
	it("says what is true at the instant, with its grade and with the sources of start and end", () => {
		const { chapter } = capture();
		const rests = new Set([...(time.start.sources ?? []), ...(time.end.sources ?? [])]);
		expect(chapter.text).toMatch(/ diverted \(reported\)$/);
		expect(chapter.grade).toBe("reported");
		expect(chapter.sources.length).toBeGreaterThan(0);
		expect(new Set(chapter.sources)).toEqual(rests);
	});
	it("cites the sources of the fact that is lit, too, in the record's order", () => {
		const { chapter } = capture({ fact: "claims.china-telecom-americas" });
		expect(chapter.sources).toContain("psi");
		expect(chapter.sources).toEqual(Object.keys(sources).filter((key) => chapter.sources.includes(key)));
		expect(readView(chapter.view, incident)).toMatchObject({ view: { atSec: derived.peakSec, fact: "claims.china-telecom-americas" }, problems: [] });
	});
	it("draws the routes that the map draws", () => {
		expect(readView(capture({ routes: "none" }).chapter.view, incident).view.routes).toBe("none");
		expect(capture().chapter.view).not.toContain("routes");
	});
	it("offers the stretch between the in and the out point, and none where there is none", () => {
		expect(capture().stretchView).toBeNull();
		const { startSec, endSec } = derived.window;
		const { stretchView } = capture({ inSec: startSec + 86_400, outSec: endSec - 86_400 });
		expect(readView(stretchView ?? "", incident).view).toMatchObject({ atSec: startSec + 86_400, toSec: endSec - 86_400 });
	});
});
