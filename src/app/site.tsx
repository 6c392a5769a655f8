/** Addresses of pages. The site may stand under any path: links are relative, files are fetched from its root. */
import { type AnchorHTMLAttributes, createContext, type MouseEvent, type ReactNode, useContext } from "react";
import { useLocation } from "wouter";

/** `root`: absolute address of the site's root, ending in a slash; "" while pages are made at build time. `build`: the version of the page. */
type Site = { root: string; build: string };

export const SiteContext = createContext<Site>({ root: "", build: "" });

export type PageRoute =
	| { page: "atlas" }
	| { page: "incident"; id: string }
	| { page: "text"; id: string }
	| { page: "networks" }
	/** `asn` as in "AS4134". */
	| { page: "network"; asn: string }
	/** `code` as in "CN". */
	| { page: "country"; code: string }
	| { page: "persistence" }
	/** Briefings of others and one's own. */
	| { page: "briefings" }
	| { page: "present"; id: string }
	| { page: "methods" }
	| { page: "download" }
	| { page: "none"; path: string };

/** From a path below the root ("/incidents/x/") to a page. */
export function routeOf(path: string): PageRoute {
	const steps = path.split("/").filter(Boolean);
	if (steps.length === 0 || (steps.length === 1 && steps[0] === "index.html")) return { page: "atlas" };
	const [room, id, view, more] = steps[steps.length - 1] === "index.html" ? steps.slice(0, -1) : steps;
	if (room === "incidents" && id && !more && (!view || view === "text")) return { page: view ? "text" : "incident", id: decodeURIComponent(id) };
	if (room === "present" && !view) return id ? { page: "present", id: decodeURIComponent(id) } : { page: "briefings" };
	if (room === "networks" && id && !view && /^AS\d{1,10}$/.test(id)) return { page: "network", asn: id };
	if (room === "countries" && id && !view && /^[A-Z]{2}$/.test(id)) return { page: "country", code: id };
	if ((room === "networks" || room === "persistence" || room === "methods" || room === "download") && !id) return { page: room };
	return { page: "none", path };
}

/** Relative way from a page to the root: "./", "../", "../../". */
export function wayToRoot(path: string): string {
	// What follows the last slash is no folder: from "/no/such/page", which is no page, it is two up.
	const depth = Math.max(0, path.split("/").length - 2);
	return depth === 0 ? "./" : "../".repeat(depth);
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { to: string; children: ReactNode };

/** A link to another page of the site, `to` being its path below the root ("incidents/x/"). Works without script too. */
export function PageLink({ to, children, onClick, ...rest }: LinkProps) {
	const [path, navigate] = useLocation();
	const follow = (event: MouseEvent<HTMLAnchorElement>) => {
		onClick?.(event);
		if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		navigate(`/${to}`);
		scrollTo(0, 0);
	};
	return (
		<a {...rest} href={wayToRoot(path) + to} onClick={follow}>
			{children}
		</a>
	);
}

export function useSite(): Site {
	return useContext(SiteContext);
}

/** Addresses of the basemap: coarse to open with, fine to follow. */
export const landUrls = (root: string) => ({ coarse: `${root}map/land-110m.json`, fine: `${root}map/land-50m.json` });
