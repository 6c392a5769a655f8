/** Addresses of pages. The site may stand under any path: links are relative, files are fetched from its root. */
import { type AnchorHTMLAttributes, createContext, type MouseEvent, type ReactNode, useContext } from "react";
import { useLocation } from "wouter";
import { wayToRoot } from "./route.ts";

/**
 * What a page knows of the site it came from. `build`: its version. `home`: the public address of the site's root, "" if nobody said.
 * `corrections`: where readers tell of mistakes, an address of a form for new issues or a `mailto:` link.
 */
export type About = { build: string; home: string; corrections: string | null };

/** `root`: absolute address of the site's root, ending in a slash; "" while pages are made at build time. */
type Site = About & { root: string };

export const SiteContext = createContext<Site>({ root: "", build: "", home: "", corrections: null });

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { to: string; children: ReactNode };

/** A link to another page of the site, `to` being its path below the root ("incidents/x/"). Works without script too. */
export function PageLink({ to, children, onClick, ...rest }: LinkProps) {
	const [path, navigate] = useLocation();
	const follow = (event: MouseEvent<HTMLAnchorElement>) => {
		onClick?.(event);
		if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		// Safari gives a clicked link no focus; going back leads to where the focus was.
		event.currentTarget.focus({ preventScroll: true });
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
