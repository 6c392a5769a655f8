/** After the build: the style and the two scripts that are part of every embed's page, and the policy that allows these and nothing else. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Inside } from "../src/embed/page.ts";
import { classicText } from "./classicScript.ts";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * By hashes, so that it works without an origin: in a sandbox, 'self' matches nothing in WebKit. 'strict-dynamic' allows what these scripts
 * load, the typeface and the live map; `blob:` the live map's worker and its land. 'self' is only for what an embed can do without: its icon,
 * and tools that audit a page and fetch robots.txt from within it.
 */
export function policyOf({ start, script, style }: Omit<Inside, "policy">): string {
	return [
		"default-src 'none'",
		`script-src ${hashOf(start)} ${hashOf(script)} 'strict-dynamic'`,
		`style-src ${hashOf(style)}`,
		"img-src 'self' data:",
		"font-src data:",
		"worker-src blob:",
		"connect-src 'self' blob:",
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");
}

/** A text exactly as the page will hold it, since that is what is hashed. Throws if the page would end it early. */
export function within(name: string, text: string): string {
	const ends = /<\/(?:script|style)|<!--|\r/i.exec(text);
	if (ends) throw new Error(`${name} holds ${JSON.stringify(ends[0])}, and cannot stand within a page`);
	return text.trim();
}

export async function buildInside(root: string): Promise<Inside> {
	const [start, main] = [await classicText(root, join(root, "src", "embed", "start.ts")), await classicText(root, join(root, "src", "embed", "main.ts"))];
	const texts = { start: within("start.ts", start.script), script: within("main.ts", main.script), style: within("embed.css", main.style) };
	return { ...texts, policy: policyOf(texts) };
}
