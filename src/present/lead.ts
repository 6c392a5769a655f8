/** Which audience window to follow when several show the same briefing: the first one heard, until it closes or falls silent. */

/** A leading window sends its state at every step and answers when asked; one silent for longer than this is gone. */
const GONE_MS = 5000;

export type Lead = {
	/** The window to follow; `null` if there is none. */
	id: () => string | null;
	/** Whether more than one window is leading. */
	isDisputed: () => boolean;
	/** A leading window sent its state. Returns whether it is the one to follow. */
	hear: (from: string) => boolean;
	leave: (from: string) => void;
	/** To be called after the computer slept: every window gets time to answer again. */
	woke: () => void;
};

export function createLead(nowMs: () => number = Date.now): Lead {
	const heardMs = new Map<string, number>();
	const isThere = (id: string) => nowMs() - (heardMs.get(id) ?? -Infinity) <= GONE_MS;
	const id = () => [...heardMs.keys()].find(isThere) ?? null;
	return {
		id,
		isDisputed: () => [...heardMs.keys()].filter(isThere).length > 1,
		hear: (from) => {
			// One that was away goes to the end of the queue.
			if (!isThere(from)) heardMs.delete(from);
			heardMs.set(from, nowMs());
			return id() === from;
		},
		leave: (from) => heardMs.delete(from),
		woke: () => {
			for (const one of heardMs.keys()) heardMs.set(one, nowMs());
		},
	};
}
