/** What one tick of scrubbing costs: our own code, the whole main-thread task, and React commits. */
import type { CDPSession, Page } from "@playwright/test";

const TICKS = 90;
const SETTLE_TICKS = 10;
/** Three frames: one for what moved, and two in which nothing of it may be left to do. */
const TICK_MS = 50;
/** After this long nothing moves on its own any more. */
const REST_MS = 3000;

export type Spread = { median: number; p95: number };
/** `task`: the main thread from one tick to the next, by the clock, and of that the processor's own time, which neighbours do not lengthen as much. */
export type Tasks = { taskMs: Spread; cpuMs: Spread };
export type Scrub = { codeMs: Spread; moving: Tasks; idle: Tasks; commits: number };

export function spreadOf(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
	return { median: at(0.5), p95: at(0.95) };
}

/** React reports its commits, in a production build too, to this hook if it is there when React starts. Text, as tsx rewrites functions. */
const COMMIT_HOOK = `window.commits = 0;
window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
	isDisabled: false, supportsFiber: true, renderers: new Map(), inject: () => 1,
	onCommitFiberUnmount: () => {}, onPostCommitFiberRoot: () => {}, onCommitFiberRoot: () => { window.commits++; },
};`;

/** Frames are asked for throughout, as they are while anything plays: an idle tick is one that is drawn without a move. */
const ALWAYS_DRAWN = "(function again() { requestAnimationFrame(again); })()";

export async function countCommits(page: Page): Promise<void> {
	await page.addInitScript({ content: COMMIT_HOOK });
}

type TraceEvent = { name: string; ts: number; dur?: number; tdur?: number; pid: number; tid: number; ph: string; args?: { name?: string } };

async function traced(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
	const events: TraceEvent[] = [];
	const collect = ({ value }: { value: object[] }) => void events.push(...(value as unknown as TraceEvent[]));
	cdp.on("Tracing.dataCollected", collect);
	await cdp.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "blink.user_timing", "__metadata"] } });
	await work();
	const done = new Promise((finish) => cdp.once("Tracing.tracingComplete", finish));
	await cdp.send("Tracing.end");
	await done;
	cdp.off("Tracing.dataCollected", collect);
	return events;
}

/** Milliseconds of main-thread tasks in each stretch between two of `edges` (a trace's microseconds); a task counts where it ends. */
function taskTimes(events: readonly TraceEvent[], edges: readonly number[], of: Pick<TraceEvent, "pid" | "tid">, time: "dur" | "tdur"): number[] {
	const sums = edges.slice(1).map(() => 0);
	for (const task of events) {
		if (task.ph !== "X" || task.pid !== of.pid || task.tid !== of.tid || !task.name.endsWith("RunTask")) continue;
		const end = task.ts + (task.dur ?? 0);
		const tick = edges.findIndex((edge) => edge > end) - 1;
		if (tick >= 0) sums[tick] = (sums[tick] ?? 0) + (task[time] ?? 0) / 1000;
	}
	return sums;
}

/** The longest task of the main thread while `work` runs, in milliseconds by the clock and of the processor's own time; `mark`: one that the page makes meanwhile. */
export async function longestTask(page: Page, mark: string, work: () => Promise<void>): Promise<{ clockMs: number; cpuMs: number }> {
	const events = await traced(await page.context().newCDPSession(page), work);
	const main = events.find(({ name }) => name === mark);
	if (!main) throw new Error(`the trace has no mark "${mark}"`);
	const tasks = events.filter(({ ph, pid, tid, name }) => ph === "X" && pid === main.pid && tid === main.tid && name.endsWith("RunTask"));
	const longest = (time: "dur" | "tdur") => Math.max(0, ...tasks.map((task) => (task[time] ?? 0) / 1000));
	return { clockMs: longest("dur"), cpuMs: longest("tdur") };
}

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, Math.max(0, ms)));

/**
 * A pointer move every `TICK_MS`, paced from outside: asking the page in between would cost its main thread a millisecond a
 * tick, and be counted as ours. Ticks are told apart by the mark that the page makes of each move; without moves, by the clock.
 */
async function series(page: Page, cdp: CDPSession, move?: (i: number) => Promise<void>): Promise<Tasks> {
	const events = await traced(cdp, async () => {
		await page.evaluate(() => void performance.mark("series"));
		const began = performance.now();
		for (let i = 0; i < TICKS; i++) {
			await move?.(i);
			await sleep(began + (i + 1) * TICK_MS - performance.now());
		}
	});
	const marks = events.filter(({ name }) => name === "tick").sort((a, b) => a.ts - b.ts);
	const start = events.find(({ name }) => name === "series");
	if (!start) throw new Error("the trace does not say when it began");
	const edges = move ? marks.map(({ ts }) => ts) : Array.from({ length: TICKS }, (_, i) => start.ts + i * TICK_MS * 1000);
	const spread = (time: "dur" | "tdur") => spreadOf(taskTimes(events, edges, start, time).slice(SETTLE_TICKS));
	return { taskMs: spread("dur"), cpuMs: spread("tdur") };
}

/** Drags over the slider between two shares of its plot, within one stretch of unchanging state. */
export async function measureScrub(page: Page, plot: { left: number; width: number; y: number }, from: number, to: number): Promise<Scrub> {
	const cdp = await page.context().newCDPSession(page);
	await page.evaluate(() => {
		const timed = window as unknown as { code: number[]; began: number; commits: number; committed: number[] };
		timed.code = [];
		timed.committed = [];
		window.addEventListener(
			"pointermove",
			() => {
				performance.mark("tick");
				timed.committed.push(timed.commits);
				timed.began = performance.now();
			},
			{ capture: true },
		);
		window.addEventListener("pointermove", () => timed.code.push(performance.now() - timed.began));
	});
	const xAt = (i: number) => plot.left + plot.width * (from + ((to - from) * i) / TICKS);
	await page.evaluate(ALWAYS_DRAWN);
	await sleep(REST_MS);
	const idle = await series(page, cdp);
	await page.mouse.move(xAt(0), plot.y);
	await page.mouse.down();
	await page.mouse.move(xAt(0) + 0.2, plot.y);
	// The hand rests, so that panels that wait for rest are drawn before the first tick.
	await sleep(REST_MS);
	await page.evaluate(() => {
		const counted = window as unknown as { code: number[]; committed: number[] };
		counted.code = [];
		counted.committed = [];
	});
	// Not by `page.mouse`, which asks the page at each move whether something is being dragged, at a millisecond of its time.
	const moving = await series(page, cdp, async (i) => {
		await cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: xAt(i), y: plot.y, button: "left", buttons: 1 });
	});
	const { code, committed } = await page.evaluate(() => {
		const counted = window as unknown as { code: number[]; committed: number[] };
		return { code: counted.code, committed: counted.committed };
	});
	await page.mouse.up();
	return { codeMs: spreadOf(code.slice(SETTLE_TICKS)), moving, idle, commits: (committed.at(-1) ?? Number.NaN) - (committed[0] ?? Number.NaN) };
}
