import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import type { Story } from "../story/chapter.ts";
import { shownOf } from "./deck.ts";
import { roomOf } from "./room.ts";
import { whenOf } from "./when.ts";
import { spanOf } from "./words.ts";

const PUBLIC = new URL("../../public/data/", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, PUBLIC), "utf8"));
const ids = readdirSync(new URL("stories/", PUBLIC)).map((file) => file.replace(/\.json$/, ""));

describe("the row over the band", () => {
	it.each([
		[1920, 1080],
		[1440, 900],
		[1024, 768],
		[390, 844],
	])("has room for the state sentence of every chapter in two lines, at %d × %d", (widthPx, heightPx) => {
		for (const id of ids) {
			const shown = shownOf(read(`stories/${id}.json`) as Story, new Map([[id, read(`incidents/${id}.json`) as Incident]]));
			const room = roomOf(shown, widthPx, heightPx, 0, () => "Title");
			shown.forEach(({ chapter, incident, view }, i) => {
				if (!incident || !view) throw new Error(`${id} ${i} shows nothing`);
				const span = spanOf(incident, view);
				const when = whenOf(incident, span, `${i + 1} of ${shown.length}: ${chapter.name}`, shown.length, room);
				for (const { startSec, endSec } of incident.derived.segments)
					for (const atSec of [startSec, (startSec + endSec) / 2])
						if (atSec >= span.startSec && atSec <= span.endSec) expect(when.sentence(atSec).length, `${id}, ${chapter.name}`).toBeLessThanOrEqual(2);
			});
		}
	});
});
