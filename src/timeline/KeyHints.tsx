import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { stepUnit } from "./steps.ts";

/** The keys, where there is room: hints that do not fit wrap out of sight. */
export function KeyHints({ view }: { view: View }) {
	const unit = useStoreValue(view, ({ window }) => stepUnit(window.endSec - window.startSec).name);
	const hints: [string[], string][] = [
		[["Space"], "play"],
		[["←", "→"], unit],
		[["⇧", "←", "→"], "moment"],
		[["[", "]"], "in, out"],
		[["0"], "fit"],
	];
	return (
		<p className="timeline-hints" aria-hidden="true">
			{hints.map(([keys, does]) => (
				<span key={does}>
					{keys.map((key) => (
						<kbd key={key}>{key}</kbd>
					))}
					{does}
				</span>
			))}
		</p>
	);
}
