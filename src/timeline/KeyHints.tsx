import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { stepUnit } from "./steps.ts";
import type { Reach } from "./warp.ts";
import { drawnSecOf } from "./window.ts";

/** The keys, where there is room: hints that do not fit wrap out of sight. */
export function KeyHints({ view, overview, measured }: { view: View; overview: Reach; measured: boolean }) {
	const unit = useStoreValue(view, ({ window }) => stepUnit(drawnSecOf(window, overview)).name);
	const hints: [string[], string][] = [
		[["Space"], "play"],
		[["←", "→"], unit],
		[["⇧", "←", "→"], "moment"],
		...(measured ? ([[[",", "."], "change"]] as [string[], string][]) : []),
		[["[", "]"], "in, out"],
		[["0"], "fit"],
		[["Ctrl", "wheel"], "zoom"],
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
