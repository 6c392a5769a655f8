/** IP prefixes and addresses in running text, with the bits after the first few taken out. */
import { parsePrefix } from "../incident/prefix.ts";

/** How many leading bits stay: 0 to 32, and 0 to 128. */
export type KeepBits = { v4: number; v6: number };

const V4 = String.raw`(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?!\d|\.\d)`;
/** "208.65.153/24", as older texts write it. */
const SHORT_V4 = String.raw`(?<![\d.])\d{1,3}(?:\.\d{1,3}){1,2}\/\d{1,2}(?!\d|\.\d)`;
/** With an IPv4 address at the end too: "::ffff:192.0.2.1". */
const V6 = String.raw`(?<![\w:.])[0-9a-fA-F]{0,4}:[0-9a-fA-F:]*:(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F]{0,4})(?:\/\d{1,3})?(?![\w:])`;
const ADDRESS = new RegExp(`(?:${V6}|${V4}|${SHORT_V4})(?: \\[redacted\\])?`, "g");

function mixedToV6(address: string): string {
	const match = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
	if (!match) return address;
	const [a, b, c, d] = match.slice(2).map(Number) as [number, number, number, number];
	return `${match[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

function v6Text(network: bigint): string {
	const groups = Array.from({ length: 8 }, (_, i) => ((network >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
	const zeros = groups.join(":").match(/(?:^|:)0(?::0)+(?=:|$)/g);
	const longest = zeros?.sort((a, b) => b.length - a.length)[0];
	if (longest === undefined) return groups.join(":");
	const [head = "", tail = ""] = groups.join(":").split(longest, 2);
	return `${head}::${tail.replace(/^:/, "")}`;
}

const v4Text = (network: bigint): string => [24n, 16n, 8n, 0n].map((shift) => String((network >> shift) & 0xffn)).join(".");

/** One prefix or address with its first bits only; `null` where the text is neither, the text itself where nothing is to go. */
function cut(found: string, keep: KeepBits): string | null {
	const text = found.replace(/ \[redacted\]$/, "");
	const [address = "", length] = text.split("/");
	const isV6 = address.includes(":");
	const whole = isV6 ? mixedToV6(address) : [...address.split("."), "0", "0"].slice(0, 4).join(".");
	const prefix = parsePrefix(`${whole}/${length ?? (isV6 ? 128 : 32)}`);
	if (!prefix) return null;
	const bits = isV6 ? keep.v6 : keep.v4;
	const all = isV6 ? 128 : 32;
	// An address that a prefix names may have bits past the prefix's length.
	const written = parsePrefix(`${whole}/${all}`)?.network ?? prefix.network;
	const rest = BigInt(all - Math.min(bits, prefix.length));
	if (prefix.length <= bits && (written >> rest) << rest === written) return found;
	const kept = Math.min(bits, prefix.length);
	const network = (prefix.network >> BigInt(all - kept)) << BigInt(all - kept);
	return `${isV6 ? v6Text(network) : v4Text(network)}/${kept} [redacted]`;
}

/** A text with every prefix and address in it cut to its first bits: "203.0.0.0/8 [redacted]". What is short enough stays. */
export function withoutBits(text: string, keep: KeepBits): string {
	return text.replace(ADDRESS, (found) => cut(found, keep) ?? found);
}

/** All prefixes and addresses in a text, as they are written there. */
export function addressesIn(text: string): string[] {
	return (text.match(ADDRESS) ?? []).map((found) => found.replace(/ \[redacted\]$/, "")).filter((found) => cut(found, { v4: 0, v6: 0 }) !== null);
}
