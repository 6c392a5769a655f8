import { describe, expect, it } from "vitest";
import { LINES, pressed } from "./keys.ts";

const press = (key: string, more = {}) => pressed({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe("keys of a briefing", () => {
	it("are those that presenters' remotes send", () => {
		expect(press("PageDown")).toEqual({ command: { do: "next" } });
		expect(press("PageUp")).toEqual({ command: { do: "previous" } });
		expect(press(".")).toEqual({ command: { do: "blank" } });
		expect(press("B", { shiftKey: true })).toEqual({ command: { do: "blank" } });
		expect(press("Escape")).toEqual({ own: "leave" });
	});

	it("leave the browser its own: Ctrl and plus zooms the page, F5 loads it again", () => {
		for (const more of [{ ctrlKey: true }, { metaKey: true }]) expect(press("+", more)).toBeNull();
		expect(press("f", { altKey: true })).toBeNull();
		for (const key of ["F5", "Tab", "x", "Dead", "Unidentified"]) expect(press(key)).toBeNull();
	});

	it("tell moving time from turning chapters by the shift key", () => {
		expect(press("ArrowRight", { shiftKey: true })).toEqual({ command: { do: "later" } });
		expect(press("ArrowRight")).toEqual({ command: { do: "next" } });
	});

	it("mean one thing each", () => {
		const all = LINES.flatMap(({ keys }) => keys);
		expect(new Set(all).size).toBe(all.length);
	});
});
