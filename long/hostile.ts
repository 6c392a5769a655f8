/** Values and texts that break programs which trust their input. */
import type { Random } from "./random.ts";

/** Names of members that every object inherits. */
export const INHERITED = ["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf", "__defineGetter__", "prototype"];

export const TEXTS = [
	...INHERITED,
	...["", " ", "x", "0", "-1", "NaN", "null", "undefined", "true", "[object Object]", "Infinity", "1e308", "9".repeat(400)],
	...["\u0000", "\ud800", "\udfff x", "😀", "\u202e\u2066", "a\u0301", "\ufeff", "\u2028", "ﷺ", "İ", "ß", "١٢٣"],
	...["<script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--<script>", "]]>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>"],
	...["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://user:pass@[::1]:99999/", "//elsewhere.example", "&lt;", '" onload="x', "'"],
	...["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "\tx", "a,b\r\nc", "\\input{x}", "{\\rm x}", "TY  - ZZZZ"],
	...["%", "%ff", "%E0%A4%A", "%00", "%2e%2e%2f", "100%", "a%20b"],
	...["(a+)+$", "(a+)+.$", "1.2.3.4(", "1.2.3.4|.*", "[", "\\", "*", "$&", "$1", "(?<!x)", "^.*$", "a{9999}"],
	...["AS4134", "as 4134", "ASN0004134", "AS4294967296", "4134", "4134 4134 4134", "AS9318 AS4134", "{4134,9318}", "7018 3491 17557"],
	...["1.2.3.4", "1.2.3.4/33", "0.0.0.0/0", "::/0", "::ffff:1.2.3.4", "2a0a:f280::/32", "999.1.1.1/8", "1.2.3/24", ":::", "fe80::%1"],
	...["2016-02", "2016-02-31", "2016-02-29T25:61:61Z", "0000", "9999-12-31", "-9999", "2016-08~", "2016?", "open", "unknown", "peak", "onset~end", "2100~1970"],
	...["[redacted network A]", `[redacted network ${"Z".repeat(300)}]`, "[redacted", "2016-02-canada-korea", "claims.embassy", "flows.0.usual.hops.0"],
];

/** Long texts, seldom used: each for an algorithm whose time grows faster than its input. */
export const LONG = [
	"a".repeat(3000),
	" ".repeat(3000),
	`${"1".repeat(3000)}x`,
	"a+".repeat(1500),
	"4134 ".repeat(800),
	"[".repeat(3000),
	`${"(".repeat(1500)}${")".repeat(1500)}`,
	"a-".repeat(1500),
	":".repeat(3000),
	"1.".repeat(1500),
	"<".repeat(1500),
	"“".repeat(1500),
	"\n".repeat(3000),
	"https://x.example/".repeat(150),
	"2016-02-x ".repeat(300),
	"%41".repeat(1000),
	"😀".repeat(1500),
	"A\u0301".repeat(1500),
	"China Telecom ".repeat(200),
	"AS".repeat(1500),
	")".repeat(3000),
];

const NUMBERS = [
	0,
	-0,
	-1,
	1,
	0.1,
	0.5,
	2,
	4,
	12,
	127,
	255,
	256,
	1e3,
	65_535,
	65_536,
	1e6,
	2 ** 31,
	2 ** 32,
	2 ** 53,
	1e12,
	8.64e12,
	1e21,
	1e300,
	-1e300,
	5e-324,
	-180.5,
	181,
	1080,
	1_466_000_000,
];

export function deep(levels: number, asList: boolean): unknown {
	let value: unknown = 1;
	for (let i = 0; i < levels; i++) value = asList ? [value] : { x: value };
	return value;
}

export function hostileText(random: Random): string {
	if (random.chance(0.03)) return random.of(LONG);
	const text = random.of(TEXTS);
	return random.chance(0.15) ? text + random.of(TEXTS) : text;
}

/** A value as `JSON.parse` could return it. */
export function hostileValue(random: Random): unknown {
	const kind = random.below(12);
	if (kind < 4) return hostileText(random);
	if (kind < 7) return random.of(NUMBERS);
	if (kind === 7) return random.of([null, true, false]);
	if (kind === 8) return random.of([[], {}, [[]], [null], [{}], [0, 0]]);
	if (kind === 9)
		return random.of([
			{ toString: 1, valueOf: 1 },
			{ length: 5 },
			JSON.parse('{"then":1}'),
			{ toJSON: 1 },
			JSON.parse('{"__proto__":{"polluted":1}}'),
			{ constructor: { prototype: { polluted: 1 } } },
		]);
	if (kind === 10) return Array.from({ length: random.below(4) }, () => hostileText(random));
	return deep(random.of([2, 5, 20, 28, 35, 100, random.chance(0.02) ? 2000 : 50]), random.chance(0.5));
}
