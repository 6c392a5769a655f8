import { useCallback } from "react";
import type { Catalogue } from "../incident/derived.ts";
import { type ChoiceGroup, Chooser } from "../ui/Chooser.tsx";
import { scoreOf } from "../ui/score.ts";

const MOST = 60;

type PickerProps = { catalogue: Catalogue; taken: readonly string[]; onPick: (id: string) => void; onClose: () => void };

/** All incidents that are not compared yet, by title or id. */
export function ComparePicker({ catalogue, taken, onPick, onClose }: PickerProps) {
	const groupsFor = useCallback(
		(typed: string): ChoiceGroup[] => {
			const free = catalogue.incidents.filter(({ id }) => !taken.includes(id));
			const scored = free
				.map((entry) => ({
					entry,
					score: typed === "" ? 1 : Math.max(scoreOf(entry.title, typed, [entry.id]), entry.search.includes(typed.toLowerCase()) ? 0.1 : 0),
				}))
				.filter(({ score }) => score > 0.02)
				.sort((a, b) => b.score - a.score || b.entry.onsetSec - a.entry.onsetSec)
				.slice(0, MOST);
			if (scored.length === 0) return [];
			return [
				{
					head: "Incidents",
					choices: scored.map(({ entry: { id, title, when } }) => ({ key: id, title, detail: when, choose: () => onPick(id) })),
				},
			];
		},
		[catalogue, taken, onPick],
	);
	const notice = useCallback((typed: string) => (groupsFor(typed).length === 0 ? `No other incident is called “${typed.slice(0, 60)}”.` : null), [groupsFor]);
	return <Chooser label="Add an incident" placeholder="Title, network, place or id" groupsFor={groupsFor} notice={notice} onClose={onClose} />;
}
