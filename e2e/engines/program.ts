/** A program that tests start: in a group of its own, so that nothing it started outlives it. */
import { type ChildProcess, spawn } from "node:child_process";

/** How long a program may take to start or to end, in milliseconds. */
export const PATIENCE_MS = 30_000;

export type Program = { stop: () => Promise<void>; ended: () => string | null; child: ChildProcess };

export function startProgram(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Program {
	const child = spawn(command, args, { detached: true, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
	let said = "";
	let ended: string | null = null;
	const note = (text: Buffer) => {
		said = (said + text).slice(-2000);
	};
	child.stdout.on("data", note);
	child.stderr.on("data", note);
	const gone = new Promise<void>((resolve) => {
		child.once("error", (error) => {
			ended = `${command} could not be started: ${error.message}`;
			resolve();
		});
		child.once("exit", (code, signal) => {
			ended = `${command} ended by itself (${signal ?? `code ${code}`}). Its last words: ${said.trim() || "none"}`;
			resolve();
		});
	});
	const kill = () => {
		try {
			if (child.pid) process.kill(-child.pid, "SIGKILL");
		} catch {
			// The group is gone already.
		}
	};
	process.once("exit", kill);
	const stop = async () => {
		kill();
		process.off("exit", kill);
		await gone;
	};
	return { stop, ended: () => ended, child };
}

/** Waits for a promise, and no longer than is reasonable; says what did not come. */
export async function inTime<T>(what: string, promise: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`${what}: nothing came of it within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}

/** A program that `tools/engines.mjs` found. */
export function pathOf(variable: "FIREFOX_PATH" | "WEBKIT_DRIVER_PATH" | "XVFB_PATH"): string {
	const path = process.env[variable];
	if (!path) throw new Error(`${variable} is not set. Run these tests by npm run engines, which finds or installs what they need.`);
	return path;
}
