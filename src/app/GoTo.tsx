import { useEffect } from "react";
import { Redirect } from "wouter";
import { meantPath } from "./meant.ts";
import { routeOf } from "./route.ts";
import { useSite } from "./site.tsx";

const isEmbed = (path: string) => /^\/embed\/[^/]+\/$/.test(path);

/** The path that a slightly wrong address was meant to be; `null` if it is right, or if its meaning is unknown. */
export function elsewhere(path: string): string | null {
	const meant = meantPath(path);
	if (meant === path || JSON.stringify(routeOf(meant)) === JSON.stringify(routeOf(path))) return null;
	return routeOf(meant).page !== "none" || isEmbed(meant) ? meant : null;
}

/** Replaces the present address by that path, keeping its query and hash. */
export function GoTo({ path }: { path: string }) {
	const { root } = useSite();
	// An embed is not a page of this app: it has to be loaded.
	useEffect(() => {
		if (isEmbed(path)) location.replace(root + path.slice(1) + location.search + location.hash);
	}, [path, root]);
	return isEmbed(path) ? null : <Redirect to={path + location.search + location.hash} replace />;
}
