import type { Incident } from "../../incident/derived.ts";
import { numberOf, sourceLine } from "../../incident/sourceWords.ts";

type SourcesFormProps = { cited: readonly string[]; incident: Incident | undefined; onChange: (cited: string[]) => void };

/** Which sources of the record a chapter cites. A key that the record does not have can only be let go. */
export function SourcesForm({ cited, incident, onChange }: SourcesFormProps) {
	const { sources = {} } = incident ?? {};
	const unknown = cited.filter((key) => !sources[key]);
	// In the record's order, whatever was ticked first.
	const inOrder = (keys: ReadonlySet<string>) => [...Object.keys(sources), ...unknown].filter((key) => keys.has(key));
	const cite = (key: string, on: boolean) => onChange(inOrder(new Set(on ? [...cited, key] : cited.filter((one) => one !== key))));
	const line = (key: string, words: string, detail: string) => (
		<label key={key}>
			<input type="checkbox" checked={cited.includes(key)} onChange={(event) => cite(key, event.currentTarget.checked)} />
			<span>
				{words} <small>{detail}</small>
			</span>
		</label>
	);
	return (
		<fieldset className="edit-sources">
			<legend className="visually-hidden">Sources that the chapter cites</legend>
			{Object.entries(sources).map(([key, source]) => line(key, `${numberOf(sources, key)}. ${source.title}`, sourceLine(source)))}
			{unknown.map((key) => line(key, key, incident ? "is no source of this record" : "its record is not at hand"))}
			{Object.keys(sources).length + unknown.length === 0 && <p className="small-print">The record is not at hand.</p>}
		</fieldset>
	);
}
