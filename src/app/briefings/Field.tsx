import { type ReactNode, useId } from "react";

/** From this share of the limit on, the field says how many characters are left. */
const NEAR = 0.8;

/** Told while there is little left, and when it is too much; what is too long stays all the same. */
function leftOf(length: number, most: number | undefined): string {
	if (most === undefined || length < most * NEAR) return "";
	return length <= most ? `${most - length} characters left` : `${length - most} characters more than fit on a screen`;
}

type FieldProps = {
	label: string;
	value: string;
	onChange: (value: string) => void;
	most?: number;
	rows?: number;
	list?: string;
	placeholder?: string;
	/** Sentences about what is wrong with it. */
	problems?: readonly string[];
	mono?: boolean;
	children?: ReactNode;
};

/** A field with its name above, and below what is wrong with what stands in it. */
export function Field({ label, value, onChange, most, rows, list, placeholder, problems = [], mono, children }: FieldProps) {
	const id = useId();
	const left = leftOf(value.length, most);
	const about = [...problems, ...(left ? [left] : [])];
	const common = {
		id,
		value,
		className: mono ? "mono" : undefined,
		...(placeholder === undefined ? {} : { placeholder }),
		...(about.length > 0 ? { "aria-describedby": `${id}-about` } : {}),
		...(problems.length > 0 ? { "aria-invalid": true } : {}),
		onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
	};
	return (
		<div className="edit-field">
			<label htmlFor={id}>{label}</label>
			{rows === undefined ? <input type="text" autoComplete="off" list={list} {...common} /> : <textarea rows={rows} {...common} />}
			{children}
			{about.length > 0 && (
				<p id={`${id}-about`} className={problems.length > 0 || (most !== undefined && value.length > most) ? "edit-wrong" : "small-print"}>
					{about.join(" ")}
				</p>
			)}
		</div>
	);
}
