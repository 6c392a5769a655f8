/** One incident as one HTML file: no script, no request, everything in it. */
import { escapeXml } from "../../poster/svg.ts";

/** The browser itself keeps the file to that. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** Style sheets without what would be fetched: typefaces and imports. A closing tag in them would end the element. */
export function plainCss(css: string): string {
	return css
		.replace(/@font-face\s*\{[^}]*\}/g, "")
		.replace(/@import[^;]*;/g, "")
		.replaceAll("</", "<\\/");
}

export type OfflineParts = {
	title: string;
	/** Inner HTML of the page of text, with links that hold anywhere. */
	main: string;
	/** From `plainCss`. */
	css: string;
	/** `@font-face` rules with the typeface in them. */
	fontCss: string;
	/** Where the page stands, and how to tell this state of it. */
	url: string;
	savedOn: string;
	dataVersion: string | null;
};

const FOOT = `.saved-note{max-width:none;margin:32px 0 0;padding:12px 0 0;border-top:1px solid var(--line);font-size:13px;line-height:20px;color:var(--ink-2)}
.saved-picture svg{display:block;width:100%;height:auto}.saved-narrow{display:none}@media(max-width:600px){.saved-wide{display:none}.saved-narrow{display:block}}`;

/** The whole file. `title`, `url` and the rest are text and are escaped; `main` is markup already. */
export function offlinePage({ title, main, css, fontCss, url, savedOn, dataVersion }: OfflineParts): string {
	const address = escapeXml(url);
	const link = /^https?:/.test(url) ? `<a href="${address}">${address}</a>` : address;
	const version = dataVersion === null ? "" : ` Data version ${escapeXml(dataVersion)}.`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)} · Detour Atlas</title>
<style>${fontCss}${css}${FOOT}</style>
</head>
<body>
<main class="account-page">
${main}
<p class="saved-note">Saved from ${link} on ${escapeXml(savedOn)}.${version} Detour Atlas, CC BY 4.0; map: Natural Earth. This file holds everything it shows and asks for nothing; links to sources need a connection. The record may have been corrected since.</p>
</main>
</body>
</html>
`;
}
