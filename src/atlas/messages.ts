/** What page and worker tell each other. */
import type { Ask } from "./ask.ts";

export type AtlasMessage =
	| { what: "open"; address: string }
	| { what: "answer"; ask: Ask }
	| { what: "rows"; indices: Uint32Array }
	| { what: "suggest"; line: string };

export type AtlasReply = { number: number; value: unknown } | { number: number; error: string };
