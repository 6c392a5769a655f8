/** What the tests ask of any engine. Each has a driver of its own behind it: `firefox.ts`, `webkit.ts`. */

export type Point = { x: number; y: number };

/** A page, or a frame in one. */
export type Frame = {
	/** Runs a function in the page; it may use nothing but what it is given, and the page. */
	evaluate<A, R>(run: (given: A) => R | Promise<R>, given: A): Promise<R>;
};

export type Window = Frame & {
	goTo: (address: string) => Promise<void>;
	/** Keys as the platform names them: "ArrowRight", "Home", ".". */
	press: (key: string) => Promise<void>;
	/** So many times, as quickly as a keyboard repeats a key that is held. */
	repeat: (key: string, times: number) => Promise<void>;
	/** Down at the first point, through the others, up at the last. One point: a click. */
	draw: (hand: "mouse" | "finger", points: readonly Point[]) => Promise<void>;
	/** A frame of the page, counted from 0. */
	frame: (nth: number) => Promise<Frame>;
	/** What is to be seen, as PNG. */
	picture: () => Promise<Buffer>;
};

/** A browser as one visitor has it: nothing is kept from the visitor before. */
export type Visitor = {
	window: Window;
	/** The second window, once there is one. */
	second: () => Promise<Window>;
	leave: () => Promise<void>;
};

export type Engine = {
	name: string;
	/** A visitor on a screen 1440 × 900 px wide. What the browser complains of is told to `hear`; files it saves come into `folder`. */
	visit: (hear: (complaint: string) => void) => Promise<Visitor>;
	/** Where files are saved. */
	folder: string;
	stop: () => Promise<void>;
};

export const SIZE = { width: 1440, height: 900 } as const;

/** Tries again until there is something; fails with what was waited for. */
export async function until<T>(what: string, look: () => Promise<T | null | undefined | false>, patienceMs: number): Promise<T> {
	const end = Date.now() + patienceMs;
	for (;;) {
		const found = await look();
		if (found) return found;
		if (Date.now() > end) throw new Error(`${what}: not within ${patienceMs / 1000} s`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
