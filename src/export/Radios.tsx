/** One choice out of a few, all of them to be seen. */
export function Radios<Value extends string>(props: {
	legend: string;
	name: string;
	all: readonly (readonly [Value, string])[];
	value: Value;
	onChoose: (value: Value) => void;
	/** Values that cannot be had here. */
	without?: readonly Value[];
}) {
	return (
		<fieldset className="export-choice">
			<legend>{props.legend}</legend>
			{props.all.map(([value, words]) => (
				<label key={value}>
					<input
						type="radio"
						name={`export-${props.name}`}
						checked={value === props.value}
						disabled={props.without?.includes(value)}
						onChange={() => props.onChoose(value)}
					/>
					{words}
				</label>
			))}
		</fieldset>
	);
}
