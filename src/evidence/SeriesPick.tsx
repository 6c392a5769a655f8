import { useId } from "react";
import type { MeasuredSeries } from "../incident/measured.ts";
import type { View } from "../state/view.ts";

/** Which raw file is shown, where a record has several. The timeline follows the same choice. */
export function SeriesPick({ measured, series, view }: { measured: readonly MeasuredSeries[]; series: MeasuredSeries; view: View }) {
	const id = useId();
	if (measured.length < 2) return null;
	return (
		<p className="series-pick">
			<label htmlFor={id}>Raw file</label>
			<select id={id} className="button" value={series.id} onChange={({ target }) => view.setState({ series: target.value })}>
				{measured.map((one) => (
					<option key={one.id} value={one.id}>
						{one.title}: {one.target}
					</option>
				))}
			</select>
		</p>
	);
}
