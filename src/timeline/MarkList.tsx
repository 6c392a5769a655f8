import type { Clock } from "../state/clock.ts";
import type { AlsoLive } from "./alsoLive.ts";
import type { Mark } from "./marks.ts";

const KIND: Record<Mark["kind"], string> = { happened: "in the network", said: "said", context: "context" };

/** The lanes in words, for who cannot see them. A moment takes the time there, and shows its label while it has the focus. */
export function MarkList({
	marks,
	live,
	clock,
	choose,
}: {
	marks: readonly Mark[];
	live: readonly AlsoLive[];
	clock: Clock;
	choose: (id: string | null) => void;
}) {
	return (
		<div className="visually-hidden">
			{marks.length > 0 && (
				<ol aria-label="Moments">
					{marks.map((mark) => (
						<li key={mark.id}>
							<button type="button" onClick={() => clock.seek(mark.earliestSec, "release")} onFocus={() => choose(mark.id)} onBlur={() => choose(null)}>
								{`${mark.dateWords}: ${mark.label} (${KIND[mark.kind]})`}
							</button>
						</li>
					))}
				</ol>
			)}
			{live.length > 0 && <p>{`Also live: ${live.map((other) => other.words).join(" ")}`}</p>}
		</div>
	);
}
