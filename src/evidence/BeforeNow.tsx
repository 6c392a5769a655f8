import { useMemo, useRef } from "react";
import { instantWords } from "../i18n/dates.ts";
import { alignPaths, type Column } from "../incident/asPath.ts";
import { type PathNow, pathBefore, pathNow } from "../incident/commonPath.ts";
import type { RouteName } from "../incident/derived.ts";
import type { MeasuredSeries } from "../incident/measured.ts";
import { createReplay } from "../incident/replay.ts";
import { ofPoints, withData } from "../incident/share.ts";
import type { Clock } from "../state/clock.ts";
import { Fact, FactMark } from "./Fact.tsx";
import { Directions, PathStrip, type Registry } from "./PathStrip.tsx";
import { usePathsIndex } from "./usePathsIndex.ts";

const HEADS: Record<PathNow["kind"], string> = {
	unexpected: "Now: diverted",
	usual: "Now: as usual",
	none: "Now: no route known",
	outside: "Now: no data",
};

function nowWords(now: PathNow, series: MeasuredSeries, sinceSec: number | null): string {
	if (now.kind === "outside") {
		const { startSec, endSec } = series.span;
		return `The raw file says nothing of this instant: it covers ${instantWords(startSec, "second")} to ${instantWords(endSec, "second")}.`;
	}
	if (now.path === null) return `None of the ${withData(series)} vantage points is known to have a route.`;
	const { count, all: alike } = now.path;
	const others = alike > count ? `, ${alike} with ${now.kind === "unexpected" ? "an unexpected" : "an expected"} route in all` : "";
	const since = sinceSec === null ? "" : `; last change ${instantWords(sinceSec, "second")}`;
	return `${ofPoints(series, count)}${others}${since}.`;
}

/** The most common AS path before the first unexpected route, over the most common one at the instant on screen. */
export function BeforeNow({ series, registry, clock }: { series: MeasuredSeries; registry: Registry; clock: Clock }) {
	const replay = useMemo(() => createReplay(series), [series]);
	const place = useRef<HTMLDivElement>(null);
	const index = usePathsIndex(replay.instants, series.span, clock, place);
	const sinceSec = index > 0 ? (replay.instants[index - 1] as number) : null;
	const before = useMemo(() => pathBefore(series), [series]);
	// Both strips have the same columns, so that the origin stands under the origin.
	const { now, columns } = useMemo(() => {
		replay.goTo(sinceSec ?? series.span.startSec);
		const now = pathNow(replay, index >= 0);
		return { now, columns: alignPaths(before?.tiles ?? [], now.path?.tiles ?? []) };
	}, [replay, series, before, index, sinceSec]);
	const route: RouteName = now.kind === "unexpected" ? "diverted" : "usual";
	const mark = <FactMark name={`measured.${series.id}`} />;
	return (
		<Fact as="div" name={`measured.${series.id}`} anchor={false}>
			<Directions>
				<div className="strip">
					<h3 className={`strip-head ${before ? "head-usual" : ""}`}>Before</h3>
					{before ? (
						<>
							<PathStrip columns={columns} route="usual" registry={registry} label="Usual AS path" ways={before.ways} compared={now.kind === "unexpected"} />
							<p className="strip-note">
								{ofPoints(series, before.count)}
								{before.all > before.count && `, ${before.all} with an expected route in all`}; just before {instantWords(before.atSec, "second")}. {mark}
							</p>
						</>
					) : (
						<p className="strip-note">The raw file holds no expected route from before: no vantage point had told of one. {mark}</p>
					)}
				</div>
				<div className="strip" data-now={now.kind} ref={place}>
					<h3 className={`strip-head ${now.kind === "unexpected" ? "head-diverted" : now.kind === "usual" ? "head-usual" : ""}`}>{HEADS[now.kind]}</h3>
					{now.path && (
						<PathStrip
							columns={now.kind === "unexpected" ? columns : columns.map(asUsual)}
							route={route}
							registry={registry}
							label={now.kind === "unexpected" ? "Diverted AS path" : "AS path now"}
							ways={now.path.ways}
							compared={before !== null && now.kind === "unexpected"}
						/>
					)}
					<p className="strip-note">
						{nowWords(now, series, sinceSec)} {mark}
					</p>
				</div>
			</Directions>
		</Fact>
	);
}

/** A usual path in use now stands in the usual colour, and nothing of it is marked. */
const asUsual = ({ diverted }: Column): Column => ({ usual: diverted, diverted: null, same: true });
