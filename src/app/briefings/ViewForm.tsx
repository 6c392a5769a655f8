import { useId, useMemo } from "react";
import type { Incident } from "../../incident/derived.ts";
import { routesOf } from "../../incident/showing.ts";
import { factNames, supportOf } from "../../incident/support.ts";
import { ROUTES_WORDS } from "../../map/controlParts.ts";
import { LAYERS, type Layer } from "../../story/chapter.ts";
import { Choice, type Option } from "./Choice.tsx";
import { Field } from "./Field.tsx";
import { hiddenIn, partOf, partProblems, timesOf, viewOfLink, withPart, withTimes } from "./viewParts.ts";

const LAYER_WORDS: Record<Layer, string> = {
	usual: "Usual route",
	diverted: "Diverted route",
	places: "Named places",
	vantage: "Vantage points",
	names: "Names on the map",
};

/** Instants that the record names, for the fields of time. */
function Instants({ id, incident }: { id: string; incident: Incident | undefined }) {
	if (!incident) return null;
	const { endSec, moments } = incident.derived;
	return (
		<datalist id={id}>
			<option value="onset">Onset</option>
			<option value="peak">Peak</option>
			{endSec !== null && <option value="end">End</option>}
			{moments.map((moment) => (
				<option key={moment.id} value={moment.id}>
					{moment.label}
				</option>
			))}
		</datalist>
	);
}

const FACT_CHARACTERS = 90;

/** What can be lit, in the order of the dossier. */
function factOptions(incident: Incident): Option[] {
	return factNames(incident).flatMap((name) => {
		const support = supportOf(incident, name);
		if (!support) return [];
		const words = `${support.about}: ${support.says}`;
		return [{ value: name, words: words.length > FACT_CHARACTERS ? `${words.slice(0, FACT_CHARACTERS).trimEnd()}…` : words }];
	});
}

type ViewFormProps = {
	/** Of the incident, which may not be at hand. */
	id: string;
	view: string;
	incident: Incident | undefined;
	onChange: (view: string) => void;
};

/** What a chapter shows: time, what is lit, camera, what is left out. A link to the incident, pasted as the time, brings all of it. */
export function ViewForm({ id, view, incident, onChange }: ViewFormProps) {
	const list = useId();
	const times = timesOf(view);
	const hidden = hiddenIn(view);
	const [camera, fact, series, routes] = [partOf(view, "c"), partOf(view, "fact"), partOf(view, "series"), partOf(view, "routes")];
	const wrong = (part: Parameters<typeof partProblems>[1]) => partProblems(view, part, incident);
	const hide = (layer: string, on: boolean) => onChange(withPart(view, "hide", [...hidden.filter((one) => one !== layer), ...(on ? [layer] : [])].join(",")));
	const facts = useMemo(() => (incident ? factOptions(incident) : []), [incident]);
	const measured = incident?.derived.measured ?? [];
	const drawable = incident ? routesOf(incident) : [];
	const choose = (part: Parameters<typeof partProblems>[1]) => (value: string) => onChange(withPart(view, part, value || null));
	return (
		<div className="edit-view">
			<Instants id={list} incident={incident} />
			<div className="edit-pair">
				<Field
					label="Time (UTC)"
					mono
					list={list}
					placeholder="peak"
					value={times.from}
					problems={wrong("t")}
					onChange={(from) => onChange(viewOfLink(from, id) ?? withTimes(view, { ...times, from }))}
				/>
				<Field label="Plays to" mono list={list} placeholder="nothing" value={times.to} onChange={(to) => onChange(withTimes(view, { ...times, to }))} />
			</div>
			<fieldset className="edit-layers">
				<legend>Left out</legend>
				{LAYERS.map((layer) => (
					<label key={layer}>
						<input type="checkbox" checked={hidden.includes(layer)} onChange={(event) => hide(layer, event.currentTarget.checked)} />
						{LAYER_WORDS[layer]}
					</label>
				))}
				{wrong("hide").length > 0 && <p className="edit-wrong">{wrong("hide").join(" ")}</p>}
			</fieldset>
			<Choice label="Lit on map and timeline" none="nothing" value={fact} options={facts} problems={wrong("fact")} onChange={choose("fact")} />
			{(measured.length > 1 || series !== null) && (
				<Choice
					label="Measured series"
					none="the first"
					value={series}
					options={measured.map(({ id, title }) => ({ value: id, words: title }))}
					problems={wrong("series")}
					onChange={choose("series")}
				/>
			)}
			{(drawable.length > 1 || routes !== null) && (
				<Choice
					label="Routes on the map"
					none={incident ? `${ROUTES_WORDS[incident.derived.routes].long}, as the record has it` : "as the record has it"}
					value={routes}
					options={drawable.filter((one) => one !== incident?.derived.routes).map((one) => ({ value: one, words: ROUTES_WORDS[one].long }))}
					problems={wrong("routes")}
					onChange={choose("routes")}
				/>
			)}
			{camera === null ? (
				<p className="small-print">The map is fitted to the route.</p>
			) : (
				<p className="edit-kept">
					Map as captured:{" "}
					<span className="mono" translate="no">
						{camera}
					</span>{" "}
					<button type="button" className="button" onClick={() => onChange(withPart(view, "c", null))}>
						Fit to the route
					</button>
					{wrong("c").length > 0 && <span className="edit-wrong"> {wrong("c").join(" ")}</span>}
				</p>
			)}
		</div>
	);
}
