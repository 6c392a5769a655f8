import { describe, expect, it } from "vitest";
import { appCommand, KEY_GROUPS } from "./keys.ts";

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more });

describe("the keys of the app", () => {
	it("do what the sheet says of them", () => {
		expect(appCommand(press("/"), null, "atlas")).toBe("palette");
		expect(appCommand(press("k", { ctrlKey: true }), null, "atlas")).toBe("palette");
		expect(appCommand(press("k", { metaKey: true }), null, "methods")).toBe("palette");
		expect(appCommand(press("?"), null, "none")).toBe("help");
		expect(appCommand(press("c"), null, "incident")).toBe("compare");
		expect(appCommand(press("e"), null, "incident")).toBe("embed");
		expect(appCommand(press("e"), null, "compare")).toBeNull();
		expect(appCommand(press("c"), null, "atlas")).toBeNull();
		expect(appCommand(press("/", { ctrlKey: true }), null, "atlas")).toBeNull();
	});
	it("are each listed once on a page", () => {
		for (const { keys } of KEY_GROUPS) {
			const ways = keys.flatMap((line) => line.keys.map((way) => way.join(" ")));
			expect(new Set(ways).size).toBe(ways.length);
		}
	});
});
