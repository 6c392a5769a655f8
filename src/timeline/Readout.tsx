import { useMemo, useRef } from "react";
import { grainOf, instantWords, WIDEST_SEC } from "../i18n/dates.ts";
import type { Derived } from "../incident/derived.ts";
import { longestSentences, sentenceAt } from "../incident/sentence.ts";
import { stateAt } from "../incident/state.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { GradeMark } from "../ui/GradeMark.tsx";
import { mark, write } from "../ui/tickText.ts";
import { WordRoom } from "../ui/WordRoom.tsx";
import { useTick } from "./useTick.ts";
import type { Reach } from "./warp.ts";
import { drawnSecOf } from "./window.ts";

/** The selected time and what is true then. All three grade markers stand ready; an attribute chooses, without a render. */
export function Readout({ derived, clock, view, overview }: { derived: Derived; clock: Clock; view: View; overview: Reach }) {
	const root = useRef<HTMLDivElement>(null);
	const date = useRef<HTMLSpanElement>(null);
	const sentence = useRef<HTMLSpanElement>(null);
	const grain = useStoreValue(view, ({ window }) => grainOf(drawnSecOf(window, overview)));
	const gradeAt = (atSec: number) => stateAt(derived, atSec).grade ?? "none";
	useTick(clock, (atSec) => {
		mark(root.current, "data-grade", gradeAt(atSec));
		write(date.current, instantWords(atSec, grain));
		write(sentence.current, sentenceAt(derived, atSec));
	});
	const { atSec } = clock.getState();
	const longest = useMemo(() => {
		const widest = instantWords(WIDEST_SEC, grain);
		return longestSentences(derived).map((words) => ({
			key: words,
			words: (
				<div className="timeline-line">
					<span className="timeline-date" translate="no">
						{widest}
					</span>
					<span className="timeline-why">
						<GradeMark grade="reported" />
						why?
					</span>
					<span className="timeline-sentence">{words}</span>
				</div>
			),
		}));
	}, [derived, grain]);
	return (
		<div className="timeline-readout">
			<WordRoom longest={longest}>
				<div className="timeline-line" ref={root} data-grade={gradeAt(atSec)}>
					{/* Changes many times a second: a translation would always be late. */}
					<span className="timeline-date" ref={date} translate="no">
						{instantWords(atSec, grain)}
					</span>
					<button
						type="button"
						className="timeline-why"
						aria-label="Why? What the state at this time rests on"
						onClick={() => view.setState({ fact: "derived.state" })}
					>
						<span className="timeline-grades">
							<GradeMark grade="measured" />
							<GradeMark grade="reported" />
							<GradeMark grade="inferred" />
						</span>
						why?
					</button>
					<span className="timeline-sentence" ref={sentence}>
						{sentenceAt(derived, atSec)}
					</span>
				</div>
			</WordRoom>
		</div>
	);
}
