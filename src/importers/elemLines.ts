/**
 * One BGP element a line, `type|unix time|collector|peer|prefix|path`: R table entry, A announcement, W withdrawal.
 * Lines that start with `#` are remarks. A cut file ends in a line without a line break or with too few fields.
 */
import type { Update } from "../incident/updates.ts";
import { instantOf, isPrefix, pathText, Rows, shown } from "./fields.ts";
import type { Reader } from "./reader.ts";

const KINDS: ReadonlyMap<string, Update["kind"]> = new Map([
	["R", "rib"],
	["A", "announce"],
	["W", "withdraw"],
]);
const FIELDS = 6;

export const readElemLines: Reader = (text) => {
	const rows = new Rows();
	const lines = text.split("\n");
	const last = lines.length;
	if (text !== "" && lines.at(-1) !== "") rows.issue({ code: "bad-row", line: last, got: "the file ends within a line" });
	lines.forEach((written, i) => {
		const line = i + 1;
		const plain = written.replace(/\r$/, "");
		if (plain === "" || plain.startsWith("#")) return;
		const fields = plain.split("|");
		if (fields.length !== FIELDS) return rows.issue({ code: "bad-row", line, got: `${fields.length} fields` });
		const [type = "", time = "", collector = "", peer = "", prefix, asPath = ""] = fields;
		const kind = KINDS.get(type);
		if (kind === undefined) return rows.issue({ code: "bad-kind", line, got: type });
		const atSec = /^\d+(\.\d+)?$/.test(time) ? instantOf(Number(time)) : null;
		if (atSec === null) return rows.issue({ code: "bad-time", line, got: time });
		if (collector === "" || peer === "") return rows.issue({ code: "unknown-source", line });
		if (!isPrefix(prefix)) return rows.issue({ code: "bad-prefix", line, got: shown(prefix) });
		const path = kind === "withdraw" ? "" : pathText(asPath);
		if (path === null) return rows.issue({ code: "bad-path", line, got: asPath });
		rows.updates.push({ atSec, kind, collector, peer, prefix, path, row: line });
	});
	return rows.reading(null);
};
