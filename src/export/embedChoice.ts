/** What somebody wants of an embed, and the address and frame that come of it. */
import type { Derived } from "../incident/derived.ts";
import { instantText } from "../state/url.ts";
import { embedAddress, type Frame } from "./files/embedCode.ts";

export type EmbedChoice = {
	/** The frame is as wide as its column; `widthPx` is then only what is previewed. */
	fills: boolean;
	widthPx: number;
	/** `null`: as high as what is in it. */
	heightPx: number | null;
	theme: "auto" | "light" | "dark";
	instant: "shown" | "onset" | "peak" | "end";
	controls: boolean;
	path: "auto" | "on" | "off";
	autoplay: boolean;
	/** As the address has it, such as "1 day/s"; "" for the whole stretch in half a minute. */
	speed: string;
	fixed: boolean;
	/** The page around runs `embed/host.js`, which sets the height. */
	hostScript: boolean;
};

export const PRESETS = [
	["Article column", { fills: true, widthPx: 640 }],
	["Wide", { fills: true, widthPx: 960 }],
	["Phone", { fills: false, widthPx: 360 }],
] as const;

export const SPEEDS = ["1 min/s", "10 min/s", "1 h/s", "6 h/s", "1 day/s", "10 days/s"] as const;

/** What a frame may be, px. Below 320 an embed is not made to be read; `host.js` sets no height of 5,000 and more. */
export const LIMITS = { widthPx: [320, 2000], heightPx: [200, 4999] } as const;

/** Until the preview has told its height. */
export const GUESSED_PX = 540;

export const FIRST_CHOICE: EmbedChoice = {
	...{ fills: true, widthPx: 640, heightPx: null, theme: "auto", instant: "shown", controls: true, path: "auto", autoplay: false },
	...{ speed: "", fixed: false, hostScript: false },
};

/** A typed number as a whole one within its limits; `null` where it is none. */
export function within([least, most]: readonly [number, number], typed: string): number | null {
	const value = Math.round(Number(typed));
	return typed.trim() === "" || !Number.isFinite(value) ? null : Math.min(most, Math.max(least, value));
}

/** Seconds of the instant that is chosen. An end that was not published is the peak, as in an embed. */
export function instantOf({ instant }: EmbedChoice, { onsetSec, peakSec, endSec }: Pick<Derived, "onsetSec" | "peakSec" | "endSec">, shownSec: number): number {
	if (instant === "shown") return shownSec;
	return instant === "onset" ? onsetSec : instant === "end" ? (endSec ?? peakSec) : peakSec;
}

/** What of a choice stands in the address; what is as it would be anyway stays out. */
export function parametersOf(choice: EmbedChoice, shownSec: number): Record<string, string | null> {
	const { instant, theme, controls, path, autoplay, speed } = choice;
	return {
		t: instant === "shown" ? instantText(shownSec) : instant === "peak" ? null : instant,
		theme: theme === "auto" ? null : theme,
		controls: controls ? null : "0",
		path: path === "auto" ? null : path === "on" ? "1" : "0",
		autoplay: autoplay ? "1" : null,
		speed: speed === "" ? null : speed,
	};
}

type Of = { id: string; version: string | null; shownSec: number };

/** `version` counts only where the choice is to fix it. */
export const addressOf = (root: string, choice: EmbedChoice, { id, version, shownSec }: Of): string =>
	embedAddress(root, id, choice.fixed ? version : null, parametersOf(choice, shownSec));

/** `measuredPx`: the height that the embed has at the chosen width. */
export function frameOf(choice: EmbedChoice, src: string, measuredPx: number | null, words: Pick<Frame, "title" | "description">): Frame {
	return { src, ...words, widthPx: choice.fills ? null : choice.widthPx, heightPx: choice.heightPx ?? measuredPx ?? GUESSED_PX };
}

/** What must be said of the address in the code: `null` where others can open it for certain. */
export function addressNote(publicRoot: string | null, root: string): string | null {
	if (publicRoot !== null) return null;
	const { protocol, hostname, host } = new URL(root);
	if (protocol === "file:") return "This page was opened from a disk: the code names a file that nobody else has. Make the code on the published site.";
	if (/^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/.test(hostname))
		return `The code names ${host}, where this page is open: only this computer can reach it. Make the code on the published site.`;
	return `This site was built without its public address, so the code names the one this page is open at: ${host}.`;
}
