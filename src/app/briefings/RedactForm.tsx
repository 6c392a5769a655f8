import { useId } from "react";
import { countWords } from "../../i18n/words.ts";
import type { StoryFile } from "../../story/file.ts";
import type { Redactable, RedactChoice } from "../../story/redact.ts";

export const NOTHING: RedactChoice = { networks: [], vantagePoints: [], keepBits: null };
const FIRST_BITS = { v4: 16, v6: 32 };

export const takesOut = ({ networks, vantagePoints, keepBits }: RedactChoice): boolean => networks.length + vantagePoints.length > 0 || keepBits !== null;

/** Plain lines of what will go. */
function goes(choice: RedactChoice, can: Redactable): string[] {
	const names = can.networks.filter(({ key }) => choice.networks.includes(key)).map(({ key, names }) => [...new Set([...names, key])].join(", "));
	return [
		...names.map((name) => `the network ${name}: its names and its number, wherever they stand`),
		...(choice.vantagePoints.length > 0 ? [`${countWords(choice.vantagePoints.length, "vantage point")}, with what each of them saw`] : []),
		...(choice.keepBits ? [`of prefixes and addresses, all beyond ${choice.keepBits.v4} bits (IPv4) and ${choice.keepBits.v6} bits (IPv6)`] : []),
		"claims, figures, AS paths and all else of the records that the chapters do not show",
	];
}

const toggled = (list: readonly string[], keys: readonly string[], on: boolean): string[] => [
	...list.filter((one) => !keys.includes(one)),
	...(on ? keys : []),
];

type RedactFormProps = { file: StoryFile; can: Redactable; choice: RedactChoice; onChoose: (choice: RedactChoice) => void };

/** What to take out of the file before it is shared. */
export function RedactForm({ file, can, choice, onChoose }: RedactFormProps) {
	const id = useId();
	const { keepBits } = choice;
	const records = [...new Set(can.vantagePoints.map(({ incident }) => incident))];
	const titleOf = (incident: string) => file.incidents.get(incident)?.title ?? incident;
	const box = (key: string, words: string, on: boolean, change: (on: boolean) => void) => (
		<label key={key}>
			<input type="checkbox" checked={on} onChange={(event) => change(event.currentTarget.checked)} />
			{words}
		</label>
	);
	const points = (keys: readonly string[], on: boolean) => onChoose({ ...choice, vantagePoints: toggled(choice.vantagePoints, keys, on) });
	const bits = (name: string, family: "v4" | "v6", most: number) => (
		<label>
			{name}
			<input
				type="number"
				min={0}
				max={most}
				step={1}
				disabled={!keepBits}
				value={keepBits?.[family] ?? FIRST_BITS[family]}
				onChange={(event) => {
					const asked = Math.round(event.currentTarget.valueAsNumber);
					if (keepBits && Number.isFinite(asked)) onChoose({ ...choice, keepBits: { ...keepBits, [family]: Math.min(most, Math.max(0, asked)) } });
				}}
			/>
		</label>
	);
	return (
		<section className="export-part redact" aria-labelledby={id}>
			<h3 id={id}>Take out before sharing</h3>
			{can.networks.length > 0 && (
				<details>
					<summary>
						Networks: {choice.networks.length} of {can.networks.length} go
					</summary>
					<fieldset className="redact-list">
						<legend className="visually-hidden">Networks</legend>
						{can.networks.map(({ key, names, asn }) =>
							box(key, `${names[0] ?? key}${asn !== null ? ` (AS${asn})` : ""}`, choice.networks.includes(key), (on) =>
								onChoose({ ...choice, networks: toggled(choice.networks, [key], on) }),
							),
						)}
					</fieldset>
				</details>
			)}
			{records.map((record) => {
				const here = can.vantagePoints.filter(({ incident }) => incident === record);
				const gone = here.filter(({ key }) => choice.vantagePoints.includes(key)).length;
				const keys = here.map(({ key }) => key);
				return (
					<details key={record}>
						<summary>
							Vantage points of {titleOf(record)}: {gone} of {here.length} go
						</summary>
						<fieldset className="redact-list">
							<legend className="visually-hidden">Vantage points of {titleOf(record)}</legend>
							{box("all", "All of them", gone === here.length, (on) => points(keys, on))}
							{here.map(({ key, name }) => box(key, name, choice.vantagePoints.includes(key), (on) => points([key], on)))}
						</fieldset>
					</details>
				);
			})}
			<fieldset className="redact-bits">
				<legend className="visually-hidden">Prefixes and addresses</legend>
				{box("bits", "Shorten prefixes and addresses to", keepBits !== null, (on) => onChoose({ ...choice, keepBits: on ? FIRST_BITS : null }))}
				{bits("IPv4 bits", "v4", 32)}
				{bits("IPv6 bits", "v6", 128)}
			</fieldset>
			{takesOut(choice) ? (
				<div className="redact-goes">
					<p>This goes, and cannot be brought back from the file:</p>
					<ul>
						{goes(choice, can).map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
					<p>The file says “redacted”. Your own briefing here stays whole. Read what you wrote once more: a description can give away what a name does not.</p>
				</div>
			) : (
				<p className="export-note">{file.redacted ? `Taken out before: ${file.redacted.join("; ")}.` : "Nothing is taken out: the files below are whole."}</p>
			)}
		</section>
	);
}
