import { shortDayWords } from "../i18n/dates.ts";
import type { Clock } from "../state/clock.ts";
import type { View } from "../state/view.ts";
import type { AlsoLive } from "./alsoLive.ts";
import { gapWords } from "./gaps.ts";
import type { Mark } from "./marks.ts";
import { type Seen, spanWords, stateWords } from "./seen.ts";
import type { Reach } from "./warp.ts";

const KIND: Record<Mark["kind"], string> = { happened: "in the network", said: "said", context: "context" };

type MarkListProps = {
	marks: readonly Mark[];
	live: readonly AlsoLive[];
	seen: Seen | null;
	overview: Reach;
	clock: Clock;
	view: View;
	choose: (id: string | null) => void;
};

/** The lanes in words, for who cannot see them. An entry takes the time there, chooses its fact, and shows its label while it has the focus. */
export function MarkList({ marks, live, seen, overview, clock, view, choose }: MarkListProps) {
	const go = (atSec: number, fact: string | null) => {
		if (fact) view.setState({ fact });
		clock.seek(atSec, "release");
	};
	const { gaps = [] } = overview;
	return (
		<div className="visually-hidden">
			{marks.length > 0 && (
				<ol aria-label="Moments">
					{marks.map((mark) => (
						<li key={mark.id}>
							<button
								type="button"
								onClick={() => go(mark.earliestSec, mark.kind === "context" ? null : `time.moments.${mark.id}`)}
								onFocus={() => choose(mark.id)}
								onBlur={() => choose(null)}
							>
								{`${mark.dateWords}: ${mark.label} (${KIND[mark.kind]})`}
							</button>
						</li>
					))}
				</ol>
			)}
			{seen && (
				<>
					<p>{`Seen by: ${seen.series.title}, which covers ${spanWords(seen.series)}. Vantage points ${stateWords(seen.series, "unexpected")}, found by rule:`}</p>
					<ol aria-label="Found by rule">
						{seen.marks.map(({ what, atSec, label, rule, dateWords }) => {
							const fact = `measured.${seen.series.id}.${what}`;
							return (
								<li key={what}>
									<button type="button" onClick={() => go(atSec, fact)} onFocus={() => choose(fact)} onBlur={() => choose(null)}>
										{`${dateWords}: ${label}. ${rule}`}
									</button>
								</li>
							);
						})}
					</ol>
				</>
			)}
			{live.length > 0 && <p>{`Also live: ${live.map((other) => other.words).join(" ")}`}</p>}
			{gaps.length > 0 && (
				<p>{`Quiet gaps drawn short: ${gaps.map((gap) => `${shortDayWords(gap.startSec)} to ${shortDayWords(gap.endSec)} (${gapWords(gap)})`).join(", ")}.`}</p>
			)}
		</div>
	);
}
