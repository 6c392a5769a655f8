/** The dock under the map: play and seek through an incident's time. Rules in README.md. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Incident } from "../incident/derived.ts";
import { focusOf } from "../incident/focus.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { Announcer } from "./Announcer.tsx";
import { alsoLiveOf } from "./alsoLive.ts";
import { ContextLane } from "./ContextLane.tsx";
import { Controls } from "./Controls.tsx";
import { quietGaps } from "./gaps.ts";
import { Lanes } from "./Lanes.tsx";
import { layoutOf, STATIC_WIDTH_PX } from "./layout.ts";
import { MarkList } from "./MarkList.tsx";
import { marksOf } from "./marks.ts";
import type { Player } from "./player.ts";
import { SeenRow } from "./SeenRow.tsx";
import { seenOf, seriesNamed, seriesOf } from "./seen.ts";
import "./timeline.css";
import "./lanes.css";
import "./seen.css";
import { useWidth } from "../ui/useWidth.ts";
import { useKeys } from "./useKeys.ts";
import type { Reach } from "./warp.ts";

export type TimelineProps = { incident: Incident; clock: Clock; view: View; player: Player };

const NO_CHANGES: readonly number[] = [];

export function Timeline({ incident, clock, view, player }: TimelineProps) {
	const { derived } = incident;
	const { overview, measured } = derived;
	const root = useRef<HTMLElement>(null);
	const widthPx = useWidth(root, STATIC_WIDTH_PX);
	const [chosen, setChosen] = useState<string | null>(null);
	const fact = useStoreValue(view, (state) => state.fact);
	const cutGaps = useStoreValue(view, (state) => state.cutGaps);
	const series = useStoreValue(view, (state) => seriesOf(measured, state.series));
	const marks = useMemo(() => marksOf(incident), [incident]);
	const live = useMemo(() => alsoLiveOf(incident), [incident]);
	const gaps = useMemo(() => quietGaps(incident), [incident]);
	const seen = useMemo(() => series && seenOf(series, overview), [series, overview]);
	const focus = useMemo(() => (fact === null ? null : focusOf(incident, fact)), [incident, fact]);
	const reach = useMemo((): Reach => (cutGaps ? { ...overview, gaps } : overview), [overview, gaps, cutGaps]);
	const layout = layoutOf(widthPx, { said: marks.some((mark) => mark.kind === "said"), live: live.length > 0, seen: seen !== null });

	// A fact about a series shows that series.
	useEffect(() => {
		const id = seriesNamed(fact);
		if (measured.some((one) => one.id === id)) view.setState({ series: id === measured[0]?.id ? null : id });
	}, [fact, measured, view]);
	useKeys({ clock, view, player, overview: reach, mainWindow: derived.window, changes: seen?.changes ?? NO_CHANGES });

	const shared = { incident, clock, view, layout, reach, marks, chosen, focus };
	return (
		<section className="timeline" aria-label="Timeline" ref={root}>
			<Controls derived={derived} clock={clock} view={view} player={player} overview={reach} canCut={gaps.length > 0} />
			{seen && <SeenRow measured={measured} seen={seen} clock={clock} view={view} overview={overview} />}
			<Lanes {...shared} live={live} seen={seen} fact={fact} />
			<ContextLane {...shared} />
			<MarkList marks={marks} live={live} seen={seen} overview={reach} clock={clock} view={view} choose={setChosen} />
			<Announcer derived={derived} clock={clock} view={view} player={player} overview={reach} seen={seen} />
		</section>
	);
}
