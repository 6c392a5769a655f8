import { PLACED_BANNER, PLACED_BANNER_SHORT } from "../incident/placedWords.ts";

/** Over the lines of AS paths: a reader in a hurry would take them for the way that packets went. */
export function PlacedBanner() {
	return (
		<p className="map-banner" data-taken>
			<span className="map-wide">{PLACED_BANNER}</span>
			<span className="map-narrow">{PLACED_BANNER_SHORT}</span>
		</p>
	);
}
