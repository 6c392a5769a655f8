/** An MP4 says when it was written; without that, two exports of one view are the same bytes. ISO/IEC 14496-12, boxes mvhd, tkhd, mdhd. */

const CONTAINERS = new Set(["moov", "trak", "mdia"]);
const HEADERS = new Set(["mvhd", "tkhd", "mdhd"]);

/** Sets creation and modification times to zero ("not known"), in place. Leaves anything it cannot read as it is. */
export function withoutDates(bytes: Uint8Array, from = 0, to = bytes.length): void {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = from;
	while (at + 8 <= to) {
		const short = view.getUint32(at);
		const wide = short === 1;
		if (wide && at + 16 > to) return;
		const size = short === 0 ? to - at : wide ? Number(view.getBigUint64(at + 8)) : short;
		const start = at + (wide ? 16 : 8);
		if (size < start - at || at + size > to) return;
		const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		if (CONTAINERS.has(type)) withoutDates(bytes, start, at + size);
		// Version 1 has times of 64 bits, version 0 of 32; both come first, after a byte of version and three of flags.
		const timesBytes = HEADERS.has(type) && start < at + size ? (bytes[start] === 1 ? 16 : 8) : 0;
		if (start + 4 + timesBytes <= at + size) bytes.fill(0, start + 4, start + 4 + timesBytes);
		at += size;
	}
}
