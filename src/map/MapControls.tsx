import type { Projection } from "../state/view.ts";
import { PROJECTION_WORDS, STROKES } from "./controlParts.ts";

type MapControlsProps = {
	projection: Projection;
	onProjection: (projection: Projection) => void;
	onFit: () => void;
	onZoom: (steps: number) => void;
};

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
				{PROJECTION_WORDS.map(([shape, word]) => (
					<button key={shape} type="button" aria-pressed={projection === shape} onClick={() => onProjection(shape)}>
						{word}
					</button>
				))}
			</div>
			<div className="map-buttons map-zoom">
				<button type="button" aria-label="Zoom in" onClick={() => onZoom(1)}>
					<Icon d={STROKES.zoomIn} />
				</button>
				<button type="button" aria-label="Zoom out" onClick={() => onZoom(-1)}>
					<Icon d={STROKES.zoomOut} />
				</button>
				<button type="button" aria-label="Fit" title="Fit (0)" onClick={onFit}>
					<Icon d={STROKES.fit} />
				</button>
			</div>
		</div>
	);
}
