/** The scrubber. Its keys are its own only while it has the focus, so the page around keeps all of its keys. */
import { grainOf, instantWords, isoWords } from "../i18n/dates.ts";
import type { Span } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import type { Clock } from "../state/clock.ts";
import { isChord } from "../state/keyPress.ts";
import type { Player } from "../timeline/player.ts";
import type { TimeScale } from "../timeline/scale.ts";
import { textScale, watchTextScale } from "../ui/textScale.ts";
import { write } from "../ui/tickText.ts";
import { bandSvg } from "./band.ts";
import type { Facts } from "./facts.ts";

/** What is true at an instant, with the date before it. */
export type Words = { at: (atSec: number) => string };

const PAGE_STEPS = 10;

type Command = (clock: Clock, player: Player, range: Span) => void;
const KEYS: Record<string, Command> = {
	ArrowLeft: (_, player) => player.step(-1),
	ArrowDown: (_, player) => player.step(-1),
	ArrowRight: (_, player) => player.step(1),
	ArrowUp: (_, player) => player.step(1),
	"Shift+ArrowLeft": (_, player) => player.toBoundary(-1),
	"Shift+ArrowRight": (_, player) => player.toBoundary(1),
	PageDown: (_, player) => player.step(-PAGE_STEPS),
	PageUp: (_, player) => player.step(PAGE_STEPS),
	Home: (clock, _, range) => clock.seek(range.startSec, "release"),
	End: (clock, _, range) => clock.seek(range.endSec, "release"),
	" ": (_, player) => player.toggle(),
};

export function createSlider(facts: Facts, range: Span, clock: Clock, player: Player): Words {
	const slider = document.querySelector<HTMLElement>(".time") as HTMLElement;
	const [date, sentence] = [document.querySelector("[data-date]"), document.querySelector("[data-sentence]")];
	const grain = grainOf(range.endSec - range.startSec);
	let scale: TimeScale | null = null;
	/** CSS pixels to one pixel of the band, which grows with the reader's text size. */
	let scalePx = 1;
	let [head, veil]: (Element | null)[] = [];

	const place = (atSec: number) => {
		const x = scale?.xOf(atSec) ?? 0;
		head?.setAttribute("transform", `translate(${x.toFixed(1)})`);
		veil?.setAttribute("transform", `translate(${x.toFixed(1)})`);
	};
	const show = (atSec: number) => {
		const said = sentenceAt(facts, atSec);
		write(date, instantWords(atSec, grain));
		write(sentence, said);
		slider.setAttribute("aria-valuenow", String(Math.floor(atSec)));
		slider.setAttribute("aria-valuetext", `${isoWords(atSec, grain)}, ${said}`);
		place(atSec);
	};
	const draw = () => {
		scalePx = textScale();
		const widthPx = Math.floor(slider.clientWidth / scalePx);
		if (widthPx < 40 || widthPx === scale?.widthPx) return;
		const band = bandSvg(facts, range, widthPx);
		// Our own SVG, in which every text is escaped.
		slider.innerHTML = band.markup;
		scale = band.scale;
		head = slider.querySelector(".band-head");
		veil = slider.querySelector(".band-veil");
		place(clock.getState().atSec);
	};

	slider.setAttribute("aria-valuemin", String(Math.floor(range.startSec)));
	slider.setAttribute("aria-valuemax", String(Math.floor(range.endSec)));
	new ResizeObserver(draw).observe(slider);
	watchTextScale(draw);
	draw();
	clock.subscribe(({ atSec }) => show(atSec));
	show(clock.getState().atSec);

	const seekTo = (event: PointerEvent, cause: "move" | "release") => {
		if (scale) clock.seek(scale.atOf((event.clientX - slider.getBoundingClientRect().left) / scalePx), cause);
	};
	slider.addEventListener("pointerdown", (event) => {
		if (event.button !== 0) return;
		slider.setPointerCapture(event.pointerId);
		seekTo(event, "move");
	});
	slider.addEventListener("pointermove", (event) => {
		if (slider.hasPointerCapture(event.pointerId)) seekTo(event, "move");
	});
	// A touch that turns into scrolling is taken away by the browser; time then rests where it is.
	const letGo = () => clock.seek(clock.getState().atSec, "release");
	slider.addEventListener("lostpointercapture", letGo);

	slider.addEventListener("keydown", (event) => {
		if (isChord(event)) return;
		const command = KEYS[event.shiftKey && event.key.startsWith("Arrow") ? `Shift+${event.key}` : event.key];
		if (!command) return;
		event.preventDefault();
		command(clock, player, range);
	});
	return { at: (atSec) => `${instantWords(atSec, grain)} · ${sentenceAt(facts, atSec)}` };
}
