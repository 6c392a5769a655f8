/** Whether what came from the network may be shown, or what is kept on the device is better. The worker asks; nothing here is fetched. */

/**
 * Why the saved page is shown. `late`: the answer took too long · `unreachable`: none came, or it broke off · `error`: the host failed or
 * refused · `stranger`: a page of somebody else, as of a network that wants a login · `missing`: the host lost a page of this very build.
 */
export type Why = "late" | "unreachable" | "error" | "stranger" | "missing";

/** The build that a page of this site says it belongs to; `null`: it is no page of this site. */
export const buildOf = (html: string): string | null => /<html[^>]* data-build="([^"]+)"/.exec(html)?.[1] ?? null;

/** Hosts may add to the end of a page, so only that the end is there counts. */
const isWhole = (html: string) => html.includes("</html>");

/** `null`: the page may be shown. `build`: the one that is kept. A page that another build says is not there is gone for good. */
export function pageFault(status: number, html: string, build: string): Why | null {
	const theirs = buildOf(html);
	if (theirs === null) return status >= 400 ? "error" : "stranger";
	if (!isWhole(html)) return "unreachable";
	return status >= 400 && theirs === build ? "missing" : null;
}

/** Embeds say their build nowhere. */
export const isEmbed = (html: string): boolean => html.includes("Detour Atlas</title>") && isWhole(html);

const kindOf = (type: string | null) => type?.split(";")[0]?.trim().toLowerCase() ?? "";

/** Whether this can be the file at `path`: no error, and no page where a page is not wanted. */
export const isFile = (path: string, status: number, type: string | null): boolean =>
	status < 400 && (kindOf(type) !== "text/html" || /(^|\/)$|\.html$/.test(path));

/** Whether this can be another state of a file that is kept. */
export const isSameKind = (status: number, type: string | null, keptType: string | null): boolean => status < 400 && kindOf(type) === kindOf(keptType);
