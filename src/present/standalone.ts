/** A briefing in a file of its own: everything stands in the page, nothing is fetched. */
import "../ui/tokens.css";
import "../ui/ui.css";
import "../ui/forcedColours.css";
import "./present.css";
import "./presenter.css";
import "./standalone.css";
import type { Incident } from "../incident/derived.ts";
import type { Land } from "../poster/land.ts";
import { replaceHash } from "../state/addressBar.ts";
import type { Story } from "../story/chapter.ts";
import { openBriefing } from "./open.ts";
import type { Briefing } from "./stage.ts";

type Given = { name: string; story: Story; incidents: Record<string, Incident>; land: Land; redacted: boolean };

function briefingOf(text: string): Briefing {
	const { incidents, ...rest } = JSON.parse(text) as Given;
	return { ...rest, incidents: new Map(Object.entries(incidents)) };
}

function present(briefing: Briefing): void {
	const host = document.createElement("div");
	document.body.append(host);
	const chapter = Number(/^#chapter-(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1;
	const close = openBriefing(host, briefing, {
		start: { chapter },
		onLeave: () => {
			close();
			host.remove();
			document.querySelector<HTMLElement>(".standalone-start")?.focus();
		},
		onShow: (screen) => {
			// An address of its own chapter; a file has no other.
			if (!screen.playing && location.hash !== "#follow") replaceHash(`#chapter-${screen.chapter + 1}`);
		},
	});
}

const given = document.getElementById("briefing")?.textContent;
if (given) {
	const briefing = briefingOf(given);
	const start = document.querySelector<HTMLButtonElement>(".standalone-start");
	if (start) start.hidden = false;
	start?.addEventListener("click", () => present(briefing));
	present(briefing);
}
