/** Copying where the clipboard of today is missing (a page over plain HTTP) or refuses (a frame, the browser's settings). */

/** What browsers could do before: it copies what is selected. Inside an open dialog nothing else can be selected. */
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

/** Whether `text` is on the clipboard now. Never rejects. To be called from a click or a press of a key. */
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
