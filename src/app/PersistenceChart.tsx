import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { Atlas } from "../atlas/atlas.ts";
import { chartData, chartPoint } from "../atlas/chartData.ts";
import { ChartPanel } from "../catalogue/ChartPanel.tsx";

/** Both charts over all incidents. `standing` is drawn big while nothing else is pointed at. */
export function PersistenceChart({ atlas, standing }: { atlas: Atlas; standing: number | null }) {
	const [, navigate] = useLocation();
	const [pointed, setPointed] = useState<number | null>(null);
	const data = useMemo(
		() =>
			chartData(
				atlas,
				Uint32Array.from({ length: atlas.count }, (_, i) => i),
			),
		[atlas],
	);
	const shown = pointed ?? standing;
	const active = useMemo(() => (shown === null ? null : chartPoint(atlas, shown)), [atlas, shown]);
	return (
		<div className="persistence-chart">
			<ChartPanel
				data={data}
				active={active}
				onPoint={setPointed}
				onSelect={(incident) => {
					const id = atlas.own.get(incident)?.id;
					if (id) navigate(`/incidents/${id}/`);
				}}
			/>
		</div>
	);
}
