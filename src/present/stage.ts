/** The audience window. Plain scripting: it also runs from one file, without the app. Whatever goes wrong, it shows words and never an error. */

import type { Incident } from "../incident/derived.ts";
import type { Land } from "../poster/land.ts";
import type { Story } from "../story/chapter.ts";
import { write } from "../ui/tickText.ts";
import { beganOf } from "./began.ts";
import { blockedNote } from "./blocked.ts";
import { createControls } from "./controls.ts";
import { type Command, createDeck, type Deck, type Halo, type Screen, type Shown, STEP_MS, shownOf } from "./deck.ts";
import { type Own, pressed } from "./keys.ts";
import { createLead } from "./lead.ts";
import { roomOf } from "./room.ts";
import { createSlide, type Slide } from "./slide.ts";
import { openChannel, windowId } from "./sync.ts";

export type Briefing = {
	/** Tells this briefing from others that are open in the browser. */
	name: string;
	story: Story;
	incidents: ReadonlyMap<string, Incident>;
	land: Land;
	/** Brings the same with finer coasts, which only the stage is large enough for. */
	loadFineLand?: () => Promise<Land>;
	redacted: boolean;
	/** What is wrong with the file as a whole, for who presents. */
	problems?: readonly string[];
};

/** `leads`: takes keys and tells other windows; else it follows the one that does. */
export type StageOptions = {
	briefing: Briefing;
	leads: boolean;
	start?: Partial<Screen>;
	/** What Escape does, with where the audience left off. */
	onLeave: (shown: Shown, screen: Screen) => void;
	/** `beginsSec`: the instant at which the chapter begins. */
	onShow?: (screen: Screen, beginsSec: number) => void;
	/** Address of the presenter window. */
	presenterAddress: string;
};
export type Stage = { deck: Deck; destroy: () => void };

const IDLE_MS = 2500;
const FADE_MS = 400;
/** While the band has the focus, arrows move time. */
const ALONG: Record<string, string> = { ArrowUp: "ArrowRight", ArrowDown: "ArrowLeft" };
const PLAIN = { shiftKey: true, ctrlKey: false, metaKey: false, altKey: false };

export const titleOf =
	(story: Story) =>
	({ incident }: Shown): string =>
		incident?.title ?? story.title;

function toggleFullScreen(): void {
	// Refused inside a frame or by the browser's settings: then there is nothing to do about it.
	const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
	done?.catch(() => undefined);
}

export function createStage(host: HTMLElement, { briefing, leads, start, onLeave, onShow, presenterAddress }: StageOptions): Stage {
	const { story, incidents } = briefing;
	let { land } = briefing;
	const shown = shownOf(story, incidents);
	const me = windowId();
	const began = leads ? beganOf(briefing.name) : null;
	host.className = "brief";
	host.setAttribute("role", "region");
	host.setAttribute("aria-roledescription", "briefing");
	host.setAttribute("aria-label", story.title);
	const slides = document.createElement("div");
	slides.className = "brief-slides";
	const halo = document.createElement("div");
	halo.className = "brief-halo";
	halo.hidden = true;
	const blank = document.createElement("div");
	blank.className = "brief-blank";
	blank.hidden = true;
	const told = document.createElement("p");
	told.className = "visually-hidden";
	told.setAttribute("aria-live", "polite");
	const controls = leads ? createControls(send, own) : null;
	const blocked = blockedNote(presenterAddress);
	host.replaceChildren(slides, halo, blank, ...(controls ? [controls.node, blocked] : []), told);
	host.setAttribute("data-idle", "");

	let room = roomOf(shown, host.clientWidth, host.clientHeight, start?.typeStep ?? 0, titleOf(story));
	let slide: Slide | null = null;
	const deck = createDeck({ shown, along: () => slide?.along ?? { shareOf: () => 0, atOf: () => 0 }, ...(start ? { start } : {}) });

	function place(): void {
		host.style.setProperty("--unit", `${room.unit.toFixed(4)}px`);
		host.style.setProperty("--pad", `${room.padPx}px`);
		host.style.setProperty("--foot", `${room.footPx}px`);
	}

	/** A record that cannot be drawn, which only a damaged file has, costs its chapter the map; the presenter is told. */
	function slideOf(one: Shown, index: number, atSec: number): Slide {
		const given = { index, count: shown.length, room, land, titleOf: titleOf(story) };
		try {
			const made = createSlide({ ...given, shown: one });
			made.show(atSec);
			return made;
		} catch {
			return createSlide({ ...given, shown: { ...one, incident: null, view: null } });
		}
	}

	/** The new chapter fades in over the old one in a few steps; nothing moves. */
	function open(fade: boolean): void {
		const { chapter, atSec } = deck.screen();
		const one = shown[chapter];
		if (!one) return;
		const old = slide?.node;
		slide = slideOf(one, chapter, atSec);
		const { node } = slide;
		if (fade && old) {
			node.classList.add("brief-coming");
			setTimeout(() => {
				node.classList.remove("brief-coming");
				for (const other of [...slides.children]) if (other !== slide?.node) other.remove();
			}, FADE_MS);
			old.setAttribute("aria-hidden", "true");
			slides.append(node);
		} else slides.replaceChildren(node);
		write(told, `${chapter + 1} of ${shown.length}: ${one.chapter.name}. ${one.chapter.text}`);
	}

	function resize(): void {
		const next = roomOf(shown, host.clientWidth, host.clientHeight, deck.screen().typeStep, titleOf(story));
		if (next.widthPx === 0 || next.heightPx === 0) return;
		room = next;
		place();
		open(false);
	}

	const point = (at: Halo | null) => {
		halo.hidden = at === null;
		if (at) halo.style.transform = `translate(${(at.x * room.widthPx).toFixed(0)}px, ${(at.y * room.heightPx).toFixed(0)}px)`;
	};

	function show(screen: Screen, before: Screen): void {
		if (screen.share !== before.share) host.toggleAttribute("data-share", screen.share);
		if (screen.blank !== before.blank) blank.hidden = !screen.blank;
		if (screen.halo !== before.halo) point(screen.halo);
		if (screen.typeStep !== before.typeStep) resize();
		else if (screen.chapter !== before.chapter) open(!screen.share && !matchMedia("(prefers-reduced-motion: reduce)").matches);
		else if (screen.atSec !== before.atSec) slide?.show(screen.atSec);
		host.dataset.chapter = String(screen.chapter + 1);
		host.toggleAttribute("data-playing", screen.playing);
		controls?.show(screen.playing);
		onShow?.(screen, shown[screen.chapter]?.view?.atSec ?? 0);
		if (leads) tell();
	}

	const followed = createLead();
	const channel = openChannel(briefing.name, (message) => {
		if (message.kind === "hello" && leads) tell();
		if (message.kind === "command" && leads && message.to === me) deck.send(message.command);
		if (message.kind === "began" && message.to === me) {
			began?.set(message.startedMs);
			tell();
		}
		if (message.kind === "screen" && !leads && followed.hear(message.from)) deck.take(message.screen);
		if (message.kind === "bye") followed.leave(message.from);
	});
	const tell = () => began && channel.send({ kind: "screen", from: me, screen: deck.screen(), startedMs: began.atMs() });
	const bye = () => leads && channel.send({ kind: "bye", from: me });

	const press = (event: KeyboardEvent) => {
		if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
		const onButton = event.target instanceof Element && event.target.closest("button, a") !== null;
		if (onButton && (event.key === " " || event.key === "Enter")) return;
		const onBand = event.target instanceof Element && event.target.closest(".brief-band") !== null && event.key.startsWith("Arrow");
		const meant = onBand ? pressed({ ...PLAIN, key: ALONG[event.key] ?? event.key }) : pressed(event);
		if (!meant) return;
		blocked.hidden = true;
		event.preventDefault();
		if ("command" in meant) {
			if (leads && !(event.repeat && meant.command.do === "play")) send(meant.command);
		} else own(meant.own);
	};
	function own(what: Own): void {
		if (what === "full screen") toggleFullScreen();
		else if (what === "presenter") {
			const opened = window.open(presenterAddress, `presenter of ${briefing.name}`, "popup,width=1200,height=800");
			blocked.hidden = opened !== null && !opened.closed;
		} else leave();
	}
	const leave = () => {
		const screen = deck.screen();
		const one = shown[screen.chapter];
		if (one) onLeave(one, screen);
	};

	let idle: ReturnType<typeof setTimeout> | undefined;
	let pointing: ReturnType<typeof setTimeout> | undefined;
	let pointedMs = 0;
	let restsAt: Halo | null = null;
	const pointHere = () => {
		pointing = undefined;
		pointedMs = performance.now();
		if (restsAt) deck.send({ do: "point", at: { x: restsAt.x / room.widthPx, y: restsAt.y / room.heightPx } });
	};
	/** A halo that is asked for here begins where the pointer rests. */
	function send(command: Command): void {
		deck.send(command);
		if (command.do === "halo") pointHere();
	}
	const move = (event: PointerEvent) => {
		const { clientX: x, clientY: y } = event;
		// A slide that appears below a resting pointer is told of a move that was none.
		const rests = restsAt === null || (restsAt.x === x && restsAt.y === y);
		restsAt = { x, y };
		if (!rests || event.pointerType !== "mouse") {
			host.removeAttribute("data-idle");
			clearTimeout(idle);
			idle = setTimeout(() => host.setAttribute("data-idle", ""), IDLE_MS);
		}
		// A step at a time; the last place of a hand that stops is always among them.
		if (leads && deck.screen().halo) pointing ??= setTimeout(pointHere, Math.max(0, pointedMs + STEP_MS - performance.now()));
	};

	/** A hand on the band scrubs; elsewhere a swipe turns chapters. */
	let from: { x: number; y: number; onBand: boolean } | null = null;
	const scrub = (event: PointerEvent) => {
		const box = slide?.band?.getBoundingClientRect();
		if (box && slide) deck.send({ do: "seek", atSec: slide.along.atOf(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))) });
	};
	const down = (event: PointerEvent) => {
		if (!leads || event.button !== 0 || (event.target instanceof Element && event.target.closest(".brief-controls"))) return;
		const onBand = event.target instanceof Element && event.target.closest(".brief-band") !== null;
		from = { x: event.clientX, y: event.clientY, onBand };
		if (!onBand) return;
		// Keeps the focus where it is: the next press of a remote is for chapters, not for the band.
		event.preventDefault();
		host.setPointerCapture(event.pointerId);
		scrub(event);
	};
	const drag = (event: PointerEvent) => {
		if (from?.onBand) scrub(event);
	};
	const up = (event: PointerEvent) => {
		if (from && !from.onBand && event.pointerType === "touch") {
			const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
			if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(dy)) deck.send({ do: dx < 0 ? "next" : "previous" });
		}
		from = null;
	};

	const watch = new ResizeObserver(() => {
		if (host.clientWidth !== room.widthPx || host.clientHeight !== room.heightPx) resize();
	});
	const stops = [deck.subscribe(show)];
	const listen = <Type extends keyof HTMLElementEventMap>(target: EventTarget, type: Type, hear: (event: HTMLElementEventMap[Type]) => void) => {
		target.addEventListener(type, hear as EventListener);
		stops.push(() => target.removeEventListener(type, hear as EventListener));
	};
	listen(document, "keydown", press);
	listen(host, "pointermove", move);
	listen(host, "pointerdown", down);
	listen(host, "pointermove", drag);
	listen(host, "pointerup", up);
	listen(host, "pointercancel", up);
	// A page that is reloaded or closed does not call `destroy` first.
	addEventListener("pagehide", bye);
	stops.push(() => removeEventListener("pagehide", bye));

	place();
	const screen = deck.screen();
	host.toggleAttribute("data-share", screen.share);
	host.dataset.chapter = String(screen.chapter + 1);
	open(false);
	watch.observe(host);
	briefing.loadFineLand?.().then(
		(fine) => {
			land = fine;
			if (host.isConnected && !deck.screen().playing) open(false);
		},
		() => undefined,
	);
	if (leads) tell();
	else channel.send({ kind: "hello", from: me });

	return {
		deck,
		destroy: () => {
			bye();
			began?.forget();
			channel.close();
			for (const stop of stops) stop();
			clearTimeout(idle);
			clearTimeout(pointing);
			watch.disconnect();
			deck.destroy();
			host.replaceChildren();
		},
	};
}
