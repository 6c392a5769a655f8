import type { KeyboardEvent } from "react";
import type { Incident } from "../../incident/derived.ts";
import type { Grade } from "../../incident/schema.ts";
import { GRADES } from "../../incident/terms.ts";
import type { Land } from "../../poster/land.ts";
import { newId } from "../../state/newId.ts";
import { type Chapter, readView } from "../../story/chapter.ts";
import type { Edit } from "../../story/editing.ts";
import { MOST } from "../../story/markdown.ts";
import { GradeMark } from "../../ui/GradeMark.tsx";
import { Field } from "./Field.tsx";
import { Preview } from "./Preview.tsx";
import { SourcesForm } from "./SourcesForm.tsx";
import { ViewForm } from "./ViewForm.tsx";

type ChapterFormProps = {
	chapter: Chapter;
	number: number;
	count: number;
	incident: Incident | undefined;
	/** Incidents to choose from, id and title. */
	all: readonly (readonly [string, string])[];
	land: Land | undefined;
	step: (step: Edit) => void;
	onIncident: (id: string) => void;
	onPresent: () => void;
};

/** One chapter on the desk. */
export function ChapterForm({ chapter, number, count, incident, all, land, step, onIncident, onPresent }: ChapterFormProps) {
	const { id, name } = chapter;
	const change =
		<F extends keyof Omit<Chapter, "id">>(field: F) =>
		(value: Chapter[F]) =>
			step({ do: "change", id, field, value });
	const what = name || `chapter ${number}`;
	const press = (event: KeyboardEvent) => {
		if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
		event.preventDefault();
		step({ do: "move", id, by: event.key === "ArrowUp" ? -1 : 1 });
	};
	const isWrong = incident !== undefined && readView(chapter.view, incident).problems.length > 0;
	const known = all.some(([one]) => one === chapter.incident);
	return (
		<li className="edit-chapter" onKeyDown={press}>
			<div className="edit-side">
				<h2>
					{number}. {name || "Without a name"}
				</h2>
				<Preview id={id} view={chapter.view} incident={incident} land={land} />
				<div className="edit-ways">
					<button
						type="button"
						className="button"
						aria-label={`Move up: ${what}`}
						aria-keyshortcuts="Alt+ArrowUp"
						aria-disabled={number === 1}
						onClick={() => step({ do: "move", id, by: -1 })}
					>
						↑
					</button>
					<button
						type="button"
						className="button"
						aria-label={`Move down: ${what}`}
						aria-keyshortcuts="Alt+ArrowDown"
						aria-disabled={number === count}
						onClick={() => step({ do: "move", id, by: 1 })}
					>
						↓
					</button>
					<button type="button" className="button" aria-label={`Duplicate: ${what}`} onClick={() => step({ do: "duplicate", id, newId: newId() })}>
						Duplicate
					</button>
					<button type="button" className="button" aria-label={`Delete: ${what}`} onClick={() => step({ do: "delete", id })}>
						Delete
					</button>
					<button type="button" className="button" aria-label={`Present from here: ${what}`} onClick={onPresent}>
						Present from here
					</button>
				</div>
			</div>
			<div className="edit-words">
				<Field label="Name" value={name} most={MOST.name} onChange={change("name")} />
				<Field label="Text for the room" value={chapter.text} most={MOST.text} rows={3} onChange={change("text")} />
				<Field label="Notes for who presents" value={chapter.notes} most={MOST.notes} rows={2} onChange={change("notes")} />
				<div className="edit-pair">
					<label className="edit-field">
						<span>Incident</span>
						<select value={chapter.incident} onChange={(event) => onIncident(event.currentTarget.value)}>
							{!known && <option value={chapter.incident}>{incident?.title ?? `${chapter.incident} (not at hand)`}</option>}
							{all.map(([one, title]) => (
								<option key={one} value={one}>
									{title}
								</option>
							))}
						</select>
					</label>
					<div className="edit-field">
						<label htmlFor={`grade-${id}`}>How well it is known</label>
						<span className="edit-grade">
							<select
								id={`grade-${id}`}
								value={chapter.grade ?? ""}
								onChange={(event) => change("grade")(event.currentTarget.value === "" ? null : (event.currentTarget.value as Grade))}
							>
								<option value="">your own words</option>
								{GRADES.map((grade) => (
									<option key={grade} value={grade}>
										{grade}
									</option>
								))}
							</select>
							{chapter.grade && <GradeMark grade={chapter.grade} />}
						</span>
					</div>
				</div>
				<details className="edit-more">
					<summary>Sources ({chapter.sources.length} cited)</summary>
					<SourcesForm cited={chapter.sources} incident={incident} onChange={change("sources")} />
				</details>
				<details className="edit-more" open={isWrong || undefined}>
					<summary>What is shown{isWrong && " (something is not right)"}</summary>
					<ViewForm id={chapter.incident} view={chapter.view} incident={incident} onChange={change("view")} />
				</details>
			</div>
		</li>
	);
}
