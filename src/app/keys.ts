/** Every key there is: the app's own handlers and the help sheet read this one list. */
import { isChord, type KeyPress, keyOf } from "../state/keyPress.ts";
import type { PageRoute } from "./route.ts";

export type AppCommand = "palette" | "help" | "compare" | "take" | "embed" | "present" | "add";

export type KeyLine = {
	/** Ways to press it, each as keys pressed together. */
	keys: readonly (readonly string[])[];
	does: string;
	/** What the app does then; lines without one tell of keys that a room handles itself. */
	command?: AppCommand;
};
export type KeyGroup = { head: string; on: readonly Place[]; keys: readonly KeyLine[] };

/** A page as far as keys go; "compare" is the incident page with others beside it. */
export type Place = PageRoute["page"] | "compare";

const ALL: readonly Place[] = [
	"atlas",
	"incident",
	"compare",
	"text",
	"networks",
	"network",
	"country",
	"persistence",
	"methods",
	"download",
	"briefings",
	"none",
];

const PLAY: KeyLine = { keys: [["Space"]], does: "Play or pause" };
const STEP: KeyLine = { keys: [["←"], ["→"]], does: "One step back or on" };
const ENDS: KeyLine = { keys: [["Home"], ["End"]], does: "First or last instant" };
const SPEED: KeyLine = { keys: [["Page up"], ["Page down"]], does: "Faster or slower" };
const leap = (does: string): KeyLine => ({
	keys: [
		["Shift", "←"],
		["Shift", "→"],
	],
	does,
});

export const KEY_GROUPS: readonly KeyGroup[] = [
	{
		head: "Everywhere",
		on: ALL,
		keys: [
			{ keys: [["/"], ["Ctrl", "K"], ["⌘", "K"]], does: "Find a network, city, prefix, incident or action", command: "palette" },
			{ keys: [["?"]], does: "Show these keys", command: "help" },
			{ keys: [["Esc"]], does: "Close what is open" },
		],
	},
	{
		head: "Incident",
		on: ["incident"],
		keys: [
			{ keys: [["C"]], does: "Compare with another incident", command: "compare" },
			{ keys: [["P"]], does: "Present it: walk a room through its chapters", command: "present" },
			{ keys: [["T"]], does: "Take it away: picture, data, words, citation", command: "take" },
			{ keys: [["E"]], does: "Embed it: the code for another page, with a preview", command: "embed" },
			{ keys: [["A"]], does: "Add what is on screen to a briefing", command: "add" },
		],
	},
	{
		head: "Timeline",
		on: ["incident"],
		keys: [
			PLAY,
			STEP,
			leap("Previous or next moment"),
			{ keys: [[","], ["."]], does: "Previous or next measured change, where there is a measurement" },
			ENDS,
			SPEED,
			{ keys: [["+"], ["−"], ["Ctrl", "wheel"], ["⌘", "wheel"]], does: "Zoom the timeline in or out" },
			{ keys: [["Shift", "wheel"]], does: "Move the stretch that is shown" },
			{ keys: [["0"]], does: "The whole main stretch" },
			{ keys: [["["], ["]"]], does: "Start or end what is played" },
			{ keys: [["L"]], does: "Play it over and over" },
		],
	},
	{
		head: "Map, when it has the focus",
		on: ["atlas", "incident"],
		keys: [
			{ keys: [["←"], ["→"], ["↑"], ["↓"]], does: "Move the map, turn the globe" },
			{ keys: [["+"], ["−"]], does: "Zoom in or out" },
		],
	},
	{
		head: "Time of the comparison, when it has the focus",
		on: ["compare"],
		keys: [
			STEP,
			leap("To where any of them changes"),
			{ keys: [["Page up"], ["Page down"]], does: "A tenth on or back" },
			{ keys: [["Home"], ["End"]], does: "Before the start, or the end" },
		],
	},
	{
		head: "List of incidents",
		on: ["atlas"],
		keys: [
			{ keys: [["Tab"]], does: "To the next incident" },
			{ keys: [["↓"], ["↑"]], does: "To the next or previous incident; from the search box, what is offered" },
			{ keys: [["Enter"]], does: "Open it; from the search box, to the first that was found" },
		],
	},
	{
		head: "Time of the overview, when it or nothing has the focus",
		on: ["atlas"],
		keys: [PLAY, STEP, leap("To the start of an incident"), ENDS, SPEED],
	},
];

/** The groups that hold on a page. */
export const keysOf = (place: Place): readonly KeyGroup[] => KEY_GROUPS.filter(({ on }) => on.includes(place));

const TYPED_IN = "input:not([type='range'], [type='checkbox'], [type='radio']), select, textarea, [contenteditable]:not([contenteditable='false'])";

type Press = KeyPress & Pick<KeyboardEvent, "repeat">;

/** How the list writes a press. */
function writtenAs(press: Press): string | null {
	const key = keyOf(press);
	const name = key.length === 1 ? key.toUpperCase() : key;
	if (!isChord(press)) return name;
	if (press.altKey) return null;
	return press.ctrlKey ? `Ctrl ${name}` : `⌘ ${name}`;
}

/** What the app does at this press on this page; `null`: nothing. Keys of one character mean themselves where somebody types. */
export function appCommand(press: Press, focused: Element | null, place: Place): AppCommand | null {
	const written = press.repeat ? null : writtenAs(press);
	if (written === null || (written.length === 1 && focused?.closest(TYPED_IN))) return null;
	for (const { keys } of keysOf(place)) {
		const line = keys.find((one) => one.command !== undefined && one.keys.some((way) => way.join(" ") === written));
		if (line?.command) return line.command;
	}
	return null;
}
