/** Copies text, also where the Clipboard API is missing (a page over plain HTTP) or refuses (a frame, the browser's settings). */

/** The older way: copies what is selected. While a dialog is open, only fields inside it can be selected. */
function copySelected(text: string): boolean {
	const focused = document.activeElement;
	const field = document.createElement("textarea");
	field.value = text;
	field.readOnly = true;
	field.className = "visually-hidden";
	(focused?.closest("dialog") ?? document.body).append(field);
	field.select();
	try {
		return document.execCommand("copy");
	} catch {
		return false;
	} finally {
		field.remove();
		if (focused instanceof HTMLElement) focused.focus();
	}
}

/** Resolves to whether `text` is on the clipboard now; never rejects. Call it from a click or a key press. */
export async function copyText(text: string): Promise<boolean> {
	const clipboard = navigator.clipboard as Clipboard | undefined;
	if (!clipboard) return copySelected(text);
	try {
		await clipboard.writeText(text);
		return true;
	} catch {
		return copySelected(text);
	}
}
