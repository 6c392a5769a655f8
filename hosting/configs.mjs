/** Makes the files that hosts read from `headers.mjs`. `npm run hosting` writes them; a test finds those that were edited by hand. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ASK, EVERYWHERE, FOREVER, FRAMED, HASHED, PAGE_POLICY, ZIPPED } from "./headers.mjs";

/** Where pages lie. Hosts that read `_headers` join what several rules say, so no two rules name the same header for one file. */
const PAGES = ["", "index.html", "404.html", "incidents/*", "networks/*", "countries/*", "persistence/*", "methods/*", "download/*", "sw.js"];

const lines = (headers, each) => Object.entries(headers).map(([name, value]) => each(name, value));

/** `_headers` of Netlify and Cloudflare Pages. What they say of caching by themselves ("max-age=0, must-revalidate", with ETag) does for all the rest. */
export function underscoreHeaders(base = "/") {
	const rule = (path, headers) => [`${base}${path}`, ...lines(headers, (name, value) => `  ${name}: ${value}`)].join("\n");
	return `${[
		rule("*", EVERYWHERE),
		rule(`${HASHED}*`, { "Cache-Control": FOREVER, "Content-Security-Policy": PAGE_POLICY }),
		...PAGES.map((path) => rule(path, { "Content-Security-Policy": PAGE_POLICY })),
	].join("\n\n")}\n`;
}

export function nginxConf() {
	return `# Detour Atlas behind nginx: put into conf.d/ (it belongs into "http"), and change listen, server_name and root.
# Made by \`npm run hosting\`; change hosting/headers.mjs instead.
map $uri $detour_atlas_cache {
	default "${ASK}";
	"~/${HASHED}" "${FOREVER}";
}
# Empty: not sent. Embeds may stand in anybody's page.
map $uri $detour_atlas_policy {
	default "${PAGE_POLICY}";
	"~/${FRAMED}" "";
}
server {
	listen 80;
	server_name _;
	root /srv/detour-atlas;
	index index.html;
	charset utf-8;
	charset_types text/xml text/plain;
	# Behind a proxy that speaks HTTPS, "/methods" must not lead to http://…/methods/.
	absolute_redirect off;
	server_tokens off;

	gzip on;
	gzip_vary on;
	gzip_proxied any;
	gzip_types ${ZIPPED.join(" ")};

${lines(EVERYWHERE, (name, value) => `\tadd_header ${name} "${value}" always;`).join("\n")}
	add_header Content-Security-Policy $detour_atlas_policy always;
	add_header Cache-Control $detour_atlas_cache always;

	# For a site below a path: /atlas/404.html.
	error_page 404 /404.html;
	location / {
		try_files $uri $uri/ =404;
	}
}
`;
}

export function caddyfile() {
	return `# Detour Atlas behind Caddy: change the address and the root.
# Made by \`npm run hosting\`; change hosting/headers.mjs instead.
example.org {
	root * /srv/detour-atlas
	encode gzip
	@framed path /${FRAMED}*
	@page not path /${FRAMED}*
	@hashed path /${HASHED}*
	@asked not path /${HASHED}*
${lines(EVERYWHERE, (name, value) => `\theader ${name} "${value}"`).join("\n")}
	header @page Content-Security-Policy "${PAGE_POLICY}"
	header @framed -Content-Security-Policy
	header @hashed Cache-Control "${FOREVER}"
	header @asked Cache-Control "${ASK}"
	file_server
	# For a site below a path: /atlas/404.html.
	handle_errors {
		rewrite * /404.html
		file_server
	}
}
`;
}

/** Name of each file in this folder, and what it holds. */
export const configs = () => ({ "nginx.conf": nginxConf(), Caddyfile: caddyfile(), _headers: underscoreHeaders() });

if (process.argv[1]?.endsWith("configs.mjs")) {
	for (const [name, text] of Object.entries(configs())) writeFileSync(join(import.meta.dirname, name), text);
}
