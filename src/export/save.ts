/** Hands a file to the reader. */
export function saveFile(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	const anchor = document.createElement("a");
	anchor.href = address;
	anchor.download = name;
	anchor.click();
	// Some browsers read the file only after the click is over.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const textBlob = (text: string, type: string) => new Blob([text], { type: `${type};charset=utf-8` });

/** The mark at the start tells spreadsheets that it is UTF-8. */
export const csvBlob = (text: string) => textBlob(`\ufeff${text}`, "text/csv");
