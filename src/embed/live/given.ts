/** What the scripts of the live map leave for each other in the page: in a sandbox nothing can be fetched, and only classic scripts load. */
import type { Routes } from "../../incident/derived.ts";
import type { Clock } from "../../state/clock.ts";
import type { Theme } from "../../state/view.ts";

export type LiveOptions = {
	/** Stands over the picture. */
	container: HTMLElement;
	clock: Clock;
	/** Whether the address names a theme; `null` follows the reader's. */
	theme: Theme | null;
	/** What the map draws; `null`: as the record has it first. */
	routes: Routes | null;
	/** After it, the finer land is given. */
	bringFineLand: () => Promise<void>;
	/** The map is drawn: the picture may go. */
	onDrawn: () => void;
	/** The map cannot go on: why, in words. */
	onEnd: (words: string) => void;
};
/** Gives back all the memory it holds. */
export type Live = { close(): void };

export type Given = {
	/** The live map's style sheet. */
	style?: string;
	/** Texts of files, as JSON: the incident, and the land. */
	record?: string;
	"land-110m"?: string;
	"land-50m"?: string;
	openMap?: (options: LiveOptions) => Live;
};

/** The page's own, and gone with it. */
const page = self as { detourAtlas?: Given };
page.detourAtlas ??= {};
export const given: Given = page.detourAtlas;
