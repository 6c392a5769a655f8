import { useId } from "react";

export type Option = { value: string; words: string };

type ChoiceProps = {
	label: string;
	/** Words for no choice. */
	none: string;
	value: string | null;
	options: readonly Option[];
	/** Sentences about what is wrong with it. */
	problems: readonly string[];
	onChange: (value: string) => void;
};

/** A list to choose from. What stands in a chapter and not in the list stays to be chosen until it is let go. */
export function Choice({ label, none, value, options, problems, onChange }: ChoiceProps) {
	const id = useId();
	const isOdd = value !== null && !options.some((option) => option.value === value);
	return (
		<div className="edit-field">
			<label htmlFor={id}>{label}</label>
			<select
				id={id}
				value={value ?? ""}
				aria-invalid={problems.length > 0 || undefined}
				aria-describedby={problems.length > 0 ? `${id}-about` : undefined}
				onChange={(event) => onChange(event.currentTarget.value)}
			>
				<option value="">{none}</option>
				{isOdd && <option value={value}>{value}</option>}
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.words}
					</option>
				))}
			</select>
			{problems.length > 0 && (
				<p id={`${id}-about`} className="edit-wrong">
					{problems.join(" ")}
				</p>
			)}
		</div>
	);
}
