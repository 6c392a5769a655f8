import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useLayoutEffect, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { type Ask, CHOICES, type ChoiceName, NOTHING_ASKED } from "../atlas/ask.ts";
import type { Answer, AtlasRow, Opening } from "../atlas/desk.ts";
import { lineWithout } from "../atlas/query.ts";
import type { Term } from "../atlas/queryTerms.ts";
import { countOverlapping } from "../atlas/tiers.ts";
import { Card } from "../catalogue/Card.tsx";
import { type BinRange, ChartPanel } from "../catalogue/ChartPanel.tsx";
import { FilterBar } from "../catalogue/FilterBar.tsx";
import { IncidentList } from "../catalogue/IncidentList.tsx";
import { SearchBox } from "../catalogue/SearchBox.tsx";
import { Understood } from "../catalogue/Understood.tsx";
import { numberWords } from "../i18n/numbers.ts";
import type { Picked } from "../map/engine.ts";
import { OverviewMap } from "../map/OverviewMap.tsx";
import { openingQuery, rowsQuery, suggestionsQuery } from "../state/atlas.ts";
import { incidentQuery } from "../state/queries.ts";
import { createSweep, type SweepState } from "../state/sweep.ts";
import { themeStore } from "../state/theme.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import { Loading } from "./Loading.tsx";
import { LoadTrouble } from "./LoadTrouble.tsx";
import { overviewOf, readSweep, writeSweep, writeView } from "./overviewAddress.ts";
import { writeAddress } from "./session.ts";
import { landUrls, PageLink, useSite } from "./site.tsx";
import { useAsk } from "./useAsk.ts";
import { useFound, useRows } from "./useFound.ts";
import { useParameter } from "./useParameter.ts";

const incidentPath = (id: string) => `incidents/${id}/`;

/** One part of what was asked taken away: a term of the line, or a filter. */
function without(ask: Ask, terms: readonly Term[], key: string): Ask {
	const term = /^term (\d+)$/.exec(key);
	if (term) return { ...ask, line: lineWithout(ask.line, terms[Number(term[1])] as Term) };
	if (key === "length") return { ...ask, minSec: null, maxSec: null };
	if (key === "period") return { ...ask, fromSec: null, toSec: null };
	return { ...ask, chosen: { ...ask.chosen, [key as ChoiceName]: [] } };
}

const DAY_SEC = 86_400;

/** What is asked, narrowed to a bin of a chart. */
function narrowed(ask: Ask, { chart, kind, from, to }: BinRange): Ask {
	const chosen = { ...ask.chosen, kind: [CHOICES.kind.indexOf(kind)] };
	if (chart === "lasted") return { ...ask, chosen, minSec: Math.round(from), maxSec: Math.round(to) };
	return { ...ask, chosen, fromSec: Math.floor(from / DAY_SEC) * DAY_SEC, toSec: Math.ceil(to / DAY_SEC - 1) * DAY_SEC };
}

/** Which incident stands out: the chosen one is in the address, the pointed one only here. */
function useChosen({ ids }: Opening) {
	const wanted = useParameter("sel");
	const [pointed, setPointed] = useState<number | null>(null);
	const selected = wanted === null ? null : (ids.get(wanted) ?? null);
	return { wanted, selected, pointed, setPointed };
}

/** The row of an incident that may not be among the first. */
function useRow(answer: Answer, index: number | null): AtlasRow | null {
	const near = index === null ? null : (answer.rows.find((row) => row.index === index) ?? null);
	const { data } = useQuery({ ...rowsQuery("one", index ?? -1, Uint32Array.of(index ?? 0)), enabled: index !== null && near === null });
	return near ?? (index === null ? null : (data?.[0] ?? null));
}

type FoundProps = { opening: Opening; answer: Answer; ask: Ask; notes: readonly string[]; onAsk: (ask: Ask) => void; still: string | null };

function Found({ opening, answer, ask, notes, onAsk, still }: FoundProps) {
	const { root } = useSite();
	const [, navigate] = useLocation();
	const { wanted, selected, pointed, setPointed } = useChosen(opening);
	const [typed, setTyped] = useState("");
	const [flow, setFlow] = useState<Extract<Picked, { flow: unknown }>["flow"] | null>(null);
	const isTyping = /\S$/.test(typed);
	// The last ones stay until the next are here, so that the list does not blink at every key.
	const { data: suggestions } = useQuery({ ...suggestionsQuery(root, typed), enabled: isTyping, placeholderData: keepPreviousData });
	const theme = useStoreValue(themeStore, (state) => state.theme);
	const sweep = useMemo(() => createSweep(opening.span), [opening]);
	useLayoutEffect(() => readSweep(sweep), [sweep]);
	const onRelease = useCallback((state: SweepState) => writeSweep(sweep, state), [sweep]);
	const countAt = useCallback((startSec: number, endSec: number) => countOverlapping(answer.tiers, startSec, endSec), [answer]);
	const active = selected ?? pointed;
	const row = useRow(answer, active);
	const { data: incident } = useQuery({ ...incidentQuery(root, row?.id ?? ""), enabled: typeof row?.id === "string" });
	const whole = incident !== undefined && incident.id === row?.id ? incident : undefined;
	const rowAt = useRows(answer);
	const select = useCallback((index: number | null, id: string | null) => writeAddress({ sel: index === null ? null : id }), []);
	const link = useCallback(
		(one: AtlasRow) => (one.id === null ? <span className="row-name">{one.title}</span> : <PageLink to={incidentPath(one.id)}>{one.title}</PageLink>),
		[],
	);
	const idAt = useCallback((index: number) => [...opening.ids].find(([, place]) => place === index)?.[0] ?? null, [opening]);
	const toggle = useCallback((index: number) => select(index === selected ? null : index, idAt(index)), [selected, select, idAt]);
	const pick = (picked: Picked | null, how: "hover" | "click") => {
		setFlow(picked && "flow" in picked ? picked.flow : null);
		const index = picked && "index" in picked ? picked.index : null;
		if (how === "hover") return setPointed(index);
		if (picked && "flow" in picked) onAsk({ ...ask, line: `${ask.line} "${picked.flow.from}" "${picked.flow.to}"`.trim() });
		else select(index, index === null ? null : idAt(index));
	};
	const focusFirst = () => document.querySelector<HTMLElement>(".rows a")?.focus();
	const said = [
		...notes,
		...answer.notes,
		...(wanted !== null && selected === null ? [`There is no incident “${wanted.slice(0, 60)}” in this atlas; nothing is selected.`] : []),
	];

	return (
		<main id="content" className="atlas-page">
			<title>Detour Atlas: where internet traffic was sent instead</title>
			<div className="side">
				<h1 className="visually-hidden">Internet route hijacks and leaks</h1>
				<div className="find">
					<SearchBox
						line={ask.line}
						total={opening.count}
						onLine={(line) => onAsk({ ...ask, line })}
						onTyped={setTyped}
						suggestions={(isTyping && suggestions) || []}
						onIncident={(id) => navigate(`/${incidentPath(id)}`)}
						onEnter={focusFirst}
					/>
					<FilterBar ask={ask} counts={answer.counts} countries={opening.countries} onAsk={onAsk} />
					<Understood
						parts={answer.understood}
						notes={said}
						found={answer.order.length}
						onDrop={(key) => onAsk(without(ask, answer.terms, key))}
						onClear={() => onAsk({ ...NOTHING_ASKED, order: ask.order })}
					/>
				</div>
				<IncidentList
					found={answer.order.length}
					total={answer.total}
					rows={answer.rows}
					rowAt={rowAt}
					order={ask.order}
					onOrder={(order) => onAsk({ ...ask, order })}
					active={active}
					onSelect={toggle}
					onPoint={setPointed}
					link={link}
				/>
			</div>
			<div className="stage">
				<div className="stage-map">
					<OverviewMap
						geometry={opening.geometry}
						tiers={answer.tiers}
						sweep={sweep}
						active={active}
						incident={whole}
						theme={theme}
						landUrls={landUrls(root)}
						poster={still}
						onPick={pick}
						opens={overviewOf}
						onView={writeView}
					/>
					{flow && (
						<p className="flow-tip">
							<b>
								{flow.from} – {flow.to}
							</b>{" "}
							{numberWords(flow.count)} legs; click to find them
						</p>
					)}
					{selected !== null && row && (
						<Card
							row={row}
							incident={whole}
							onClose={() => select(null, null)}
							link={
								row.id !== null && (
									<PageLink to={incidentPath(row.id)} className="button">
										Open the incident
									</PageLink>
								)
							}
						/>
					)}
				</div>
				<ChartPanel
					data={answer.chart}
					active={row?.point ?? null}
					onPoint={setPointed}
					onSelect={toggle}
					onBin={(bin) => onAsk(narrowed(ask, bin))}
					sweep={{ sweep, countAt, total: answer.order.length, starts: answer.starts, onRelease }}
				/>
			</div>
		</main>
	);
}

/** All incidents, or what was found of them. `still`: the picture that stands until the map does. */
export function AtlasPage({ still }: { still: string | null }) {
	const { root } = useSite();
	const { ask, notes, setAsk } = useAsk();
	const opening = useQuery(openingQuery(root));
	const found = useFound(root, ask);
	const error = opening.error ?? found.error;
	const retry = () => void Promise.all([opening.refetch(), found.refetch()]);
	if (opening.data && found.data) return <Found opening={opening.data} answer={found.data} ask={ask} notes={notes} onAsk={setAsk} still={still} />;
	return error ? <LoadTrouble error={error} what="the list of incidents" onRetry={retry} /> : <Loading />;
}
