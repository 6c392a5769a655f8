import { useEffect, useRef } from "react";
import { grainOf, instantWords } from "../i18n/dates.ts";
import type { Derived } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import type { Clock } from "../state/clock.ts";
import type { View } from "../state/view.ts";
import type { Player } from "./player.ts";

/** Says the sentence when time has come to rest: on pause, on a step, when a hand lets go. Silent while playing. */
export function Announcer({ derived, clock, view, player }: { derived: Derived; clock: Clock; view: View; player: Player }) {
	const region = useRef<HTMLParagraphElement>(null);
	useEffect(
		() =>
			clock.subscribe(({ atSec, cause }) => {
				if (cause !== "release" || player.getState().playing || !region.current) return;
				const { window } = view.getState();
				region.current.textContent = `${instantWords(atSec, grainOf(window.endSec - window.startSec))}: ${sentenceAt(derived, atSec)}`;
			}),
		[derived, clock, view, player],
	);
	return <p className="visually-hidden" aria-live="polite" ref={region} />;
}
