import type { ReactNode } from "react";
import type { Spot } from "./spots.ts";
import type { MarksHand } from "./useMarks.ts";

/** A mark as a button: the chart's tab stop is one of them, arrows lead to the others. */
export function MarkButton({ spot, hand, children }: { spot: Spot; hand: MarksHand; children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a drawing has no button element
		<g
			className="chart-mark"
			role="button"
			tabIndex={spot.key === hand.stopKey ? 0 : -1}
			aria-label={spot.name}
			data-key={spot.key}
			onFocus={() => hand.onMarkFocus(spot)}
		>
			{children}
		</g>
	);
}
