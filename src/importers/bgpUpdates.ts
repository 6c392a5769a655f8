/** RIPEstat bgp-updates JSON: announcements and withdrawals of one prefix, without the routes before them. */
import { instantOf, isObject, isPrefix, parseJson, pathOf, Rows, shown } from "./fields.ts";
import type { Reader } from "./reader.ts";

export const readBgpUpdates: Reader = (text) => {
	const rows = new Rows();
	const parsed = parseJson(text);
	if (parsed.issue) {
		rows.issue(parsed.issue);
		return rows.reading(null);
	}
	const body = isObject(parsed.value) && isObject(parsed.value.data) ? parsed.value.data : parsed.value;
	if (!isObject(body) || !Array.isArray(body.updates)) {
		rows.issue({ code: "wrong-shape", at: "data", got: "no `updates`" });
		return rows.reading(null);
	}
	body.updates.forEach((update, i) => {
		const at = `data.updates[${i}]`;
		if (!isObject(update) || !isObject(update.attrs)) return rows.issue({ code: "bad-row", at });
		const { attrs } = update;
		const atSec = instantOf(update.timestamp);
		if (atSec === null) return rows.issue({ code: "bad-time", at: `${at}.timestamp`, got: shown(update.timestamp) });
		if (update.type !== "A" && update.type !== "W") return rows.issue({ code: "bad-kind", at: `${at}.type`, got: shown(update.type) });
		if (!isPrefix(attrs.target_prefix)) return rows.issue({ code: "bad-prefix", at: `${at}.attrs.target_prefix`, got: shown(attrs.target_prefix) });
		const [rrc, ...peer] = (typeof attrs.source_id === "string" ? attrs.source_id : "").split("-");
		if (!rrc || peer.join("-") === "") return rows.issue({ code: "unknown-source", at: `${at}.attrs.source_id`, got: shown(attrs.source_id) });
		const path = update.type === "W" ? "" : pathOf(attrs.path);
		if (path === null) return rows.issue({ code: "bad-path", at: `${at}.attrs.path`, got: shown(attrs.path) });
		rows.updates.push({
			atSec,
			kind: update.type === "A" ? "announce" : "withdraw",
			collector: `rrc${rrc.padStart(2, "0")}`,
			peer: peer.join("-"),
			prefix: attrs.target_prefix,
			path,
			row: i + 1,
		});
	});
	const startSec = instantOf(body.query_starttime);
	const endSec = instantOf(body.query_endtime);
	return rows.reading(startSec === null || endSec === null ? null : { startSec, endSec });
};
