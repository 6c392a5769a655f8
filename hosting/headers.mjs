/** What a host sends with each file: the one definition. The servers of this repository read it, and the files beside it are made from it. */

/** What pages may do: nothing but their own site. The built pages carry the same in a meta element. */
export const POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; frame-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/** Pages go into frames of their own site only, which a meta element cannot say. */
export const PAGE_POLICY = `${POLICY}; frame-ancestors 'self'`;

/**
 * Sent with every file. Frames in a sandbox have an origin of their own, to which even this site is another one: without
 * "cross-origin" an embed would get neither its typeface nor its live map.
 */
export const EVERYWHERE = {
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "strict-origin-when-cross-origin",
	"Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
	"Cross-Origin-Resource-Policy": "cross-origin",
};

/** Names below it are made from content, and never change what they hold. */
export const HASHED = "assets/";
/** Open to every frame: no policy of its own is sent, as even `frame-ancestors *` leaves out pages from disk and in a sandbox, and each build has hashes of its own. */
export const FRAMED = "embed/";

export const FOREVER = "public, max-age=31536000, immutable";
/** May be kept, and is asked after each time; an unchanged file costs an answer of 304. */
export const ASK = "no-cache";

/** Headers of the file at `path`, below the site's root and without a first slash ("", "incidents/x/", "assets/x.js"). */
export function headersOf(path, status = 200) {
	const found = status === 200;
	return {
		...EVERYWHERE,
		...(found && path.startsWith(FRAMED) ? {} : { "Content-Security-Policy": PAGE_POLICY }),
		"Cache-Control": found && path.startsWith(HASHED) ? FOREVER : ASK,
	};
}

/** Text that is worth compressing. Pictures and fonts are compressed already. */
export const ZIPPED = [
	"text/css",
	"text/javascript",
	"application/javascript",
	"application/json",
	"image/svg+xml",
	"text/xml",
	"application/xml",
	"text/plain",
];
