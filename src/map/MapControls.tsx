import type { Projection } from "../state/view.ts";

type MapControlsProps = {
	projection: Projection;
	onProjection: (projection: Projection) => void;
	onFit: () => void;
	onZoom: (steps: number) => void;
};

const SHAPES: { projection: Projection; word: string }[] = [
	{ projection: "flat", word: "Flat" },
	{ projection: "globe", word: "Globe" },
];

function Icon({ d }: { d: string }) {
	return (
		<svg
			width="16"
			height="16"
			viewBox="0 0 16 16"
			fill="none"
			stroke="currentColor"
			strokeWidth="1.6"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
		>
			<path d={d} />
		</svg>
	);
}

/** Everything the map's own gestures do, as buttons. */
export function MapControls({ projection, onProjection, onFit, onZoom }: MapControlsProps) {
	return (
		<div className="map-controls" data-taken>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and borders for two buttons */}
			<div className="map-buttons map-shapes" role="group" aria-label="Shape of the map">
				{SHAPES.map((shape) => (
					<button key={shape.projection} type="button" aria-pressed={projection === shape.projection} onClick={() => onProjection(shape.projection)}>
						{shape.word}
					</button>
				))}
			</div>
			<div className="map-buttons map-zoom">
				<button type="button" aria-label="Zoom in" onClick={() => onZoom(1)}>
					<Icon d="M8 3v10M3 8h10" />
				</button>
				<button type="button" aria-label="Zoom out" onClick={() => onZoom(-1)}>
					<Icon d="M3 8h10" />
				</button>
				<button type="button" aria-label="Fit" title="Fit (0)" onClick={onFit}>
					<Icon d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
				</button>
			</div>
		</div>
	);
}
