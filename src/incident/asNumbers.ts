/** AS numbers that no single network has, after IANA's registry of special-purpose AS numbers. */
const SPECIAL: readonly [from: number, to: number, use: string][] = [
	[0, 0, "reserved: it means no network (RFC 7607)"],
	[23_456, 23_456, "AS_TRANS: it stands for any number of four bytes (RFC 6793)"],
	[64_496, 64_511, "for documentation (RFC 5398)"],
	[64_512, 65_534, "for private use (RFC 6996)"],
	[65_535, 65_535, "reserved (RFC 7300)"],
	[65_536, 65_551, "for documentation (RFC 5398)"],
	[4_200_000_000, 4_294_967_294, "for private use (RFC 6996)"],
	[4_294_967_295, 4_294_967_295, "reserved (RFC 7300)"],
];

/** What a number is set aside for; `null` for one that a network can have. */
export const specialUse = (asn: number): string | null => SPECIAL.find(([from, to]) => asn >= from && asn <= to)?.[2] ?? null;
