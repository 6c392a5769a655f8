import type { KeyboardEvent } from "react";
import { grainOf, instantWords } from "../i18n/dates.ts";
import type { Span } from "../incident/derived.ts";
import { isChord, keyOf } from "../state/keyPress.ts";
import type { View } from "../state/view.ts";
import { brushKey } from "./brush.ts";
import type { Lane } from "./layout.ts";
import { px } from "./scale.ts";
import type { Reach } from "./warp.ts";
import { drawnSecOf } from "./window.ts";

type BrushProps = { view: View; overview: Reach; mainWindow: Span; box: { x: number; widthPx: number }; lane: Lane };

export function Brush({ view, overview, mainWindow, box, lane }: BrushProps) {
	const { window } = view.getState();
	const grain = grainOf(drawnSecOf(window, overview));
	const press = (event: KeyboardEvent) => {
		if (isChord(event)) return;
		const next = brushKey(keyOf(event), event.shiftKey, window, overview, mainWindow);
		if (!next) return;
		// The page's own keys see that this one is taken.
		event.preventDefault();
		view.setState({ window: next });
	};
	const handle = (x: number) => <path className="timeline-brush-handle" d={`M${px(x)} ${lane.y + 7}v${lane.heightPx - 14}`} />;
	return (
		// biome-ignore lint/a11y/useSemanticElements: an SVG has no button of its own
		<g
			className="timeline-brush"
			role="button"
			tabIndex={0}
			aria-label={`Zoomed window, ${instantWords(window.startSec, grain)} to ${instantWords(window.endSec, grain)}. Arrow keys move and zoom it, Shift with arrows makes it longer or shorter, Enter shows the whole incident.`}
			onKeyDown={press}
		>
			<rect x={px(box.x)} y={lane.y} width={px(box.widthPx)} height={lane.heightPx} rx="3" />
			{box.widthPx > 24 && handle(box.x)}
			{box.widthPx > 24 && handle(box.x + box.widthPx)}
		</g>
	);
}
