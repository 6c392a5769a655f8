/** A briefing to take away: as one HTML file that needs no network. Loaded when somebody asks. */
import { textBlob } from "../export/save.ts";
import { fontCssFor } from "../export/typeface.ts";
import { dayWords } from "../i18n/dates.ts";
import type { Land } from "../poster/land.ts";
import type { Briefing } from "../present/stage.ts";
import { standalonePage } from "../story/standalonePage.ts";

async function textAt(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
	return response.text();
}

/** Rejects where the site's own script cannot be had. */
export async function briefingPage(root: string, { name, story, incidents, land, redacted }: Briefing): Promise<Blob> {
	const [script, css] = await Promise.all(["present/brief.js", "present/brief.css"].map((path) => textAt(root + path)));
	// A file is for large screens; without the fine coasts it has the coarse ones.
	const fine = await textAt(`${root}map/land-50m.json`).then(
		(text) => JSON.parse(text) as Land,
		() => land,
	);
	const used = new Set(story.chapters.map(({ incident }) => incident));
	const given = Object.fromEntries([...incidents].filter(([id]) => used.has(id)));
	const letters = JSON.stringify([story, Object.values(given).map(({ title, derived }) => [title, derived.scene, derived.scenes])]);
	const page = standalonePage({
		...{ name: `file ${name}`, story, land: fine, redacted },
		incidents: given,
		script: script as string,
		css: css as string,
		fontCss: await fontCssFor(letters),
		savedOn: dayWords(Date.now() / 1000),
	});
	return textBlob(page, "text/html");
}
