/** The dock under the map: play and seek through an incident's time. Rules in README.md. */
import { useMemo, useRef, useState } from "react";
import type { Incident } from "../incident/derived.ts";
import type { Clock } from "../state/clock.ts";
import type { View } from "../state/view.ts";
import { Announcer } from "./Announcer.tsx";
import { alsoLiveOf } from "./alsoLive.ts";
import { ContextLane } from "./ContextLane.tsx";
import { Controls } from "./Controls.tsx";
import { Lanes } from "./Lanes.tsx";
import { layoutOf, STATIC_WIDTH_PX } from "./layout.ts";
import { MarkList } from "./MarkList.tsx";
import { marksOf } from "./marks.ts";
import type { Player } from "./player.ts";
import "./timeline.css";
import "./lanes.css";
import { useKeys } from "./useKeys.ts";
import { useWidth } from "./useWidth.ts";

export type TimelineProps = { incident: Incident; clock: Clock; view: View; player: Player };

export function Timeline({ incident, clock, view, player }: TimelineProps) {
	const { derived } = incident;
	const root = useRef<HTMLElement>(null);
	const widthPx = useWidth(root, STATIC_WIDTH_PX);
	const [chosen, setChosen] = useState<string | null>(null);
	const marks = useMemo(() => marksOf(incident), [incident]);
	const live = useMemo(() => alsoLiveOf(incident), [incident]);
	const layout = layoutOf(
		widthPx,
		marks.some((mark) => mark.kind === "said"),
		live.length > 0,
	);
	useKeys({ clock, view, player, overview: derived.overview, mainWindow: derived.window });
	return (
		<section className="timeline" aria-label="Timeline" ref={root}>
			<Controls derived={derived} clock={clock} view={view} player={player} />
			<Lanes incident={incident} clock={clock} view={view} layout={layout} marks={marks} live={live} chosen={chosen} />
			<ContextLane incident={incident} clock={clock} view={view} layout={layout} marks={marks} chosen={chosen} />
			<MarkList marks={marks} live={live} clock={clock} choose={setChosen} />
			<Announcer derived={derived} clock={clock} view={view} player={player} />
		</section>
	);
}
