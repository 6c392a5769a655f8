import type { Routes } from "../incident/derived.ts";
import { ROUTES_WORDS } from "./controlParts.ts";

type RoutesSwitchProps = {
	/** What can be drawn of the record. */
	all: readonly Routes[];
	shown: Routes;
	onChoose: (routes: Routes) => void;
};

/** What the map draws: where packets went, its AS paths, or neither. Nothing to choose, no buttons. */
export function RoutesSwitch({ all, shown, onChoose }: RoutesSwitchProps) {
	if (all.length < 2) return null;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and borders for two or three buttons
		<div className="map-routes map-buttons" role="group" aria-label="Shown" data-taken>
			<span className="map-routes-head map-wide" aria-hidden="true">
				Show
			</span>
			{all.map((routes) => {
				const { long, short } = ROUTES_WORDS[routes];
				return (
					<button key={routes} type="button" aria-pressed={shown === routes} onClick={() => onChoose(routes)}>
						<span className="map-wide">{long}</span>
						<span className="map-narrow">{short}</span>
					</button>
				);
			})}
		</div>
	);
}
