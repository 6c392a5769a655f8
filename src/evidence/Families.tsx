import "./families.css";
import { useCallback, useMemo, useRef, useState } from "react";
import { instantWords } from "../i18n/dates.ts";
import type { Incident } from "../incident/derived.ts";
import { familiesOf } from "../incident/families.ts";
import { type MeasuredSeries, SEEN } from "../incident/measured.ts";
import { createReplay, type Replay } from "../incident/replay.ts";
import { ofPoints, pointWords, silentWords, withData } from "../incident/share.ts";
import type { Clock } from "../state/clock.ts";
import { Term } from "../ui/Term.tsx";
import { Fact, FactMark } from "./Fact.tsx";
import { FamilyList } from "./FamilyList.tsx";
import { hopAsns, ribbonsOf } from "./familyLayout.ts";
import { Directions, type Registry } from "./PathStrip.tsx";
import { usePathsIndex } from "./usePathsIndex.ts";
import { type Live, useLive, useSeries } from "./usePathsLive.ts";

/** Which ribbons are split: origins from the start, all others when asked. Kept by name, so that time may move. */
function useSplit(): { isOpen: (key: string, level: number) => boolean; toggle: (key: string) => void } {
	const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
	const isOpen = useCallback((key: string, level: number) => toggled.has(key) !== (level === 0 && !key.endsWith(" others")), [toggled]);
	const toggle = useCallback((key: string) => {
		setToggled((before) => {
			const after = new Set(before);
			if (!after.delete(key)) after.add(key);
			return after;
		});
	}, []);
	return { isOpen, toggle };
}

function restWords({ counts, series }: Replay): string {
	const of = (state: (typeof SEEN)[number]) => counts[SEEN.indexOf(state)] as number;
	const parts = [of("none") > 0 && `${pointWords(of("none"))} without a route`, of("unknown") > 0 && `${pointWords(of("unknown"))} not yet heard of`];
	const silent = series.silent.length > 0 ? ` ${silentWords(series)}` : "";
	const words = parts.filter(Boolean).join(", ");
	return `${words ? `Not drawn: ${words}.` : `All vantage points${silent ? " with data" : ""} are drawn.`}${silent}`;
}

function Tree({ series, registry, clock }: { series: MeasuredSeries; registry: Registry; clock: Clock }) {
	const replay = useMemo(() => createReplay(series), [series]);
	const place = useRef<HTMLDivElement>(null);
	const index = usePathsIndex(replay.instants, series.span, clock, place);
	const { isOpen, toggle } = useSplit();
	const sinceSec = index > 0 ? (replay.instants[index - 1] as number) : series.span.startSec;
	const { families, rest } = useMemo(() => {
		if (index < 0) return { families: [], rest: "" };
		replay.goTo(sinceSec);
		return { families: familiesOf(replay), rest: restWords(replay) };
	}, [replay, index, sinceSec]);
	const ribbons = useMemo(
		() => ribbonsOf(families, { total: withData(series), isOpen, isNamed: (hop) => hopAsns(hop).some((asn) => registry[`AS${asn}`]) }),
		[families, series, isOpen, registry],
	);
	return (
		<div ref={place}>
			{index < 0 ? (
				<p data-fixed>The raw file does not cover this instant: nothing is known of it.</p>
			) : (
				<Fact as="div" name={`measured.${series.id}`} anchor={false}>
					<Directions>
						{ribbons.length > 0 ? (
							<FamilyList ribbons={ribbons} ofAll={(count) => ofPoints(series, count)} registry={registry} toggle={toggle} />
						) : (
							<p className="strip-note">No vantage point is known to have a route.</p>
						)}
					</Directions>
					<p className="strip-note">
						{rest} {index > 0 && `Last change ${instantWords(sinceSec, "second")}. `}
						<FactMark name={`measured.${series.id}`} />
					</p>
				</Fact>
			)}
		</div>
	);
}

/** The routes of all vantage points at the instant on screen, put together where they run alike towards the origin. */
export function Families({ incident, live }: { incident: Incident; live?: Live | undefined }) {
	const ownLive = useLive(incident, live);
	const series = useSeries(incident, ownLive);
	if (!series) return null;
	return (
		<section className="dossier-part" aria-labelledby="families-head">
			<h2 id="families-head">
				<Term id="path-family">Path families</Term>
			</h2>
			<p className="small-print" data-fixed>
				Paths that run alike towards the origin are one ribbon, as wide as the vantage points that use it are many. Choose a ribbon to split it by the next
				network outwards.
			</p>
			<Tree series={series} registry={incident.registry} clock={ownLive.clock} />
		</section>
	);
}
