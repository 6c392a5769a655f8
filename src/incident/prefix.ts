/** IP prefixes: "208.65.153.0/24", "2a0a:f280::/32". */

export type Prefix = {
	family: 4 | 6;
	/** The network's address as a number; bits past the length are 0. */
	network: bigint;
	length: number;
};

function v4(text: string): bigint | null {
	const parts = text.split(".");
	if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null;
	return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function v6(text: string): bigint | null {
	const halves = text.split("::");
	if (halves.length > 2) return null;
	const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
	if (!groups.flat().every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return null;
	const [head = [], tail = []] = groups;
	const missing = 8 - head.length - tail.length;
	if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
	return [...head, ...Array<string>(missing).fill("0"), ...tail].reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

/** `null` for text that is no prefix. Bits past the length are dropped, as routers do. */
export function parsePrefix(text: string): Prefix | null {
	const match = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(text);
	if (!match) return null;
	const [, address = "", digits = ""] = match;
	const family = address.includes(":") ? 6 : 4;
	const bits = family === 6 ? 128 : 32;
	const length = Number(digits);
	const number = family === 6 ? v6(address) : v4(address);
	if (number === null || length > bits) return null;
	const rest = BigInt(bits - length);
	return { family, network: (number >> rest) << rest, length };
}

/** Whether every address of `inner` is one of `outer`; a prefix covers itself. */
export function covers(outer: Prefix, inner: Prefix): boolean {
	if (outer.family !== inner.family || outer.length > inner.length) return false;
	const rest = BigInt((outer.family === 6 ? 128 : 32) - outer.length);
	return inner.network >> rest === outer.network >> rest;
}
