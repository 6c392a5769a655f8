/** Whether a response from the network may be shown, or the saved copy is better. The worker asks; nothing is fetched here. */

/**
 * Why the saved page is shown. `late`: the response took too long · `unreachable`: none came, or it was cut short · `error`: the host failed
 * or refused · `stranger`: a page of another site, such as the login of a guest network · `missing`: the host says 404 for a page of this build.
 */
export type Why = "late" | "unreachable" | "error" | "stranger" | "missing";

/** The build that a page of this site belongs to, as its first tag says; `null` if it is not a page of this site. */
export const buildOf = (html: string): string | null => /<html[^>]* data-build="([^"]+)"/.exec(html)?.[1] ?? null;

/** Hosts may append to a page, so the end need not be the last thing in it. */
const isWhole = (html: string) => html.includes("</html>");

/** `null` if the page may be shown. `build`: the one that is kept. A 404 of another build is right: that build no longer has the page. */
export function pageFault(status: number, html: string, build: string): Why | null {
	const theirs = buildOf(html);
	if (theirs === null) return status >= 400 ? "error" : "stranger";
	if (!isWhole(html)) return "unreachable";
	return status >= 400 && theirs === build ? "missing" : null;
}

/** Embeds do not name their build. */
export const isEmbed = (html: string): boolean => html.includes("Detour Atlas</title>") && isWhole(html);

const kindOf = (type: string | null) => type?.split(";")[0]?.trim().toLowerCase() ?? "";

/** Whether a response can be the file at `path`: not an error, and not HTML where something else was asked for. */
export const isFile = (path: string, status: number, type: string | null): boolean =>
	status < 400 && (kindOf(type) !== "text/html" || /(^|\/)$|\.html$/.test(path));

/** Whether a response can be a newer state of a file that is kept: not an error, and of the same media type. */
export const isSameKind = (status: number, type: string | null, keptType: string | null): boolean => status < 400 && kindOf(type) === kindOf(keptType);
