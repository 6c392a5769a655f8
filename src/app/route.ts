/** From an address to a page, and back to the root. Pages ask, and so does the worker that keeps them. */
import { decoded } from "../incident/address.ts";

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
	if (room === "incidents" && id && !more && (!view || view === "text")) return { page: view ? "text" : "incident", id: decoded(id) };
	if (room === "present" && !view) return id ? { page: "present", id: decoded(id) } : { page: "briefings" };
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
