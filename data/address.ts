/** Where the built site will stand: `--site=` or SITE_URL, and the path that `--base=` gives. */

/** `given`: somebody said so. If not, `url` is where `npm start` serves, and no page claims it as its own address. */
export type Site = { url: string; base: string; given: boolean };

const START = "http://localhost:4173";

const optionOf = (args: readonly string[], name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Throws an Error that says what was given and what was expected. A missing last slash of the site is added. */
export function siteOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Site {
	const base = optionOf(args, "base");
	if (base !== undefined && !(base.startsWith("/") && base.endsWith("/"))) {
		throw new Error(`--base=${base}: expected a path that starts and ends with a slash, such as /atlas/.`);
	}
	const text = optionOf(args, "site") ?? (env.SITE_URL || undefined);
	if (text === undefined) return { url: START + (base ?? "/"), base: base ?? "/", given: false };
	const named = optionOf(args, "site") === undefined ? `SITE_URL=${text}` : `--site=${text}`;
	const wanted = "expected the address the site will stand at, such as https://example.org/atlas/";
	if (!URL.canParse(text)) throw new Error(`${named} is no full address; ${wanted}.`);
	const url = new URL(text);
	if (url.protocol !== "https:" && url.protocol !== "http:") throw new Error(`${named} starts with ${url.protocol}; ${wanted}.`);
	if (url.search || url.hash || url.username) throw new Error(`${named} has a query, a fragment or a user name; ${wanted}.`);
	if (!url.pathname.endsWith("/")) url.pathname += "/";
	if (base !== undefined && base !== url.pathname) throw new Error(`--base=${base} and ${named} disagree on the path: ${base} or ${url.pathname}?`);
	return { url: url.href, base: url.pathname, given: true };
}

/**
 * Where readers tell of mistakes: `--corrections=` or CORRECTIONS_URL, an https address of a form for new issues or `mailto:` and an address.
 * `null`: nobody said; readers can copy the text. Throws an Error that says what was given and what was expected.
 */
export function correctionsTo(args: readonly string[], env: Readonly<Record<string, string | undefined>>): string | null {
	const option = optionOf(args, "corrections");
	const text = option ?? (env.CORRECTIONS_URL || undefined);
	if (text === undefined) return null;
	const named = option === undefined ? `CORRECTIONS_URL=${text}` : `--corrections=${text}`;
	const wanted = "expected where new issues are opened, such as https://github.com/NAME/REPOSITORY/issues/new, or mailto:facts@example.org";
	if (!URL.canParse(text)) throw new Error(`${named} is no full address; ${wanted}.`);
	const url = new URL(text);
	if (url.protocol === "mailto:") {
		if (!/^[^\s@?&,]+@[^\s@?&,]+$/.test(url.pathname) || url.search || url.hash) throw new Error(`${named} is not one e-mail address; ${wanted}.`);
		return `mailto:${url.pathname}`;
	}
	if (url.protocol !== "https:" && url.protocol !== "http:") throw new Error(`${named} starts with ${url.protocol}; ${wanted}.`);
	if (url.hash || url.username) throw new Error(`${named} has a fragment or a user name; ${wanted}.`);
	if (url.pathname === "/") throw new Error(`${named} names only a host; ${wanted}.`);
	return url.href;
}

/** All is open to everybody. Where the site has the host to itself, crawlers are told of its map; they read no robots.txt below a path. */
export function robotsTxt(site: Site): string {
	return `User-agent: *\nAllow: /\n${site.given ? `Sitemap: ${site.url}sitemap.xml\n` : ""}`;
}
