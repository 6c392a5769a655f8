/** One row of the account of an incident. */
import type { Source } from "./schema.ts";

/** Which clock a row was read from. */
export type EventClock = "in the network" | "measured" | "said" | "context";

export type EventRow = {
	key: string;
	/** What it rests on, by its name in `facts.ts`; `null` for context, which has a source of its own. */
	fact: string | null;
	atSec: number;
	/** No finer than it is known. */
	when: string;
	edtf: string | null;
	clock: EventClock;
	/** Empty for the time before everything else. */
	what: string;
	/** The sentence that is true from here on; `null` where the state stays what it was. */
	state: string | null;
	/** Of a context entry. */
	source?: Source;
};
