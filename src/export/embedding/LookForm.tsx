import { grainOf, instantWords } from "../../i18n/dates.ts";
import { instantText } from "../../incident/address.ts";
import { routesOf } from "../../incident/showing.ts";
import { Radios } from "../Radios.tsx";
import { Check } from "./Check.tsx";
import { type Choosing, ownInstant, routesIn, SPEEDS } from "./choice.ts";
import { Field } from "./Field.tsx";

const THEMES = [
	["auto", "The reader's own setting"],
	["light", "Light"],
	["dark", "Dark"],
] as const;
const ROUTES = [
	["packets", "Where packets went"],
	["paths", "AS paths, placed"],
	["none", "None"],
] as const;
const PATHS = [
	["auto", "Where it is narrow"],
	["on", "Always"],
	["off", "Never"],
] as const;

type LookFormProps = Choosing & { shownSec: number };

function InstantForm({ incident: { derived }, shownSec, of: { instant, own }, chooseOf }: LookFormProps) {
	const { endSec, overview, window } = derived;
	const grain = grainOf(window.endSec - window.startSec);
	const instants = [
		["shown", `As shown: ${instantWords(shownSec, grain)}`],
		// Without dates, which would make a start in "Feb 2016" one on the first of the month.
		["onset", "Start"],
		["peak", "Peak"],
		["end", endSec === null ? "End: not published" : "End"],
		["own", "Another"],
	] as const;
	const typed = own ?? instantText(shownSec);
	const read = ownInstant(typed, overview);
	return (
		<>
			<Radios
				legend="Instant it opens at"
				name="embed-instant"
				all={instants}
				value={instant}
				onChoose={(to) => chooseOf({ instant: to })}
				without={endSec === null ? ["end"] : []}
			/>
			{instant === "own" && (
				<Field label="Date or time, UTC" value={typed} wrong={"wrong" in read ? read.wrong : null} onType={(text) => chooseOf({ own: text })} />
			)}
		</>
	);
}

/** What the frame shows, and how it plays. */
export function LookForm(props: LookFormProps) {
	const { incident, choice, choose, of, chooseOf } = props;
	const all = routesOf(incident);
	const { theme, controls, path, autoplay, speed } = choice;
	const hasStops = (incident.flows ?? []).length > 0;
	return (
		<section className="embedding-part" aria-labelledby="embedding-look">
			<h3 id="embedding-look">What it shows</h3>
			<InstantForm {...props} />
			{all.length > 1 && (
				<Radios
					legend="Lines on the map"
					name="embed-routes"
					all={ROUTES.filter(([routes]) => all.includes(routes))}
					value={routesIn(of, { routes: all, shown: incident.derived.routes })}
					onChoose={(to) => chooseOf({ routes: to })}
				/>
			)}
			<Radios legend="Colours" name="embed-theme" all={THEMES} value={theme} onChoose={(to) => choose({ theme: to })} />
			{hasStops && <Radios legend="Paths as strips" name="embed-path" all={PATHS} value={path} onChoose={(to) => choose({ path: to })} />}
			<Check label="Play button, timeline and live map" checked={controls} onCheck={(to) => choose({ controls: to })} />
			<Check label="Plays by itself once it is seen" checked={autoplay} onCheck={(to) => choose({ autoplay: to })} />
			{autoplay && <p className="small-print">Never for readers who asked their system for less motion.</p>}
			{(controls || autoplay) && (
				<label className="export-size">
					Speed
					<select value={speed} onChange={(event) => choose({ speed: event.target.value })}>
						<option value="">the whole in half a minute</option>
						{SPEEDS.map((one) => (
							<option key={one}>{one}</option>
						))}
					</select>
				</label>
			)}
		</section>
	);
}
