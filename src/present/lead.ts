/** Which window is followed where several show the same briefing and would all lead: the first one heard, until it leaves or falls silent. */

/** A leading window tells of itself at every step and answers when asked: silence for longer means that it is gone. */
const GONE_MS = 5000;

export type Lead = {
	/** Of the window that leads; `null`: there is none. */
	id: () => string | null;
	/** Whether another one would lead too. */
	isDisputed: () => boolean;
	/** A leading window told of itself. Whether it is the one that is followed. */
	hear: (from: string) => boolean;
	leave: (from: string) => void;
};

/** `nowMs` may jump while the computer sleeps: whoever was there before is given time to answer (`woke`). */
export function createLead(nowMs: () => number = Date.now): Lead & { woke: () => void } {
	const heardMs = new Map<string, number>();
	const isThere = (id: string) => nowMs() - (heardMs.get(id) ?? -Infinity) <= GONE_MS;
	const id = () => [...heardMs.keys()].find(isThere) ?? null;
	return {
		id,
		isDisputed: () => [...heardMs.keys()].filter(isThere).length > 1,
		hear: (from) => {
			// Who was away comes last.
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
