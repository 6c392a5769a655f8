import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { countryName } from "../i18n/countries.ts";
import { decoded } from "../incident/address.ts";
import { catalogueQuery, networksQuery } from "../state/queries.ts";
import { closest, type Known } from "./closest.ts";
import { PageLink, useSite } from "./site.tsx";
import { Trouble } from "./Trouble.tsx";

const PAGES: readonly Known[] = [
	{ path: "networks/", words: "Networks", names: ["networks"] },
	{ path: "persistence/", words: "Persistence", names: ["persistence"] },
	{ path: "present/", words: "Briefings", names: ["present", "briefings"] },
	{ path: "methods/", words: "Methods", names: ["methods"] },
	{ path: "download/", words: "Data", names: ["download"] },
];

const MOST_OFFERED = 3;

/** All pages that an address may have meant, as far as the lists of them could be fetched. */
function useKnown(): Known[] {
	const { root } = useSite();
	const { data: catalogue } = useQuery(catalogueQuery(root));
	const { data: listed } = useQuery(networksQuery(root));
	return [
		...PAGES,
		...(catalogue?.incidents ?? []).map(({ id, title }): Known => ({ path: `incidents/${id}/`, words: title, names: [id, id.replace(/^\d{4}-\d\d-/, "")] })),
		...(listed?.networks ?? []).map(({ asn, name }): Known => ({ path: `networks/AS${asn}/`, words: `AS${asn} ${name}`, names: [name] })),
		...(listed?.countries ?? []).map(({ code }): Known => ({ path: `countries/${code}/`, words: countryName(code), names: [countryName(code)] })),
	];
}

type NotFoundProps = { title: string; wanted: string; children: ReactNode; onRetry?: () => void };

/** The page for an address with nothing at it: the names closest to its last step, and a search for its words. */
export function NotFound({ title, wanted, children, onRetry }: NotFoundProps) {
	const known = useKnown();
	const step =
		wanted
			.split("/")
			.map(decoded)
			.filter((text) => text !== "" && text !== "text")
			.at(-1) ?? "";
	const near = closest(step, known, MOST_OFFERED);
	const words = step
		.replace(/[-_]+/g, " ")
		.replace(/^(\d{4}) (\d\d) /, "$1-$2 ")
		.slice(0, 60)
		.trim();
	return (
		<Trouble
			title={title}
			onRetry={onRetry}
			moreButtons={
				words !== "" && (
					<PageLink to={`?q=${encodeURIComponent(words)}`} className="button">
						Search for “{words}”
					</PageLink>
				)
			}
		>
			{children}
			{near.length > 0 && (
				<>
					<p>Did you mean:</p>
					<ul>
						{near.map(({ path, words: name }) => (
							<li key={path}>
								<PageLink to={path}>{name}</PageLink>
							</li>
						))}
					</ul>
				</>
			)}
		</Trouble>
	);
}
