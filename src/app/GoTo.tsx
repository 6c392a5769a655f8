import { useEffect } from "react";
import { Redirect } from "wouter";
import { meantPath } from "./meant.ts";
import { routeOf } from "./route.ts";
import { useSite } from "./site.tsx";

const isEmbed = (path: string) => /^\/embed\/[^/]+\/$/.test(path);

/** Where an address leads that is not quite one of this site; `null` where it is one, or cannot be told. */
export function elsewhere(path: string): string | null {
	const meant = meantPath(path);
	if (meant === path || JSON.stringify(routeOf(meant)) === JSON.stringify(routeOf(path))) return null;
	return routeOf(meant).page !== "none" || isEmbed(meant) ? meant : null;
}

/** Goes there in the place of the present address, with all that stands behind the path. */
export function GoTo({ path }: { path: string }) {
	const { root } = useSite();
	// An embed is no page of this app.
	useEffect(() => {
		if (isEmbed(path)) location.replace(root + path.slice(1) + location.search + location.hash);
	}, [path, root]);
	return isEmbed(path) ? null : <Redirect to={path + location.search + location.hash} replace />;
}
