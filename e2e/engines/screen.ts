/** A screen that nobody sees (Xvfb): without one, Firefox has no WebGL, and WebKit's browser does not start. */
import { once } from "node:events";
import { inTime, pathOf, startProgram } from "./program.ts";

export type Screen = { env: Readonly<Record<string, string>>; stop: () => Promise<void> };

/** Xvfb takes the first display that is free, and tells which. */
export async function startScreen(): Promise<Screen> {
	const xvfb = startProgram(pathOf("XVFB_PATH"), ["-displayfd", "1", "-screen", "0", "1600x1100x24", "-nolisten", "tcp"]);
	try {
		const [number] = await inTime(
			"Xvfb was to open a display",
			Promise.race([once(xvfb.child.stdout as NodeJS.EventEmitter, "data"), once(xvfb.child, "exit")]),
		);
		const ended = xvfb.ended();
		if (ended) throw new Error(ended);
		// The last line keeps GTK from starting a service of its own, which nobody would end.
		return {
			env: { DISPLAY: `:${String(number).trim()}`, LIBGL_ALWAYS_SOFTWARE: "1", GDK_BACKEND: "x11", MOZ_ENABLE_WAYLAND: "0", NO_AT_BRIDGE: "1" },
			stop: xvfb.stop,
		};
	} catch (error) {
		await xvfb.stop();
		throw error;
	}
}
