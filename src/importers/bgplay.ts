/** RIPEstat BGPlay JSON: routes at the start, then announcements and withdrawals, for all peers of RIPE RIS. With or without its envelope. */
import type { Update } from "../incident/updates.ts";
import { instantOf, isObject, isPrefix, parseJson, pathOf, Rows, shown } from "./fields.ts";
import type { Reader } from "./reader.ts";

type Peers = Map<string, { collector: string; peer: string }>;

function peersOf(sources: unknown): Peers {
	const peers: Peers = new Map();
	for (const source of Array.isArray(sources) ? sources : []) {
		if (!isObject(source) || typeof source.id !== "string") continue;
		const [first = "", ...rest] = source.id.split("-");
		const rrc = typeof source.rrc === "string" || typeof source.rrc === "number" ? String(source.rrc) : first;
		const peer = typeof source.ip === "string" ? source.ip : rest.join("-");
		if (rrc !== "" && peer !== "") peers.set(source.id, { collector: `rrc${rrc.padStart(2, "0")}`, peer });
	}
	return peers;
}

export const readBgplay: Reader = (text) => {
	const rows = new Rows();
	const parsed = parseJson(text);
	if (parsed.issue) {
		rows.issue(parsed.issue);
		return rows.reading(null);
	}
	const envelope = parsed.value;
	const body = isObject(envelope) && isObject(envelope.data) ? envelope.data : envelope;
	if (!isObject(body) || !Array.isArray(body.events) || !Array.isArray(body.initial_state)) {
		rows.issue({ code: "wrong-shape", at: "data", got: "no `initial_state` and `events`" });
		return rows.reading(null);
	}
	const startSec = instantOf(body.query_starttime);
	const endSec = instantOf(body.query_endtime);
	if (startSec === null || endSec === null) {
		rows.issue({ code: "bad-time", at: startSec === null ? "data.query_starttime" : "data.query_endtime" });
		return rows.reading(null);
	}
	const peers = peersOf(body.sources);

	const add = (fields: unknown, atSec: number, kind: Update["kind"], at: string, row: number) => {
		if (!isObject(fields)) return rows.issue({ code: "bad-row", at });
		const source = typeof fields.source_id === "string" ? peers.get(fields.source_id) : undefined;
		if (!source) return rows.issue({ code: "unknown-source", at: `${at}.source_id`, got: shown(fields.source_id) });
		if (!isPrefix(fields.target_prefix)) return rows.issue({ code: "bad-prefix", at: `${at}.target_prefix`, got: shown(fields.target_prefix) });
		const path = kind === "withdraw" ? "" : pathOf(fields.path);
		if (path === null) return rows.issue({ code: "bad-path", at: `${at}.path`, got: shown(fields.path) });
		rows.updates.push({ atSec, kind, ...source, prefix: fields.target_prefix, path, row });
	};

	body.initial_state.forEach((route, i) => add(route, startSec, "rib", `data.initial_state[${i}]`, i + 1));
	const offset = body.initial_state.length;
	body.events.forEach((event, i) => {
		const at = `data.events[${i}]`;
		if (!isObject(event)) return rows.issue({ code: "bad-row", at });
		const atSec = instantOf(event.timestamp);
		if (atSec === null) return rows.issue({ code: "bad-time", at: `${at}.timestamp`, got: shown(event.timestamp) });
		if (event.type !== "A" && event.type !== "W") return rows.issue({ code: "bad-kind", at: `${at}.type`, got: shown(event.type) });
		add(event.attrs, atSec, event.type === "A" ? "announce" : "withdraw", `${at}.attrs`, offset + i + 1);
	});
	return rows.reading({ startSec, endSec });
};
