import "./axis.css";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Cursor } from "../state/cursor.ts";

const STEPS = 1000;
/** Just past a boundary, so that what begins there has begun. */
const PAST = 1e-6;

type SliderProps = {
	name: string;
	cursor: Cursor;
	wordsAt: (share: number) => string;
	/** Shares at which something changes: where Shift with an arrow goes. */
	boundaries: readonly number[];
};

/** The browser's own slider on a cursor. A tick moves it without React. */
export function Slider({ name, cursor, wordsAt, boundaries }: SliderProps) {
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => {
		const slider = input.current;
		if (!slider) return;
		const follow = () => {
			const { share } = cursor.getState();
			const step = String(Math.round(share * STEPS));
			if (slider.value !== step) slider.value = step;
			slider.setAttribute("aria-valuetext", wordsAt(share));
		};
		const settle = () => cursor.seek(cursor.getState().share, "release");
		follow();
		const stop = cursor.subscribe(follow);
		slider.addEventListener("change", settle);
		return () => {
			stop();
			slider.removeEventListener("change", settle);
		};
	}, [cursor, wordsAt]);

	const jump = (event: KeyboardEvent) => {
		if (!event.shiftKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
		event.preventDefault();
		const { share } = cursor.getState();
		const next = event.key === "ArrowRight" ? boundaries.find((one) => one > share + 2 * PAST) : boundaries.findLast((one) => one + PAST < share - 2 * PAST);
		if (next !== undefined) cursor.seek(next + PAST, "release");
	};
	return (
		<input
			ref={input}
			className="compare-slider"
			type="range"
			aria-label={name}
			min={0}
			max={STEPS}
			step={1}
			defaultValue={Math.round(cursor.getState().share * STEPS)}
			onInput={(event) => cursor.seek(Number(event.currentTarget.value) / STEPS, "move")}
			onKeyDown={jump}
		/>
	);
}
