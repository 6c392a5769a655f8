import "./find.css";
import { openOverlay } from "./overlays.ts";

/** Opens the palette; looks like the field that it leads to. */
export function FindButton() {
	return (
		<button type="button" className="find-button live-only" aria-haspopup="dialog" onClick={() => openOverlay("palette")}>
			<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
				<path d="M11 11l3.5 3.5M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4z" fill="none" stroke="currentColor" strokeWidth="1.6" />
			</svg>
			<span className="find-words">Find network, city, prefix</span>
			<kbd>/</kbd>
		</button>
	);
}
