/** A briefing as one HTML file: its script, its records, its typeface and its words, and no request. */
import type { Incident } from "../incident/derived.ts";
import type { Land } from "../poster/land.ts";
import { escapeXml } from "../poster/svg.ts";
import type { Story } from "./chapter.ts";

/** The browser itself keeps the file to that. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data:";

export type StandaloneGiven = {
	/** Tells windows of this briefing from those of others. */
	name: string;
	story: Story;
	incidents: Readonly<Record<string, Incident>>;
	land: Land;
	redacted: boolean;
	/** What `data/standalone.ts` builds, and `@font-face` rules with the files in them. */
	script: string;
	css: string;
	fontCss: string;
	/** "25 November 2026". */
	savedOn: string;
};

/** Text of a script: nothing in it may end the element. */
const inScript = (json: string) => json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

function chapterHtml(story: Story, incidents: Readonly<Record<string, Incident>>): string {
	return story.chapters
		.map(({ name, text, grade, sources, incident }, i) => {
			const record = Object.hasOwn(incidents, incident) ? incidents[incident] : undefined;
			const cited = sources.flatMap((key) => {
				const source = record && Object.hasOwn(record.sources, key) ? record.sources[key] : undefined;
				if (!source) return [];
				const words = [source.author, source.publisher, source.date, source.title].filter(Boolean).join(", ");
				return [`<li>${escapeXml(words)}${source.url ? `<br>${escapeXml(source.url)}` : ""}</li>`];
			});
			const known = grade === null ? "" : `<p class="small-print">Evidence: ${grade}</p>`;
			const list = cited.length === 0 ? "" : `<ul>${cited.join("")}</ul>`;
			return `<section><h2>${i + 1}. ${escapeXml(name)}</h2><p>${escapeXml(text)}</p><p class="small-print">${escapeXml(record?.title ?? "The record of this chapter is not in the file.")}</p>${known}${list}</section>`;
		})
		.join("\n");
}

/** The whole file. Everything in `story` and `incidents` is text and is escaped. */
export function standalonePage({ name, story, incidents, land, redacted, script, css, fontCss, savedOn }: StandaloneGiven): string {
	const data = inScript(JSON.stringify({ name, story, incidents, land, redacted }));
	const mark = redacted ? '<p class="redacted">Redacted: parts of the records were taken out of this file before it was shared.</p>\n' : "";
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(story.title)} · Detour Atlas</title>
<style>${`${fontCss}${css}`.replaceAll("</", "<\\/")}</style>
</head>
<body>
<main>
<h1>${escapeXml(story.title)}</h1>
${mark}<button type="button" class="button standalone-start" hidden>Present</button>
${chapterHtml(story, incidents)}
<p class="small-print">Saved on ${escapeXml(savedOn)} from Detour Atlas, CC BY 4.0; map: Natural Earth. This file holds everything it shows and asks for nothing. Records may have been corrected since.</p>
</main>
<script type="application/json" id="briefing">${data}</script>
<script>${script.replace(/<\/(script)/gi, "<\\/$1")}</script>
</body>
</html>
`;
}
