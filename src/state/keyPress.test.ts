import { describe, expect, it } from "vitest";
import { isChord, keyOf } from "./keyPress.ts";

const press = (key: string, code: string, more: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "altGr", boolean>> = {}) => {
	const { altGr = false, ...held } = more;
	return { key, code, ctrlKey: false, metaKey: false, altKey: false, ...held, getModifierState: () => altGr };
};

describe("a bracket", () => {
	it.each([
		["US", press("[", "BracketLeft")],
		["German Mac: Option and 5", press("[", "Digit5", { altKey: true })],
		["French Mac: Option, Shift and 5", press("[", "Digit5", { altKey: true })],
		["Spanish Mac: Option and the key right of P", press("[", "BracketLeft", { altKey: true })],
		["German Windows: AltGr, as Ctrl and Alt", press("[", "Digit8", { ctrlKey: true, altKey: true, altGr: true })],
		["German Linux: AltGr", press("[", "Digit8", { altGr: true })],
		["Russian: х", press("х", "BracketLeft")],
	])("is recognised on %s", (_, event) => {
		expect(keyOf(event)).toBe("[");
		expect(isChord(event)).toBe(false);
	});
});

describe("a letter", () => {
	it.each([
		["US", press("l", "KeyL"), "l"],
		["with Shift or Caps Lock", press("L", "KeyL"), "l"],
		["French, where A lies on Q", press("a", "KeyQ"), "a"],
		["Russian", press("д", "KeyL"), "l"],
		["Greek", press("λ", "KeyL"), "l"],
		["Hebrew", press("ך", "KeyL"), "l"],
		["Arabic", press("م", "KeyL"), "l"],
		["Turkish", press("ı", "KeyI"), "ı"],
	])("is recognised by what it types, or by its position if the script is not Latin: %s", (_, event, letter) => {
		expect(keyOf(event)).toBe(letter);
	});
	it("with Ctrl, Alt or Command belongs to the browser", () => {
		for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) expect(isChord(press("l", "KeyL", held))).toBe(true);
		expect(isChord(press("[", "BracketLeft", { metaKey: true }))).toBe(true);
		expect(isChord(press("ArrowLeft", "ArrowLeft", { altKey: true }))).toBe(true);
		expect(isChord(press(" ", "Space", { altKey: true }))).toBe(true);
	});
});

it("reads a digit of another script as that digit", () => {
	expect(keyOf(press("٠", "Digit0"))).toBe("0");
});
