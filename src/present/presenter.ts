/** The presenter window: notes, what comes next, clocks, and what is wrong. It sends commands; the audience window leads. */

import { grainOf, isoWords } from "../i18n/dates.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { posterSvg } from "../poster/poster.ts";
import { lookOf } from "../story/look.ts";
import { write } from "../ui/tickText.ts";
import { type Command, type Screen, type Shown, shownOf } from "./deck.ts";
import { LINES, pressed } from "./keys.ts";
import { createLead } from "./lead.ts";
import type { Briefing } from "./stage.ts";
import { openChannel, windowId } from "./sync.ts";
import { evidenceWords } from "./words.ts";

/** `followAddress`: of a window that shows the same and takes no keys. */
export type PresenterOptions = { briefing: Briefing; audienceAddress: string; followAddress: string };

const PICTURE = { widthPx: 640, heightPx: 360 };
const TICK_MS = 500;
const ASK_MS = 2000;
const NOTE_SIZES = { least: 14, most: 34, usual: 19, step: 2 };

const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
const clockText = (ms: number) => `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;

function part<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, parent: HTMLElement, text = ""): HTMLElementTagNameMap[Tag] {
	const node = document.createElement(tag);
	node.className = className;
	node.textContent = text;
	parent.append(node);
	return node;
}

function button(parent: HTMLElement, text: string, press: () => void): HTMLButtonElement {
	const node = part("button", "button", parent, text);
	node.type = "button";
	node.addEventListener("click", press);
	return node;
}

function picture(host: HTMLElement, { incident, view }: Shown, { land }: Briefing, key: string): void {
	if (!incident || !view) {
		host.replaceChildren();
		part("p", "presenter-none", host, "Words only: no map.");
		return;
	}
	try {
		// Our own SVG, in which every text is escaped.
		host.innerHTML = posterSvg({
			...lookOf(incident, view, { left: 0, top: 0, right: PICTURE.widthPx, bottom: PICTURE.heightPx }),
			...{ ...PICTURE, theme: "css", locale: "en", land, key },
			parts: { legend: false, credit: false, title: false, grid: false },
		});
	} catch {
		host.replaceChildren();
		part("p", "presenter-none", host, "This record is damaged and cannot be drawn: the room sees words only.");
	}
}

export function createPresenter(host: HTMLElement, { briefing, audienceAddress, followAddress }: PresenterOptions): { destroy: () => void } {
	const { story, incidents } = briefing;
	const shown = shownOf(story, incidents);
	const me = windowId();
	const lead = createLead();
	let screen: Screen | null = null;
	let ledBy = "";
	/** When the briefing began, ms since 1970; `null` until an audience window has been heard. */
	let startedMs: number | null = null;
	const openedMs = Date.now();
	let noteSize = NOTE_SIZES.usual;

	host.className = "presenter";
	host.replaceChildren();
	const send = (command: Command) => {
		const to = lead.id();
		if (to !== null) channel.send({ kind: "command", from: me, to, command });
	};

	const top = part("header", "presenter-top", host);
	part("h1", "presenter-title", top, story.title);
	const clocks = part("dl", "presenter-clocks", top);
	const clock = (name: string) => {
		part("dt", "", clocks, name);
		return part("dd", "", clocks);
	};
	const elapsed = clock("Elapsed");
	const wall = clock("Now");
	const utc = clock("UTC");
	button(top, "Reset timer", () => begin(Date.now()));

	const line = part("p", "presenter-line", host);
	line.setAttribute("role", "status");
	// A link: browsers block windows that a script opens, and not these.
	const reopen = part("a", "button", top, "Open the audience window");
	reopen.href = audienceAddress;
	reopen.target = `audience of ${briefing.name}`;

	const main = part("main", "presenter-main", host);
	main.id = "content";
	const left = part("section", "presenter-here", main);
	left.setAttribute("aria-label", "This chapter");
	const hereName = part("h2", "", left);
	const herePicture = part("div", "presenter-picture", left);
	const hereWhen = part("p", "presenter-when", left);
	const hereText = part("p", "presenter-text", left);
	const hereEvidence = part("p", "small-print", left);
	const controls = part("div", "presenter-controls", left);
	button(controls, "Previous", () => send({ do: "previous" }));
	const play = button(controls, "Play", () => send({ do: "play" }));
	const blank = button(controls, "Blank", () => send({ do: "blank" }));
	button(controls, "Next", () => send({ do: "next" }));

	const right = part("section", "presenter-notes", main);
	right.setAttribute("aria-label", "Notes");
	const noteTop = part("div", "presenter-note-top", right);
	part("h2", "", noteTop, "Notes");
	const notes = part("div", "presenter-note", right);
	// Long ones scroll, also by keyboard.
	notes.tabIndex = 0;
	notes.setAttribute("role", "group");
	notes.setAttribute("aria-label", "Notes, scrolling");
	const resize = (by: number) => {
		noteSize = Math.min(NOTE_SIZES.most, Math.max(NOTE_SIZES.least, noteSize + by));
		notes.style.fontSize = `${noteSize}px`;
	};
	button(noteTop, "A−", () => resize(-NOTE_SIZES.step)).setAttribute("aria-label", "Smaller notes");
	button(noteTop, "A+", () => resize(NOTE_SIZES.step)).setAttribute("aria-label", "Larger notes");
	resize(0);
	const next = part("div", "presenter-next", right);
	const nextName = part("h2", "", next);
	const nextPicture = part("div", "presenter-picture presenter-picture-next", next);
	const nextText = part("p", "small-print", next);

	const list = part("ol", "presenter-list", main);
	list.setAttribute("aria-label", "Chapters");
	const jumps = shown.map((one, chapter) => button(part("li", "", list), one.chapter.name, () => send({ do: "chapter", chapter })));
	const keys = part("details", "presenter-keys", host);
	part("summary", "", keys, "Keys, and buttons of a remote");
	const follow = part("a", "", part("p", "presenter-follow", keys, "Another window of this browser that shows the same: "), "follow this briefing");
	follow.href = followAddress;
	follow.target = "_blank";
	const table = part("dl", "", keys);
	for (const { written, does } of LINES) {
		const names = part("dt", "", table);
		for (const name of written) part("kbd", "", names, name);
		part("dd", "", table, does);
	}

	let drawn = -1;
	function show(): void {
		const chapter = screen?.chapter ?? 0;
		const one = shown[chapter];
		if (!one) return;
		const { incident, view } = one;
		const atSec = screen?.atSec ?? view?.atSec ?? 0;
		if (chapter !== drawn) {
			drawn = chapter;
			write(hereName, `${chapter + 1} of ${shown.length}: ${one.chapter.name}`);
			write(hereText, one.chapter.text);
			write(hereEvidence, evidenceWords(one));
			picture(herePicture, one, briefing, "here");
			notes.replaceChildren();
			for (const paragraph of (one.chapter.notes || "No notes for this chapter.").split("\n\n")) part("p", "", notes, paragraph);
			const after = shown[chapter + 1];
			write(nextName, after ? `Next: ${after.chapter.name}` : "This is the last chapter");
			write(nextText, after?.chapter.text ?? "");
			if (after) picture(nextPicture, after, briefing, "next");
			else nextPicture.replaceChildren();
			jumps.forEach((jump, i) => {
				if (i === chapter) {
					jump.setAttribute("aria-current", "step");
					// Of sixty chapters, the one that is shown is in sight; nothing but the list moves.
					list.scrollTop = jump.offsetTop - list.offsetTop - list.clientHeight / 2;
				} else jump.removeAttribute("aria-current");
			});
		}
		if (incident && view) {
			const { window } = incident.derived;
			write(hereWhen, `${isoWords(atSec, grainOf(window.endSec - window.startSec)).replace(/ UTC$/, "")} UTC · ${sentenceAt(incident.derived, atSec)}`);
		} else write(hereWhen, "");
		write(play, screen?.playing ? "Pause" : "Play");
		write(blank, screen?.blank ? "Show again" : "Blank");
		host.toggleAttribute("data-blank", screen?.blank ?? false);
	}

	function tell(): void {
		const gone = lead.id() === null;
		const problems = shown[screen?.chapter ?? 0]?.problems ?? [];
		const said = [
			...(gone ? ["The audience window is not open. Open it to go on with this briefing."] : []),
			...(lead.isDisputed() ? ["Two audience windows are open, and only the first one follows this view. Close the other."] : []),
			...(briefing.redacted ? ["This briefing is redacted: parts of its records were taken out before it was shared."] : []),
			...(briefing.problems ?? []),
			...problems,
		].join(" ");
		write(line, said);
		reopen.hidden = !gone;
		for (const one of controls.querySelectorAll("button")) one.disabled = gone;
	}

	/** Sets when the briefing began. The audience window keeps it, in case this one is reloaded. */
	function begin(ms: number): void {
		startedMs = ms;
		const to = lead.id();
		if (to !== null) channel.send({ kind: "began", from: me, to, startedMs: ms });
		tick();
	}

	let tickedMs = Date.now();
	function tick(): void {
		const now = new Date();
		// After the computer slept or this window was hidden, silence does not mean that the others are gone.
		if (now.getTime() - tickedMs > ASK_MS) lead.woke();
		tickedMs = now.getTime();
		write(elapsed, clockText(now.getTime() - (startedMs ?? openedMs)));
		write(wall, now.toTimeString().slice(0, 8));
		write(utc, now.toISOString().slice(11, 19));
		tell();
	}

	const channel = openChannel(briefing.name, (message) => {
		if (message.kind === "screen") {
			if (lead.hear(message.from)) {
				screen = message.screen;
				// A window that was closed and opened again goes on with the time that has passed.
				if (startedMs !== null && message.from !== ledBy && message.startedMs > startedMs) begin(startedMs);
				else startedMs = message.startedMs;
				ledBy = message.from;
				show();
			}
			tell();
		}
		if (message.kind === "bye") {
			lead.leave(message.from);
			tell();
		}
	});
	const press = (event: KeyboardEvent) => {
		const meant = pressed(event);
		const onButton = event.target instanceof HTMLElement && event.target.closest("button, summary, a") !== null && (event.key === " " || event.key === "Enter");
		if (!meant || !("command" in meant) || onButton) return;
		event.preventDefault();
		send(meant.command);
	};
	document.addEventListener("keydown", press);
	const ticking = setInterval(tick, TICK_MS);
	const ask = () => channel.send({ kind: "hello", from: me });
	const asking = setInterval(ask, ASK_MS);
	show();
	tick();
	ask();
	return {
		destroy: () => {
			clearInterval(ticking);
			clearInterval(asking);
			document.removeEventListener("keydown", press);
			channel.close();
			host.replaceChildren();
		},
	};
}
