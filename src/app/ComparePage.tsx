import { useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { type Asked, compareSearch, MOST_INCIDENTS, readWith } from "../compare/address.ts";
import { SideBySide } from "../compare/SideBySide.tsx";
import { TwoInstants } from "../compare/TwoInstants.tsx";
import { instantText, queryOf } from "../incident/address.ts";
import { SCALE_NAMES, type ScaleName } from "../incident/compareScale.ts";
import type { Incident } from "../incident/derived.ts";
import { replaceSearch, searchNow } from "../state/addressBar.ts";
import { catalogueQuery, incidentQuery, landQuery } from "../state/queries.ts";
import { readAddress } from "../state/url.ts";
import { CompareHead, Suggestions } from "./CompareParts.tsx";
import { ComparePicker } from "./ComparePicker.tsx";
import { CopyAddress } from "./CopyAddress.tsx";
import { PageLink, useSite } from "./site.tsx";
import { useParameter } from "./useParameter.ts";

const write = (change: Parameters<typeof compareSearch>[1]) => replaceSearch(compareSearch(searchNow(), change));

/** The instant `t=` means here. One past the end of this incident is fine: the cursor may stand where only another one goes on. */
function readTime({ derived }: Incident): { atSec: number | null; notices: string[] } {
	const t = queryOf(searchNow()).get("t");
	const { atSec, notices } = readAddress(t ? `?t=${encodeURIComponent(t)}` : "", derived);
	return { atSec, notices: atSec === null ? notices.map((text) => text.replace(/ Shown at .*$/, " The cursor stands where most were diverted.")) : [] };
}

/** The other incidents: those at hand, and one line for each that could not be had. */
function useOthers(ids: readonly string[]): { others: Incident[]; notices: string[]; waiting: boolean } {
	const { root } = useSite();
	const answers = useQueries({ queries: ids.map((id) => incidentQuery(root, id)) });
	const key = answers.map(({ status }) => status).join();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the answers are new objects at every render; what they say is in `key`
	return useMemo(
		() => ({
			others: answers.flatMap(({ data }) => data ?? []),
			notices: answers.flatMap(({ error }, i) => (error ? [`“${ids[i]}” could not be shown: ${error.message}`] : [])),
			waiting: answers.some(({ isPending }) => isPending),
		}),
		[key, ids.join()],
	);
}

function useAsked(wanted: string, own: string): { asked: Asked; ready: boolean; catalogue: ReturnType<typeof useCatalogue>["data"] } {
	const { data: catalogue, isPending } = useCatalogue();
	const asked = useMemo(() => {
		const ids = catalogue && new Set(catalogue.incidents.map(({ id }) => id));
		return readWith(wanted, own, ids ? (id) => ids.has(id) : null);
	}, [wanted, own, catalogue]);
	return { asked, ready: !isPending, catalogue };
}

function useCatalogue() {
	const { root } = useSite();
	return useQuery(catalogueQuery(root));
}

/** The button that changed the list is gone with what it changed, and with another first incident so is the page: then the focus goes to the heading. */
let focusLost = false;

export function ComparePage({ incident, wanted }: { incident: Incident; wanted: string }) {
	const { root } = useSite();
	const [, navigate] = useLocation();
	const [picking, setPicking] = useState(false);
	const { asked, ready, catalogue } = useAsked(wanted, incident.id);
	const { others, notices, waiting } = useOthers(ready && asked.instant === null ? asked.ids : []);
	const { data: land } = useQuery(landQuery(root));
	const scale = useParameter("scale");
	const scaleName: ScaleName = SCALE_NAMES.find((name) => name === scale) ?? "log";
	const incidents = useMemo(() => [incident, ...others], [incident, others]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the address is read anew when the list or the scale changes
	const time = useMemo(() => readTime(incident), [incidents, scaleName]);
	const second = useMemo(() => (asked.instant === null ? null : readAddress(`?t=${asked.instant}`, incident.derived).atSec), [asked.instant, incident]);

	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (!focusLost) return;
		focusLost = false;
		heading.current?.focus();
	});
	/** Where the cursor rests, as the instant of each incident. */
	const resting = useRef<readonly number[]>([]);
	/** Another list: its first is the page, and the cursor keeps its place. */
	const show = useCallback(
		(next: readonly string[]) => {
			const [first, ...rest] = next;
			focusLost = true;
			if (first === incident.id || first === undefined) return write({ with: rest });
			const atSec = resting.current[incidents.findIndex(({ id }) => id === first)];
			const t = atSec === undefined ? null : instantText(atSec);
			navigate(`/incidents/${first}/${compareSearch(searchNow(), { with: rest, t })}`, { replace: true });
		},
		[incident.id, incidents, navigate],
	);
	const add = useCallback((id: string) => write({ with: [...asked.ids, id], ...(asked.instant === null ? {} : { t: null }) }), [asked]);
	const rest = useCallback((instants: readonly number[]) => {
		resting.current = instants;
		write({ t: instantText(instants[0] as number) });
	}, []);
	const restOne = useCallback((index: 0 | 1, atSec: number) => write(index === 0 ? { t: instantText(atSec) } : { with: `@${instantText(atSec)}` }), []);
	const ids = incidents.map(({ id }) => id);
	const full = incidents.length >= MOST_INCIDENTS;
	const names = asked.instant === null ? incidents.map(({ title }) => title).join(" · ") : `${incident.title}, two instants`;
	return (
		<main id="content" className="compare-page">
			<title>{`Compare: ${names} · Detour Atlas`}</title>
			<p className="crumbs">
				<PageLink to="">Incidents</PageLink> <span aria-hidden="true">/</span> <PageLink to={`incidents/${incident.id}/`}>{incident.id}</PageLink>{" "}
				<span aria-hidden="true">/</span> compare
			</p>
			<div className="compare-top">
				<h1 ref={heading} tabIndex={-1}>
					Compare
				</h1>
				<div className="compare-ways">
					<button type="button" className="button" onClick={() => setPicking(true)} disabled={full || !catalogue}>
						{full ? `${MOST_INCIDENTS} at most` : "Add an incident"}
					</button>
					<CopyAddress />
					<PageLink to={`incidents/${incident.id}/`} className="button">
						Close
					</PageLink>
				</div>
			</div>
			{[...asked.notices, ...(ready ? notices : []), ...time.notices].map((notice) => (
				<p key={notice} className="notice" role="status">
					{notice}
				</p>
			))}
			{second !== null ? (
				<TwoInstants key={incident.id} incident={incident} land={land} instants={[time.atSec ?? incident.derived.peakSec, second]} onRest={restOne} />
			) : waiting || !ready ? (
				<p role="status">Loading the incidents …</p>
			) : incidents.length > 1 ? (
				<SideBySide
					incidents={incidents}
					land={land}
					scaleName={scaleName}
					onScale={(name, instants) => write({ scale: name === "log" ? null : name, t: instantText(instants[0] as number) })}
					atSec={time.atSec}
					onRest={rest}
					headOf={(one, i) => <CompareHead incident={one} index={i} ids={ids} onShow={show} />}
				/>
			) : (
				<Suggestions incident={incident} onAdd={add} onTwo={(second) => write({ with: `@${second}`, t: "onset" })} />
			)}
			{picking && catalogue && <ComparePicker catalogue={catalogue} taken={ids} onPick={add} onClose={() => setPicking(false)} />}
		</main>
	);
}
