import type { Derived } from "../incident/derived.ts";
import type { Clock } from "../state/clock.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { KeyHints } from "./KeyHints.tsx";
import type { Player } from "./player.ts";
import { Readout } from "./Readout.tsx";
import { SpeedControl } from "./SpeedControl.tsx";
import type { Reach } from "./warp.ts";

const ICONS = {
	play: "M5 3.2v9.6l8.2-4.8z",
	back: "M11 3.2v9.6L2.8 8z",
	pause: "M4.6 3.5h2.4v9H4.6zM9 3.5h2.4v9H9z",
	reverse: "M7 3.4 1.8 8 7 12.6V9.3h6.6V6.7H7z",
	cut: "M7.2 2.4h1.7L5.7 13.6H4zM11.2 2.4h1.7L9.7 13.6H8z",
	whole: "M1.4 3.2H3v9.6H1.4zM13 3.2h1.6v9.6H13zM3.6 8 6.4 5.2V7.2h3.2v-2L12.4 8l-2.8 2.8v-2H6.4v2z",
	in: "M10.6 2.6v1.6H7v7.6h3.6v1.6H5.2V2.6z",
	out: "M5.4 2.6v1.6H9v7.6H5.4v1.6h5.4V2.6z",
	loop: "M11 2.2 14.4 5 11 7.8V6H5a2 2 0 0 0-2 2v.6H1.4V8A3.6 3.6 0 0 1 5 4.4h6zM5 13.8 1.6 11 5 8.2V10h6a2 2 0 0 0 2-2v-.6h1.6V8a3.6 3.6 0 0 1-3.6 3.6H5z",
};

function Icon({ name }: { name: keyof typeof ICONS }) {
	return (
		<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
			<path fill="currentColor" d={ICONS[name]} />
		</svg>
	);
}

/** Gaps that are drawn short, and back. The name says what a press does. */
function CutGaps({ view }: { view: View }) {
	const cut = useStoreValue(view, (state) => state.cutGaps);
	return (
		<button
			type="button"
			className="timeline-button"
			aria-label={cut ? "True time" : "Cut quiet gaps"}
			title={cut ? "True time: draw every stretch as long as it was" : "Cut quiet gaps: draw long stretches short in which nothing is on record"}
			onClick={() => view.setState({ cutGaps: !cut })}
		>
			<Icon name={cut ? "whole" : "cut"} />
		</button>
	);
}

type ControlsProps = { derived: Derived; clock: Clock; view: View; player: Player; overview: Reach; canCut: boolean };

/** The row over the lanes. The play button's name says what a press does, so it has no pressed state beside it. */
export function Controls({ derived, clock, view, player, overview, canCut }: ControlsProps) {
	const playing = useStoreValue(player, (state) => state.playing);
	const direction = useStoreValue(player, (state) => state.direction);
	const loop = useStoreValue(view, (state) => state.loop);
	const bounded = useStoreValue(view, ({ inSec, outSec }) => inSec !== null || outSec !== null);
	return (
		<div className="timeline-controls">
			<div className="timeline-buttons">
				<button type="button" className="timeline-play" aria-label={playing ? "Pause" : "Play"} onClick={player.toggle}>
					<Icon name={playing ? "pause" : direction === 1 ? "play" : "back"} />
				</button>
				<SpeedControl player={player} />
				<button
					type="button"
					className="timeline-button"
					aria-pressed={direction === -1}
					aria-label="Play backwards"
					title="Play backwards"
					onClick={player.reverse}
				>
					<Icon name="reverse" />
				</button>
				<button type="button" className="timeline-button" aria-pressed={loop} aria-label="Loop" title="Loop (L)" onClick={player.toggleLoop}>
					<Icon name="loop" />
				</button>
				<button type="button" className="timeline-button" aria-label="Set in point" title="Set in point: play from here on ([)" onClick={player.setIn}>
					<Icon name="in" />
				</button>
				<button type="button" className="timeline-button" aria-label="Set out point" title="Set out point: play up to here (])" onClick={player.setOut}>
					<Icon name="out" />
				</button>
				{bounded && (
					<button type="button" className="timeline-button" onClick={player.clearInOut}>
						Clear [ ]
					</button>
				)}
				{canCut && <CutGaps view={view} />}
			</div>
			<Readout derived={derived} clock={clock} view={view} overview={overview} />
			<KeyHints view={view} overview={overview} measured={derived.measured.length > 0} />
		</div>
	);
}
