/** Buttons for who presents by mouse or finger. Seen while the pointer moves or the focus is there, and gone when both rest. */
import { write } from "../ui/tickText.ts";
import type { Command } from "./deck.ts";
import type { Own } from "./keys.ts";

export type Controls = { node: HTMLElement; show: (playing: boolean) => void };

export function createControls(send: (command: Command) => void, own: (what: Own) => void): Controls {
	const node = document.createElement("div");
	node.className = "brief-controls";
	node.setAttribute("role", "toolbar");
	node.setAttribute("aria-label", "Presenting");
	const button = (text: string, key: string, press: () => void) => {
		const made = document.createElement("button");
		made.type = "button";
		const label = document.createElement("span");
		label.textContent = text;
		const hint = document.createElement("kbd");
		hint.textContent = key;
		hint.setAttribute("aria-hidden", "true");
		made.append(label, hint);
		made.addEventListener("click", press);
		// The focus stays where it is: the next press of a remote is not for this button.
		made.addEventListener("pointerdown", (event) => event.preventDefault());
		node.append(made);
		return label;
	};
	button("Previous", "←", () => send({ do: "previous" }));
	const play = button("Play", "Space", () => send({ do: "play" }));
	button("Next", "→", () => send({ do: "next" }));
	button("Notes", "P", () => own("presenter"));
	button("Full screen", "F", () => own("full screen"));
	button("Leave", "Esc", () => own("leave"));
	return {
		node,
		show: (playing) => write(play, playing ? "Pause" : "Play"),
	};
}
