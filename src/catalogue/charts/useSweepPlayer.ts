import { useEffect, useMemo, useRef } from "react";
import { isChord } from "../../state/keyPress.ts";
import type { SweepParts } from "../SweepBar.tsx";
import { createSweepPlayer, type SweepPlayer } from "./sweepPlayer.ts";

const COMMANDS: Record<string, (player: SweepPlayer) => void> = {
	" ": (player) => player.toggle(),
	ArrowLeft: (player) => player.step(-1),
	ArrowRight: (player) => player.step(1),
	"Shift+ArrowLeft": (player) => player.toStart(-1),
	"Shift+ArrowRight": (player) => player.toStart(1),
	Home: (player) => player.home(),
	End: (player) => player.end(),
	PageUp: (player) => player.stepSpeed(1),
	PageDown: (player) => player.stepSpeed(-1),
};

/** The keys belong to the slider, and to the page while nothing on it has the focus: lists and fields keep theirs. */
function isOurs({ target }: KeyboardEvent): boolean {
	return target === document.body || target === document.documentElement || (target instanceof Element && target.closest("[data-sweep]") !== null);
}

/** The player of the overview's time, and its keys. */
export function useSweepPlayer(parts: SweepParts | undefined): SweepPlayer | null {
	const starts = useRef<ArrayLike<number>>([]);
	starts.current = parts?.starts ?? [];
	const sweep = parts?.sweep;
	const player = useMemo(
		() =>
			sweep ? createSweepPlayer({ sweep, starts: () => starts.current, reducedMotion: () => matchMedia("(prefers-reduced-motion: reduce)").matches }) : null,
		[sweep],
	);
	useEffect(() => {
		if (!player) return;
		const press = (event: KeyboardEvent) => {
			if (event.defaultPrevented || isChord(event) || !isOurs(event)) return;
			const name = event.shiftKey && event.key.startsWith("Arrow") ? `Shift+${event.key}` : event.key;
			const command = COMMANDS[name];
			if (!command || (event.repeat && event.key === " ")) return;
			event.preventDefault();
			command(player);
		};
		document.addEventListener("keydown", press);
		return () => {
			document.removeEventListener("keydown", press);
			player.pause();
		};
	}, [player]);
	return player;
}
