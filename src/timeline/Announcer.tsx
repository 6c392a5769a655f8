import { useEffect, useRef } from "react";
import { grainOf, instantWords } from "../i18n/dates.ts";
import type { Derived } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import type { Clock } from "../state/clock.ts";
import type { View } from "../state/view.ts";
import type { Player } from "./player.ts";
import { type Seen, withShare } from "./seen.ts";
import type { Reach } from "./warp.ts";
import { drawnSecOf } from "./window.ts";

type AnnouncerProps = { derived: Derived; clock: Clock; view: View; player: Player; overview: Reach; seen: Seen | null };

/** Says the sentence when time has come to rest: on pause, on a step, when a hand lets go. Silent while playing. */
export function Announcer({ derived, clock, view, player, overview, seen }: AnnouncerProps) {
	const region = useRef<HTMLParagraphElement>(null);
	useEffect(
		() =>
			clock.subscribe(({ atSec, cause }) => {
				if (cause !== "release" || player.getState().playing || !region.current) return;
				const grain = grainOf(drawnSecOf(view.getState().window, overview));
				region.current.textContent = `${instantWords(atSec, grain)}: ${withShare(sentenceAt(derived, atSec), seen, atSec)}`;
			}),
		[derived, clock, view, player, overview, seen],
	);
	return <p className="visually-hidden" aria-live="polite" ref={region} />;
}
