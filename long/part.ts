/** What a part of the long tests is, and how one input of it is judged. */
import { Random } from "./random.ts";

export type Part = {
	/** After `--part`. */
	name: string;
	/** In one line, for the list of parts. */
	about: string;
	/** Inputs of a whole run, and of the slice in `npm test`. */
	count: number;
	quick: number;
	/** Brings at hand what all inputs share. Returns how to let it go. */
	prepare?: () => Promise<() => Promise<void>>;
	/** Makes an input from the seed and tries it. Throws what is wrong; returns what came of it, which must be fit to be sent to a worker. */
	run: (random: Random) => unknown;
};

/** Nothing that a reader waits for may take longer. Processor time, ms. */
const MOST_MS = 1000;

const BUILT_IN = [Object, Array, String, Number, Boolean, Function, Map, Set, Date, RegExp, Promise, URLSearchParams].map((made) => made.prototype as object);
const membersNow = () => BUILT_IN.reduce((sum, prototype) => sum + Object.getOwnPropertyNames(prototype).length, 0);
const members = membersNow();

async function timed(part: Part, seed: number): Promise<{ result: unknown; tookMs: number }> {
	const before = process.cpuUsage();
	const result = await part.run(new Random(seed));
	const { user, system } = process.cpuUsage(before);
	return { result, tookMs: (user + system) / 1000 };
}

/** `null`: all is well. Else what is wrong with this input, as one text. */
export async function faultOf(part: Part, seed: number, mostMs = MOST_MS): Promise<string | null> {
	try {
		const first = await timed(part, seed);
		structuredClone(first.result);
		// A collection of garbage may fall into it; the same input again tells.
		const tookMs = first.tookMs > mostMs ? Math.min(first.tookMs, (await timed(part, seed)).tookMs) : first.tookMs;
		if (tookMs > mostMs) return `it took ${Math.round(tookMs)} ms of processor time; at most ${mostMs} may pass`;
		if (membersNow() !== members) return "a prototype of the language was changed; no later result of this run counts";
		return null;
	} catch (error) {
		return error instanceof Error ? (error.stack ?? error.message) : String(error);
	}
}
