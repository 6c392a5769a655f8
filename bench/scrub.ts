/** What one tick of scrubbing costs: our own code, the whole main-thread task, and React commits. */
import type { CDPSession, Page } from "@playwright/test";

const TICKS = 90;
const SETTLE_TICKS = 10;

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

/** Milliseconds of main-thread tasks between each two marks `tick-<i>`. */
function taskTimes(events: readonly TraceEvent[], time: "dur" | "tdur"): number[] {
	const marks = events.filter((event) => /^tick-\d+$/.test(event.name)).sort((a, b) => a.ts - b.ts);
	const [first] = marks;
	if (!first) return [];
	const tasks = events.filter((event) => event.ph === "X" && event.pid === first.pid && event.tid === first.tid && event.name.endsWith("RunTask"));
	return marks.slice(0, -1).map((mark, i) => {
		const until = marks[i + 1]?.ts ?? 0;
		return tasks.filter((task) => task.ts >= mark.ts && task.ts < until).reduce((sum, task) => sum + (task[time] ?? 0), 0) / 1000;
	});
}

/** One pointer move for each tick, two frames apart; `move(i)` does nothing when an idle tick is measured. */
async function series(page: Page, cdp: CDPSession, move: (i: number) => Promise<void>): Promise<Tasks> {
	const events = await traced(cdp, async () => {
		for (let i = 0; i < TICKS; i++) {
			await page.evaluate((n) => void performance.mark(`tick-${n}`), i);
			await move(i);
			await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
		}
	});
	const spread = (time: "dur" | "tdur") => spreadOf(taskTimes(events, time).slice(SETTLE_TICKS));
	return { taskMs: spread("dur"), cpuMs: spread("tdur") };
}

/** Drags over the slider between two shares of its plot, within one stretch of unchanging state. */
export async function measureScrub(page: Page, plot: { left: number; width: number; y: number }, from: number, to: number): Promise<Scrub> {
	const cdp = await page.context().newCDPSession(page);
	await page.evaluate(() => {
		const timed = window as unknown as { code: number[]; began: number };
		timed.code = [];
		window.addEventListener(
			"pointermove",
			() => {
				timed.began = performance.now();
			},
			{ capture: true },
		);
		window.addEventListener("pointermove", () => timed.code.push(performance.now() - timed.began));
	});
	const xAt = (i: number) => plot.left + plot.width * (from + ((to - from) * i) / TICKS);
	const idle = await series(page, cdp, async () => undefined);
	await page.mouse.move(xAt(0), plot.y);
	await page.mouse.down();
	await page.mouse.move(xAt(0) + 0.2, plot.y);
	let commitsBefore = 0;
	await page.evaluate(() => {
		(window as unknown as { code: number[] }).code = [];
	});
	const moving = await series(page, cdp, async (i) => {
		// Before the first ticks the hand rests while tracing starts, and panels that wait for rest are drawn.
		if (i === SETTLE_TICKS) commitsBefore = await page.evaluate(() => (window as unknown as { commits: number }).commits);
		await page.mouse.move(xAt(i), plot.y);
	});
	const { code, commits } = await page.evaluate(() => {
		const counted = window as unknown as { code: number[]; commits: number };
		return { code: counted.code, commits: counted.commits };
	});
	await page.mouse.up();
	return { codeMs: spreadOf(code.slice(SETTLE_TICKS)), moving, idle, commits: commits - commitsBefore };
}
