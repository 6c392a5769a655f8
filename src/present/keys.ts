/** Keys of a briefing, and of the remotes that send them. One list: what is heard, and what the presenter is told. */
import { isChord, type KeyPress, keyOf } from "../state/keyPress.ts";
import type { Command } from "./deck.ts";

/** What a window does itself, beside what it sends to the deck. */
export type Own = "full screen" | "presenter" | "leave";
export type Pressed = { command: Command } | { own: Own };

type Line = { keys: readonly string[]; written: readonly string[]; does: string } & (
	| { command: Exclude<Command["do"], "chapter" | "seek" | "point"> }
	| { own: Own }
);

export const LINES: readonly Line[] = [
	{ keys: ["ArrowRight", "ArrowDown", "PageDown", "Enter", "n"], written: ["→", "Page down"], does: "Next chapter", command: "next" },
	{ keys: ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"], written: ["←", "Page up"], does: "Previous chapter", command: "previous" },
	{ keys: [" "], written: ["Space"], does: "Play time inside the chapter", command: "play" },
	{ keys: ["Shift+ArrowRight"], written: ["Shift →"], does: "A little later", command: "later" },
	{ keys: ["Shift+ArrowLeft"], written: ["Shift ←"], does: "A little earlier", command: "earlier" },
	{ keys: ["Home"], written: ["Home"], does: "First chapter", command: "first" },
	{ keys: ["End"], written: ["End"], does: "Last chapter", command: "last" },
	{ keys: ["b", "."], written: ["B", "."], does: "Blank the screen", command: "blank" },
	{ keys: ["l"], written: ["L"], does: "Halo round the pointer", command: "halo" },
	{ keys: ["+", "="], written: ["+"], does: "Larger type", command: "larger" },
	{ keys: ["-", "−"], written: ["−"], does: "Smaller type", command: "smaller" },
	{ keys: ["s"], written: ["S"], does: "Screen share: no fades, stronger contrast", command: "share" },
	{ keys: ["f"], written: ["F"], does: "Full screen", own: "full screen" },
	{ keys: ["p"], written: ["P"], does: "Presenter view in a second window", own: "presenter" },
	{ keys: ["Escape"], written: ["Esc"], does: "Leave, where the audience left off", own: "leave" },
];

type Press = KeyPress & Pick<KeyboardEvent, "shiftKey">;

/** What a press means; `null`: nothing. Keys with Ctrl, Alt or Command stay the browser's. */
export function pressed(press: Press): Pressed | null {
	if (isChord(press)) return null;
	const key = keyOf(press);
	const name = press.shiftKey && key.startsWith("Arrow") ? `Shift+${key}` : key;
	const line = LINES.find(({ keys }) => keys.includes(name));
	if (!line) return null;
	return "command" in line ? { command: { do: line.command } } : { own: line.own };
}
