/** What somebody wants of an embed, and the address and frame that come of it. */

import { instantText, parseInstant } from "../../incident/address.ts";
import type { Derived, Incident, Routes, Span } from "../../incident/derived.ts";
import { embedAddress, type Frame } from "../files/embedCode.ts";

/** Kept as it was typed, right or wrong; `px` is the last right number. */
export type TypedPx = { text: string; px: number };

export type EmbedChoice = {
	size: keyof typeof SIZES | "own";
	width: TypedPx;
	/** The frame is as wide as its column; the width is then only that of the preview. */
	fills: boolean;
	ownHeight: boolean;
	height: TypedPx;
	theme: "auto" | "light" | "dark";
	controls: boolean;
	path: "auto" | "on" | "off";
	autoplay: boolean;
	/** As the address has it, such as "1 day/s"; "" for the whole stretch in half a minute. */
	speed: string;
	fixed: boolean;
	/** The page around runs `embed/host.js`, which sets the height. */
	hostScript: boolean;
};

export type Instant = "shown" | "onset" | "peak" | "end" | "own";

/** What is chosen for one incident and means nothing for another. `null`: not typed, so as the record or the page has it. */
export type OfIncident = { title: string | null; description: string | null; instant: Instant; own: string | null; routes: Routes | null };

/** What a form of the dialog shows, and how it changes that. */
export type Choosing = {
	incident: Incident;
	choice: EmbedChoice;
	of: OfIncident;
	choose: (change: Partial<EmbedChoice>) => void;
	chooseOf: (change: Partial<OfIncident>) => void;
};

export const SIZES = { phone: 360, article: 640, wide: 960 } as const;
export const SPEEDS = ["10 s/s", "1 min/s", "10 min/s", "1 h/s", "6 h/s", "1 day/s", "10 days/s"] as const;

/** What a frame may be, px. Below 320 an embed is not made to be read; `host.js` sets no height of 5,000 and more. */
export const LIMITS = { width: [320, 2000], height: [200, 4999] } as const;
type Limits = (typeof LIMITS)[keyof typeof LIMITS];

/** Until the preview has told its height. */
export const GUESSED_PX = 540;

export const FIRST_CHOICE: EmbedChoice = {
	size: "article",
	width: { text: "720", px: 720 },
	fills: true,
	ownHeight: false,
	height: { text: String(GUESSED_PX), px: GUESSED_PX },
	theme: "auto",
	controls: true,
	path: "auto",
	autoplay: false,
	speed: "",
	fixed: false,
	hostScript: false,
};

export const FIRST_OF_INCIDENT: OfIncident = { title: null, description: null, instant: "shown", own: null, routes: null };

/** What is wrong with a typed number of pixels, in words; `null`: nothing. */
export function wrongNumber([least, most]: Limits, { text, px }: TypedPx): string | null {
	const plain = text.trim();
	const keeps = `The code keeps ${px}.`;
	if (plain === "") return `Type a number from ${least} to ${most}. ${keeps}`;
	if (!/^\d+$/.test(plain)) return `“${plain.slice(0, 20)}” is not a whole number of pixels. ${keeps}`;
	if (Number(plain) < least) return `Too small: at least ${least}. ${keeps}`;
	return Number(plain) > most ? `Too large: at most ${most}. ${keeps}` : null;
}

/** The text always follows the fingers, the number only what is right. */
export function typedPx(limits: Limits, before: TypedPx, text: string): TypedPx {
	const now = { text, px: Number(text) };
	return wrongNumber(limits, now) === null ? now : { text, px: before.px };
}

/** A typed instant in seconds since 1970, UTC, or what is wrong with it. */
export function ownInstant(text: string, { startSec, endSec }: Span): { sec: number } | { wrong: string } {
	const plain = text.trim();
	const sec = parseInstant(plain);
	if (sec === null) {
		const said = plain === "" ? "Type" : `“${plain.slice(0, 30)}” is not a time. Expected`;
		return { wrong: `${said} a UTC date or time such as ${instantText(startSec)} or 2018-11-12T21:12Z. The code keeps the instant that is shown.` };
	}
	if (sec >= startSec && sec <= endSec) return { sec };
	return { wrong: `Outside this incident's timeline, ${instantText(startSec)} to ${instantText(endSec)}. The code keeps the instant that is shown.` };
}

/** `routes`: what can be drawn of the record, first what an embed draws unless asked; `shown`: what the page draws. */
type At = { shownSec: number; overview: Span; routes: readonly Routes[]; shown: Routes };

/** What the frame draws: as chosen here, else as the page does. */
export const routesIn = ({ routes: chosen }: OfIncident, { routes, shown }: Pick<At, "routes" | "shown">): Routes =>
	chosen !== null && routes.includes(chosen) ? chosen : shown;

/** How the address names the chosen instant; `null`: the peak, where an embed starts anyway. */
function instantIn({ instant, own }: OfIncident, { shownSec, overview }: Pick<At, "shownSec" | "overview">): string | null {
	if (instant === "peak") return null;
	if (instant === "onset" || instant === "end") return instant;
	const typed = instant === "own" && own !== null ? ownInstant(own, overview) : null;
	return instantText(typed && "sec" in typed ? typed.sec : shownSec);
}

/** What of a choice stands in the address; what would be so anyway stays out. */
export function parametersOf(choice: EmbedChoice, of: OfIncident, at: At): Record<string, string | null> {
	const { theme, controls, path, autoplay, speed } = choice;
	return {
		t: instantIn(of, at),
		theme: theme === "auto" ? null : theme,
		controls: controls ? null : "0",
		routes: routesIn(of, at) === at.routes[0] ? null : routesIn(of, at),
		path: path === "auto" ? null : path === "on" ? "1" : "0",
		autoplay: autoplay ? "1" : null,
		// Without a button and of itself nothing plays.
		speed: speed === "" || !(controls || autoplay) ? null : speed,
	};
}

export type Published = { id: string; version: string | null };

/** `version` counts only where the choice is to fix it. */
export const addressOf = (root: string, { id, version }: Published, choice: EmbedChoice, parameters: Record<string, string | null>): string =>
	embedAddress(root, id, choice.fixed ? version : null, parameters);

/** Of the frame, or, where it is as wide as its column, of the preview; px. */
export const widthOf = ({ size, width }: EmbedChoice): number => (size === "own" ? width.px : SIZES[size]);

/** `measuredPx`: the height that the embed has at the chosen width. */
export function frameOf(choice: EmbedChoice, src: string, measuredPx: number | null, words: { title: string; description: string }): Frame {
	const heightPx = choice.ownHeight ? choice.height.px : (measuredPx ?? GUESSED_PX);
	return { src, ...words, widthPx: choice.fills ? null : widthOf(choice), heightPx };
}

/** Whether all that is typed and in use is in the code; what is wrong is not. */
export function isRight({ size, width, ownHeight, height }: EmbedChoice, { instant, own, title }: OfIncident, overview: Span): boolean {
	const sizes = (size !== "own" || wrongNumber(LIMITS.width, width) === null) && (!ownHeight || wrongNumber(LIMITS.height, height) === null);
	return sizes && title?.trim() !== "" && (instant !== "own" || own === null || "sec" in ownInstant(own, overview));
}

/** Title and description of the frame. A frame without a title has no name for who reads by ear, so an empty one is the record's. */
export function wordsOf(
	{ title, description }: OfIncident,
	record: { title: string; derived: Pick<Derived, "headline"> },
): { title: string; description: string } {
	return { title: title?.trim() || record.title, description: description ?? record.derived.headline };
}

/** What must be said of the address in the code: `null` where others can open it for certain. */
export function addressNote(publicRoot: string | null, root: string): string | null {
	const { protocol, hostname, host } = new URL(publicRoot ?? root);
	if (protocol === "file:") return "This page was opened from a disk: the code names a file that nobody else has. Make the code on the published site.";
	if (/^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/.test(hostname))
		return `The code names ${host}, which only this computer can reach. Make the code on the published site.`;
	return publicRoot === null ? `This page does not state its public address, so the code names the one it is open at: ${host}.` : null;
}
