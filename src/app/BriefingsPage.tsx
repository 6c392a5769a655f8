import { useQuery } from "@tanstack/react-query";
import { catalogueQuery } from "../state/queries.ts";
import { PageLink, useSite } from "./site.tsx";

/** Every briefing there is. */
export function BriefingsPage() {
	const { root } = useSite();
	const { data: catalogue } = useQuery(catalogueQuery(root));
	return (
		<main id="content" className="text-page">
			<title>Briefings · Detour Atlas</title>
			<h1>Briefings</h1>
			<ul className="plain-list">
				{catalogue?.incidents.map(({ id, title, when }) => (
					<li key={id}>
						<PageLink to={`present/${id}/`}>{title}</PageLink> <span className="small-print">{when}</span>
					</li>
				))}
			</ul>
		</main>
	);
}
