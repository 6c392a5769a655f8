import { type FormEvent, useState } from "react";
import { countryName } from "../i18n/countries.ts";

const ROLES: readonly [string, string][] = [
	["network", "in any role"],
	["leaker", "leaked"],
	["originated", "originated another's prefix"],
	["propagator", "passed it on, or carried it"],
	["victim", "was affected"],
	["observer", "observed it"],
];
const PARTS: readonly [string, string][] = [
	["country", "in any way"],
	["origin", "where it came from"],
	["crossed", "crossed on the way"],
	["affected", "affected"],
];

type TermFormProps = { what: "network" | "country"; countries: readonly string[]; onAdd: (words: string) => void };

/** Adds a term to the line: a network and its role, or a country and its part. */
export function TermForm({ what, countries, onAdd }: TermFormProps) {
	const ways = what === "network" ? ROLES : PARTS;
	const [way, setWay] = useState(ways[0]?.[0] ?? "");
	const [value, setValue] = useState("");
	const [not, setNot] = useState(false);
	const add = (event: FormEvent) => {
		event.preventDefault();
		const text = value.trim();
		if (text === "") return;
		onAdd(`${not ? "!" : ""}${way}:${what === "network" ? `AS${text.replace(/^as/i, "")}` : text}`);
		setValue("");
	};
	return (
		<form className="term-form" onSubmit={add}>
			{what === "network" ? (
				<label className="filter-field">
					AS number
					<input
						value={value}
						inputMode="numeric"
						pattern="(AS|as)?[0-9]{1,10}"
						placeholder="AS4134"
						required
						onChange={(event) => setValue(event.target.value)}
					/>
				</label>
			) : (
				<label className="filter-field">
					Country
					<select value={value} required onChange={(event) => setValue(event.target.value)}>
						<option value="">choose</option>
						{countries.map((code) => (
							<option key={code} value={code}>
								{countryName(code)}
							</option>
						))}
					</select>
				</label>
			)}
			<label className="filter-field">
				{what === "network" ? "Role" : "Part"}
				<select value={way} onChange={(event) => setWay(event.target.value)}>
					{ways.map(([key, words]) => (
						<option key={key} value={key}>
							{words}
						</option>
					))}
				</select>
			</label>
			<label className="filter-choice">
				<input type="checkbox" checked={not} onChange={(event) => setNot(event.target.checked)} />
				<span>leave out instead</span>
			</label>
			<button type="submit" className="button">
				Add
			</button>
		</form>
	);
}
