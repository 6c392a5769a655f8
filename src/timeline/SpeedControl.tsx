import { type FormEvent, useId, useState } from "react";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { Player } from "./player.ts";
import { MAX_SPEED, MIN_SPEED, parseSpeed, SPEEDS, speedWords } from "./speed.ts";

/** How fast it plays: a step, a fit, or typed. */
export function SpeedControl({ player }: { player: Player }) {
	const speed = useStoreValue(player, (state) => state.speed);
	const fitSec = useStoreValue(player, (state) => state.fitSec);
	const [typing, setTyping] = useState(false);
	const onLadder = SPEEDS.some((step) => step === speed);
	const choose = (value: string) => {
		setTyping(value === "other");
		if (value === "fit") player.fit();
		else if (value !== "other") player.setSpeed(Number(value));
	};
	return (
		<div className="timeline-speed">
			<select aria-label="Speed" value={typing ? "other" : fitSec === null ? String(speed) : "fit"} onChange={(event) => choose(event.target.value)}>
				{SPEEDS.map((step) => (
					<option key={step} value={step}>
						{speedWords(step)}
					</option>
				))}
				{!onLadder && <option value={speed}>{speedWords(speed)}</option>}
				<option value="fit">fit in 30 s</option>
				<option value="other">other…</option>
			</select>
			{typing && <TypedSpeed player={player} done={() => setTyping(false)} />}
		</div>
	);
}

function TypedSpeed({ player, done }: { player: Player; done: () => void }) {
	const [text, setText] = useState("");
	const [wrong, setWrong] = useState<string | null>(null);
	const errorId = useId();
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const speed = parseSpeed(text);
		if (speed === null) setWrong("Not understood. Write it like 3 h/s, 10 days/s or 500×.");
		else if (speed < MIN_SPEED || speed > MAX_SPEED) setWrong(`Between real time (1×) and ${speedWords(MAX_SPEED)}.`);
		else {
			player.setSpeed(speed);
			done();
		}
	};
	return (
		<form className="timeline-typed" onSubmit={submit}>
			<input
				// biome-ignore lint/a11y/noAutofocus: the reader has just asked to type
				autoFocus
				aria-label="Speed, for example 3 h/s"
				aria-invalid={wrong !== null}
				aria-describedby={wrong ? errorId : undefined}
				placeholder="3 h/s"
				value={text}
				onChange={(event) => setText(event.target.value)}
				onKeyDown={(event) => event.key === "Escape" && done()}
			/>
			<button type="submit" className="timeline-button">
				Set
			</button>
			{wrong && (
				<p className="timeline-wrong" id={errorId} role="alert">
					{wrong}
				</p>
			)}
		</form>
	);
}
