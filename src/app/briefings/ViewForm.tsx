import { useId } from "react";
import type { Incident } from "../../incident/derived.ts";
import { LAYERS, type Layer } from "../../story/chapter.ts";
import { Field } from "./Field.tsx";
import { hiddenIn, partOf, partProblems, timesOf, withPart, withTimes } from "./viewParts.ts";

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

/** What a chapter shows: time, camera, what is left out. */
export function ViewForm({ view, incident, onChange }: { view: string; incident: Incident | undefined; onChange: (view: string) => void }) {
	const list = useId();
	const times = timesOf(view);
	const hidden = hiddenIn(view);
	const [camera, fact, series] = [partOf(view, "c"), partOf(view, "fact"), partOf(view, "series")];
	const wrong = (part: Parameters<typeof partProblems>[1]) => partProblems(view, part, incident);
	const hide = (layer: string, on: boolean) => onChange(withPart(view, "hide", [...hidden.filter((one) => one !== layer), ...(on ? [layer] : [])].join(",")));
	const kept = (name: string, part: "c" | "fact" | "series", text: string | null, remove: string) =>
		text !== null && (
			<p className="edit-kept">
				{name}: <span className="mono">{text}</span>{" "}
				<button type="button" className="button" onClick={() => onChange(withPart(view, part, null))}>
					{remove}
				</button>
				{wrong(part).length > 0 && <span className="edit-wrong"> {wrong(part).join(" ")}</span>}
			</p>
		);
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
					onChange={(from) => onChange(withTimes(view, { ...times, from }))}
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
			{camera === null && <p className="small-print">The map is fitted to the route.</p>}
			{kept("Map as captured", "c", camera, "Fit to the route")}
			{kept("Lit", "fact", fact, "Light nothing")}
			{kept("Series", "series", series, "Use the first series")}
		</div>
	);
}
