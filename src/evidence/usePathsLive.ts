/** The clock and the view a part of the dossier follows, and the measured series it shows. */
import { useMemo } from "react";
import type { Incident } from "../incident/derived.ts";
import type { MeasuredSeries } from "../incident/measured.ts";
import { type Clock, createClock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import { createView, type View } from "../state/view.ts";

export type Live = { clock: Clock; view: View };

/** What was given; where nothing moves (the text page), a clock that stands at the peak. */
export function useLive(incident: Incident, live: Live | undefined): Live {
	return useMemo(() => {
		if (live) return live;
		const { derived } = incident;
		return { clock: createClock(derived, derived.peakSec), view: createView({ window: derived.window }) };
	}, [incident, live]);
}

/** The chosen series, else the record's first; `null` where nothing was measured. */
export function useSeries(incident: Incident, { view }: Live): MeasuredSeries | null {
	const chosen = useStoreValue(view, ({ series }) => series);
	const { measured } = incident.derived;
	return measured.find(({ id }) => id === chosen) ?? measured[0] ?? null;
}
