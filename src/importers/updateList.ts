/** JSON with a list of `updates` (`timestamp`, `kind`, `prefix`, `peer_asn`, `as_path`, `collector`). A peer is known by its AS number only. */
import { instantOf, isObject, isPrefix, parseJson, pathOf, Rows, shown } from "./fields.ts";
import type { Reader } from "./reader.ts";

export const readUpdateList: Reader = (text) => {
	const rows = new Rows();
	const parsed = parseJson(text);
	if (parsed.issue) {
		rows.issue(parsed.issue);
		return rows.reading(null);
	}
	if (!isObject(parsed.value) || !Array.isArray(parsed.value.updates)) {
		rows.issue({ code: "wrong-shape", at: "", got: "no `updates`" });
		return rows.reading(null);
	}
	parsed.value.updates.forEach((update, i) => {
		const at = `updates[${i}]`;
		if (!isObject(update)) return rows.issue({ code: "bad-row", at });
		const atSec = instantOf(update.timestamp);
		if (atSec === null) return rows.issue({ code: "bad-time", at: `${at}.timestamp`, got: shown(update.timestamp) });
		if (update.kind !== "announce" && update.kind !== "withdraw") return rows.issue({ code: "bad-kind", at: `${at}.kind`, got: shown(update.kind) });
		if (!isPrefix(update.prefix)) return rows.issue({ code: "bad-prefix", at: `${at}.prefix`, got: shown(update.prefix) });
		if (typeof update.collector !== "string" || update.collector === "" || !Number.isInteger(update.peer_asn))
			return rows.issue({ code: "unknown-source", at });
		const path = update.kind === "withdraw" ? "" : pathOf(update.as_path);
		if (path === null) return rows.issue({ code: "bad-path", at: `${at}.as_path`, got: shown(update.as_path) });
		rows.updates.push({ atSec, kind: update.kind, collector: update.collector, peer: `AS${String(update.peer_asn)}`, prefix: update.prefix, path, row: i + 1 });
	});
	return rows.reading(null);
};
