/** What all readers of BGP measurement files make of them: rows in the order of time. */
import type { Span } from "./derived.ts";

export type Update = {
	/** Seconds since 1970, UTC. */
	atSec: number;
	/** rib: the route stood in a table dump · announce, withdraw: a message. */
	kind: "rib" | "announce" | "withdraw";
	/** "rrc00", "route-views2". */
	collector: string;
	/** The session at that collector: the peer's address, or "AS3333" where the file gives only its number. */
	peer: string;
	prefix: string;
	/** As BGP writes it, vantage point first: "2497 3491 17557"; "" for a withdrawal. Sets as "{1,2}". */
	path: string;
	/** Where in the file: a line, or the place in a list, from 1. */
	row: number;
};

/** `span`: the period the file says it covers; `null` where it does not say. */
export type UpdateFile = { span: Span | null; updates: Update[] };

/** AS numbers of a path, sets kept as they are. */
export const hopsOf = (path: string): string[] => (path === "" ? [] : path.split(" "));

/** The last AS of a path, which announced the prefix; `null` for a set or an empty path. */
export function originOf(path: string): number | null {
	const last = Number(path.slice(path.lastIndexOf(" ") + 1));
	return path === "" || Number.isNaN(last) ? null : last;
}
