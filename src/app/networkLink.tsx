import type { Link } from "../networks/links.ts";
import { PageLink } from "./site.tsx";

/** Links of the pages of networks and countries, in their text and in their pictures. */
export const networkLink: Link = (to, children, rest = {}) => (
	<PageLink to={to} {...(rest.className ? { className: rest.className } : {})} {...(rest.label ? { "aria-label": rest.label } : {})}>
		{children}
	</PageLink>
);
