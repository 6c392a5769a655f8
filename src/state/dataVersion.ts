/** Which state of a record this is: the start of the SHA-256 of its published file. */

export type PublishedFile = { bytes: ArrayBuffer; version: string | null };

/** The file as published, and its version; `null` as version where the page has no secure context to work it out in. */
export async function publishedFile(address: string): Promise<PublishedFile> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	const bytes = await response.arrayBuffer();
	// Typed as always there, but it is not where the page came over plain HTTP.
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	if (!subtle) return { bytes, version: null };
	const hash = new Uint8Array(await subtle.digest("SHA-256", bytes));
	return { bytes, version: Array.from(hash.slice(0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("") };
}
