import { useId, useRef } from "react";
import { copyText } from "../../ui/copyText.ts";

type Say = (words: string) => void;

/** Copies what stands in a field; where that is refused, the text is selected for the reader's own keys. */
export async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement | null, what: string, say: Say): Promise<void> {
	if (!field) return;
	if (await copyText(field.value)) {
		say(`${what} copied.`);
		return;
	}
	field.focus();
	field.select();
	say("This browser does not allow copying here. The text is selected: press Ctrl+C, or ⌘C on a Mac.");
}

/** An address or a short code, with a button that copies it. */
export function CopyField({ label, what, value, note, say }: { label: string; what: string; value: string; note: string; say: Say }) {
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	return (
		<div className="embedding-copy">
			<label htmlFor={id}>{label}</label>
			<input id={id} ref={field} type="text" readOnly value={value} aria-describedby={`${id}-note`} onFocus={(event) => event.target.select()} />
			<button type="button" className="button" aria-label={`Copy: ${label}`} onClick={() => void copyFrom(field.current, what, say)}>
				Copy
			</button>
			<p id={`${id}-note`} className="small-print">
				{note}
			</p>
		</div>
	);
}
