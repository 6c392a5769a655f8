import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useSearch } from "wouter";
import { Card } from "../catalogue/Card.tsx";
import { IncidentList } from "../catalogue/IncidentList.tsx";
import { isOrder, type Order } from "../catalogue/order.ts";
import type { Catalogue, CatalogueEntry } from "../incident/derived.ts";
import { OverviewMap } from "../map/OverviewMap.tsx";
import { incidentQuery } from "../state/queries.ts";
import { themeStore } from "../state/theme.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import { writeAddress } from "./session.ts";
import { landUrls, PageLink, useSite } from "./site.tsx";

const incidentPath = (id: string) => `incidents/${id}/`;

/** One parameter of the address, read and written in place. */
function useParameter(name: "sel" | "sort"): [string | null, (value: string | null) => void] {
	const value = new URLSearchParams(useSearch()).get(name);
	return [value, (next) => writeAddress({ [name]: next })];
}

export function AtlasPage({ catalogue, still }: { catalogue: Catalogue; still: string | null }) {
	const { root } = useSite();
	const [wantedOrder, setOrder] = useParameter("sort");
	const [wanted, setSelected] = useParameter("sel");
	const [pointed, setPointed] = useState<string | null>(null);
	const theme = useStoreValue(themeStore, (state) => state.theme);
	const order: Order = isOrder(wantedOrder) ? wantedOrder : "longest";
	const selected = useMemo(() => catalogue.incidents.find((entry) => entry.id === wanted) ?? null, [catalogue, wanted]);
	const active = selected?.id ?? pointed;
	const { data: incident } = useQuery({ ...incidentQuery(root, active ?? ""), enabled: active !== null });
	const link = (entry: CatalogueEntry) => <PageLink to={incidentPath(entry.id)}>{entry.title}</PageLink>;
	const pick = (id: string | null, how: "hover" | "click") => (how === "click" ? setSelected(id) : setPointed(id));

	return (
		<main id="content" className="atlas-page">
			<title>Detour Atlas: where internet traffic was sent instead</title>
			<div className="side">
				<h1 className="visually-hidden">Internet route hijacks and leaks</h1>
				{wanted !== null && !selected && (
					<p className="notice" role="status">
						There is no incident “{wanted.slice(0, 60)}” in this atlas; nothing is selected.
					</p>
				)}
				<IncidentList
					entries={catalogue.incidents}
					order={order}
					onOrder={setOrder}
					selected={selected?.id ?? null}
					onSelect={(id) => setSelected(id === selected?.id ? null : id)}
					onPoint={setPointed}
					link={link}
				/>
			</div>
			<div className="stage">
				<OverviewMap entries={catalogue.incidents} active={active} incident={incident} theme={theme} landUrls={landUrls(root)} poster={still} onPick={pick} />
				{selected && (
					<Card
						entry={selected}
						incident={incident?.id === selected.id ? incident : undefined}
						onClose={() => setSelected(null)}
						link={
							<PageLink to={incidentPath(selected.id)} className="button">
								Open the incident
							</PageLink>
						}
					/>
				)}
			</div>
		</main>
	);
}
