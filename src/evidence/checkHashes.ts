/** Hashes the raw files that the site serves, in the browser. Loaded when somebody asks for it. */
import type { EvidenceFile } from "../incident/schema.ts";

export type HashResult =
	| { outcome: "matches" }
	| { outcome: "differs"; sha256: string }
	/** `status`: what the server answered; 0 without an answer. */
	| { outcome: "not fetched"; status: number }
	| { outcome: "not checkable" };

/** What the browser offers; a page without a secure context has no `subtle`. */
type Browser = { fetch: typeof fetch; subtle: SubtleCrypto | undefined };

async function fetched(url: string, browser: Browser): Promise<ArrayBuffer | { status: number }> {
	try {
		// The file as it is served now, not as it was when it was last loaded.
		const response = await browser.fetch(url, { cache: "no-store" });
		return response.ok ? await response.arrayBuffer() : { status: response.status };
	} catch {
		return { status: 0 };
	}
}

const hex = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Fetches a file and compares its SHA-256 with the one on record. */
export async function checkHash(url: string, expected: EvidenceFile["sha256"], browser: Browser): Promise<HashResult> {
	const { subtle } = browser;
	if (!subtle) return { outcome: "not checkable" };
	const bytes = await fetched(url, browser);
	if (!(bytes instanceof ArrayBuffer)) return { outcome: "not fetched", status: bytes.status };
	const sha256 = hex(await subtle.digest("SHA-256", bytes));
	return sha256 === expected ? { outcome: "matches" } : { outcome: "differs", sha256 };
}
