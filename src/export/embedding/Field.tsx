import { useId } from "react";

type FieldProps = {
	label: string;
	value: string;
	/** What is wrong with it, in words, beside it; what was typed stays. */
	wrong?: string | null;
	/** Pixels: a short field that brings up the keys for numbers. */
	px?: boolean;
	rows?: number;
	onType: (text: string) => void;
};

/** A line, or a few, to be typed. */
export function Field({ label, value, wrong = null, px = false, rows, onType }: FieldProps) {
	const id = useId();
	const shared = {
		id,
		value,
		spellCheck: !px,
		autoComplete: "off",
		"aria-invalid": wrong !== null,
		"aria-describedby": `${id}-wrong`,
	} as const;
	return (
		<div className={px ? "embedding-field embedding-px" : "embedding-field"}>
			<label htmlFor={id}>{label}</label>
			{rows === undefined ? (
				<input {...shared} type="text" inputMode={px ? "numeric" : "text"} onChange={(event) => onType(event.target.value)} />
			) : (
				<textarea {...shared} rows={rows} onChange={(event) => onType(event.target.value)} />
			)}
			{px && <span aria-hidden="true">px</span>}
			<p id={`${id}-wrong`} className="embedding-wrong" aria-live="polite">
				{wrong}
			</p>
		</div>
	);
}
