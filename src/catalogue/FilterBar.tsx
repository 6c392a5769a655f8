import { type Ask, CHOICES, type ChoiceName, lengthCode } from "../atlas/ask.ts";
import { choiceWords } from "../atlas/termWords.ts";
import { FilterMenu } from "./FilterMenu.tsx";
import { TermForm } from "./TermForm.tsx";

const NAMES: Record<ChoiceName, string> = {
	kind: "Kind",
	cause: "Claimed cause",
	verdict: "Verdict",
	grade: "Evidence",
	route: "Routes",
	outcome: "Outcome of drawn routes",
	example: "Given as an example by",
};
const DAY_SEC = 86_400;
const LENGTHS: readonly [string, number][] = [
	["1 minute", 60],
	["10 minutes", 600],
	["1 hour", 3600],
	["6 hours", 21_600],
	["1 day", DAY_SEC],
	["1 week", 7 * DAY_SEC],
	["1 month", 30.44 * DAY_SEC],
	["6 months", 6 * 30.44 * DAY_SEC],
	["1 year", 365.25 * DAY_SEC],
];

type FilterBarProps = {
	ask: Ask;
	counts: Readonly<Record<ChoiceName, readonly number[]>> | null;
	countries: readonly string[];
	onAsk: (ask: Ask) => void;
};

function Choice({ name, ask, counts, onAsk }: { name: ChoiceName } & Pick<FilterBarProps, "ask" | "counts" | "onAsk">) {
	const chosen = ask.chosen[name];
	const toggle = (place: number) => {
		const places = chosen.includes(place) ? chosen.filter((other) => other !== place) : [...chosen, place].sort((a, b) => a - b);
		onAsk({ ...ask, chosen: { ...ask.chosen, [name]: places } });
	};
	return (
		<>
			{CHOICES[name].map((value, place) => (
				<label key={value} className="filter-choice">
					<input type="checkbox" checked={chosen.includes(place)} onChange={() => toggle(place)} />
					<span>{choiceWords(name, place)}</span>
					{counts && <span className="filter-count">{counts[name][place]}</span>}
				</label>
			))}
		</>
	);
}

function Length({ label, sec, onSec }: { label: string; sec: number | null; onSec: (sec: number | null) => void }) {
	const known = sec === null || LENGTHS.some(([, length]) => length === sec);
	return (
		<label className="filter-field">
			{label}
			<select value={sec ?? ""} onChange={(event) => onSec(event.target.value === "" ? null : Number(event.target.value))}>
				<option value="">any</option>
				{!known && <option value={sec}>{lengthCode(sec)}</option>}
				{LENGTHS.map(([words, length]) => (
					<option key={length} value={length}>
						{words}
					</option>
				))}
			</select>
		</label>
	);
}

const dayText = (sec: number | null) => (sec === null ? "" : new Date(sec * 1000).toISOString().slice(0, 10));
const daySec = (text: string) => (text === "" ? null : Date.parse(`${text}T00:00:00Z`) / 1000);

function Day({ label, sec, onSec }: { label: string; sec: number | null; onSec: (sec: number | null) => void }) {
	return (
		<label className="filter-field">
			{label}
			<input type="date" value={dayText(sec)} onChange={(event) => onSec(daySec(event.target.value))} />
		</label>
	);
}

/** Filters as buttons, each with a sheet of its choices and how many incidents each of them would leave. */
export function FilterBar({ ask, counts, countries, onAsk }: FilterBarProps) {
	const set = (name: ChoiceName) => {
		const { length } = ask.chosen[name];
		return length === 0 ? null : String(length);
	};
	const add = (words: string) => onAsk({ ...ask, line: `${ask.line.trim()} ${words}`.trim() });
	const choice = (name: ChoiceName) => (
		<FilterMenu name={NAMES[name]} set={set(name)}>
			<Choice name={name} ask={ask} counts={counts} onAsk={onAsk} />
		</FilterMenu>
	);
	const count = (...filters: unknown[]) => {
		const { length } = filters.filter((filter) => filter !== null);
		return length === 0 ? null : String(length);
	};
	const more = ["route", "verdict", "grade", "outcome", "example"] as const;
	return (
		<fieldset className="filters">
			<legend className="visually-hidden">Filters</legend>
			{choice("kind")}
			<FilterMenu name="Network" set={null}>
				<TermForm what="network" countries={countries} onAdd={add} />
			</FilterMenu>
			<FilterMenu name="Country" set={null}>
				<TermForm what="country" countries={countries} onAdd={add} />
			</FilterMenu>
			{choice("cause")}
			<FilterMenu name="Time" set={count(ask.minSec, ask.maxSec, ask.fromSec, ask.toSec)}>
				<p className="filter-head">How long it lasted</p>
				<Length label="At least" sec={ask.minSec} onSec={(minSec) => onAsk({ ...ask, minSec })} />
				<Length label="At most" sec={ask.maxSec} onSec={(maxSec) => onAsk({ ...ask, maxSec })} />
				<p className="filter-head">When it was going on</p>
				<Day label="From" sec={ask.fromSec} onSec={(fromSec) => onAsk({ ...ask, fromSec })} />
				<Day label="To" sec={ask.toSec} onSec={(toSec) => onAsk({ ...ask, toSec })} />
			</FilterMenu>
			<FilterMenu name="More" set={count(...more.map((name) => set(name)))}>
				{more.map((name) => (
					<div key={name}>
						<p className="filter-head">{NAMES[name]}</p>
						<Choice name={name} ask={ask} counts={counts} onAsk={onAsk} />
					</div>
				))}
			</FilterMenu>
		</fieldset>
	);
}
