import { useRef } from "react";
import { grainOf, instantWords } from "../i18n/dates.ts";
import type { Derived } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { stateAt } from "../incident/state.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { GradeMark } from "../ui/GradeMark.tsx";
import { useTick } from "./useTick.ts";

/** Changes the text node itself: a new one would be one more thing to lay out. */
function write(element: HTMLElement | null, words: string): void {
	if (element?.firstChild && element.firstChild.nodeValue !== words) element.firstChild.nodeValue = words;
}

/** The selected time and what is true then. All three grade markers stand ready; an attribute chooses, without a render. */
export function Readout({ derived, clock, view }: { derived: Derived; clock: Clock; view: View }) {
	const root = useRef<HTMLDivElement>(null);
	const date = useRef<HTMLSpanElement>(null);
	const sentence = useRef<HTMLSpanElement>(null);
	const grain = useStoreValue(view, ({ window }) => grainOf(window.endSec - window.startSec));
	const gradeAt = (atSec: number) => stateAt(derived, atSec).grade ?? "none";
	useTick(clock, (atSec) => {
		root.current?.setAttribute("data-grade", gradeAt(atSec));
		write(date.current, instantWords(atSec, grain));
		write(sentence.current, sentenceAt(derived, atSec));
	});
	const { atSec } = clock.getState();
	return (
		<div className="timeline-readout" ref={root} data-grade={gradeAt(atSec)}>
			<span className="timeline-date" ref={date}>
				{instantWords(atSec, grain)}
			</span>
			<span className="timeline-says">
				<span className="timeline-grades">
					<GradeMark grade="measured" />
					<GradeMark grade="reported" />
					<GradeMark grade="inferred" />
				</span>
				<span className="timeline-sentence" ref={sentence}>
					{sentenceAt(derived, atSec)}
				</span>
			</span>
		</div>
	);
}
