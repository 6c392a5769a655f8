/** How much of the page answers, told to whoever waits for it: a test, the bench, and what must not be in the way until then. */
import { createStore } from "./store.ts";

/** `timeline`: hand and keys move the time of an incident · `live`: everything on the page answers. */
type Part = "timeline" | "live";

const answers = createStore<Record<Part, boolean>>(() => ({ timeline: false, live: false }));

function tell(part: Part): void {
	if (document.documentElement.dataset[part]) return;
	document.documentElement.dataset[part] = "true";
	performance.mark(part);
}

export function tellTimeline(): void {
	tell("timeline");
	answers.setState({ timeline: true });
}

export function tellWhole(): void {
	tell("live");
	letRestLoad();
}

/** What nobody needs before the page answers may be asked for: it answers, or as much of it as ever will. */
export const letRestLoad = (): void => answers.setState({ timeline: true, live: true });

export function whenAnswers(part: Part): Promise<void> {
	return new Promise((resolve) => {
		if (answers.getState()[part]) return resolve();
		const stop = answers.subscribe((now) => {
			if (!now[part]) return;
			stop();
			resolve();
		});
	});
}
