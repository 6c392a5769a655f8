/** A part of the long tests, and how one of its inputs is judged. */
import { Random } from "./random.ts";

export type Part = {
	/** As given with `--part`. */
	name: string;
	/** In one line, for the list of parts. */
	about: string;
	/** Inputs of a whole run, and of the slice in `npm test`. */
	count: number;
	quick: number;
	/** Prepares what all inputs share. Resolves to a function that releases it. */
	prepare?: () => Promise<() => Promise<void>>;
	/** Makes an input and tries it. Throws if something is wrong; returns the result, which `structuredClone` must accept. */
	run: (random: Random) => unknown;
};

/** Nothing that a reader waits for may take longer. Milliseconds of processor time. */
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

/** What is wrong with this input, as one text; `null` if nothing is. */
export async function faultOf(part: Part, seed: number, mostMs = MOST_MS): Promise<string | null> {
	try {
		const first = await timed(part, seed);
		structuredClone(first.result);
		// Garbage collection may have run meanwhile, so a slow input is tried again.
		const tookMs = first.tookMs > mostMs ? Math.min(first.tookMs, (await timed(part, seed)).tookMs) : first.tookMs;
		if (tookMs > mostMs) return `it took ${Math.round(tookMs)} ms of processor time; at most ${mostMs} may pass`;
		if (membersNow() !== members) return "a built-in prototype was changed; later results of this run do not count";
		return null;
	} catch (error) {
		return error instanceof Error ? (error.stack ?? error.message) : String(error);
	}
}
