/** Makes the built page of an embed move. Plain scripting: the picture stands already, and this must stay small. */
import "./embed.css";
import { mendedAddress } from "../incident/address.ts";
import { createClock } from "../state/clock.ts";
import { createView } from "../state/view.ts";
import { createPlayer } from "../timeline/player.ts";
import type { Facts } from "./facts.ts";
import { tellHost } from "./host.ts";
import { linkTo } from "./link.ts";
import { offerLiveMap } from "./live/ask.ts";
import { readParameters } from "./parameters.ts";
import { followPicture } from "./showing.ts";
import { createSlider } from "./slider.ts";

/** Shows that the address was not understood: to an editor who pasted a damaged one, and to readers, for whom another instant was meant. */
function sayMisread(words: string | null): void {
	const line = document.querySelector<HTMLElement>(".misread");
	if (!line || words === null) return;
	line.textContent = words;
	line.hidden = false;
}

function start(facts: Facts): void {
	const page = document.documentElement;
	const { atSec, range, autoplay, speed, theme, routes, misread } = readParameters(mendedAddress(location).search, facts);
	sayMisread(misread);
	const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)").matches;
	const clock = createClock({ ...facts, overview: range }, atSec);
	const view = createView({ window: range });
	const player = createPlayer({ clock, view, overview: range, reducedMotion });
	if (speed === null) player.fit();
	else player.setSpeed(speed);

	const words = createSlider(facts, range, clock, player);
	const shows = [followPicture(facts, routes, words), linkTo(theme, routes)];
	const show = () => {
		for (const one of shows) one(clock.getState().atSec);
	};
	clock.subscribe(show);
	show();

	const button = document.querySelector<HTMLButtonElement>(".play");
	button?.addEventListener("click", player.toggle);
	player.subscribe(({ playing }) => {
		button?.setAttribute("aria-label", playing ? "Pause" : "Play");
		page.toggleAttribute("data-playing", playing);
	});
	// A frame that nobody sees does not play, and what moves by itself must not where motion is unwanted.
	if (autoplay && !reducedMotion) {
		const watch = new IntersectionObserver((entries) => {
			if (!entries.some((entry) => entry.isIntersecting)) return;
			watch.disconnect();
			player.play();
		});
		watch.observe(document.body);
	}
	if (page.dataset.controls !== "off") {
		page.dataset.controls = "on";
		offerLiveMap(clock, theme, routes);
	}
	tellHost(facts.id);
	page.dataset.live = "true";
}

/** The typeface comes last, after the picture was painted. */
function fetchFonts(address: string | undefined): void {
	if (address === undefined) return;
	const script = Object.assign(document.createElement("script"), { src: address });
	requestAnimationFrame(() => setTimeout(() => document.head.append(script)));
}

const fonts = document.currentScript?.dataset.fonts;
const given = document.getElementById("facts")?.textContent;
if (given) start(JSON.parse(given) as Facts);
fetchFonts(fonts);
