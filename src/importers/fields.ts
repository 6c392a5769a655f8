/** Fields that the formats share. */
import { parsePrefix } from "../incident/prefix.ts";
import type { Update } from "../incident/updates.ts";
import { type Issue, MOST_ISSUES, type Reading } from "./reader.ts";

const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|\+00:00)?$/;

/** Seconds since 1970 of a UTC time. RIPEstat leaves the `Z` out; the time is UTC all the same. `null`: not a time. */
export function instantOf(value: unknown): number | null {
	if (typeof value === "number") return Number.isFinite(value) && value >= 0 && value < 1e11 ? value : null;
	if (typeof value !== "string" || !ISO.test(value)) return null;
	const plain = value.replace(" ", "T").replace(/(Z|\+00:00)$/, "");
	const ms = Date.parse(`${plain}Z`);
	return Number.isNaN(ms) ? null : ms / 1000;
}

const isAsn = (value: unknown): value is number | string =>
	(typeof value === "number" || typeof value === "string") && /^\d{1,10}$/.test(String(value)) && Number(value) <= 4_294_967_295;

/** A path given as a list of AS numbers, sets being lists within it. `null`: not a path. */
export function pathOf(value: unknown): string | null {
	if (!Array.isArray(value) || value.length === 0) return null;
	const hops = value.map((hop) => (Array.isArray(hop) ? (hop.length > 0 && hop.every(isAsn) ? `{${hop.join(",")}}` : null) : isAsn(hop) ? String(hop) : null));
	return hops.every((hop) => hop !== null) ? hops.join(" ") : null;
}

/** A path written as text, "1 2 {3,4}". `null`: not a path. */
export function pathText(text: string): string | null {
	return /^(\d{1,10}|\{\d{1,10}(,\d{1,10})*\})( (\d{1,10}|\{\d{1,10}(,\d{1,10})*\}))*$/.test(text) ? text : null;
}

export const isPrefix = (value: unknown): value is string => typeof value === "string" && parsePrefix(value) !== null;

export const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === "object" && !Array.isArray(value);

/** Longer texts are cut when they are kept: a single field of a file may have many megabytes. */
const MOST_GOT = 80;

/** A value from a file as text for an issue. Never calls the value's own methods: an object may hold a `toString` that is not a function. */
export function shown(value: unknown): string {
	const inner = (entry: unknown) => (Array.isArray(entry) ? "[…]" : isObject(entry) ? "{…}" : String(entry));
	// No more of a long list than is kept.
	return Array.isArray(value) ? `[${value.slice(0, MOST_GOT).map(inner).join(",")}]` : inner(value);
}

/** Collects rows and issues of one file. */
export class Rows {
	readonly updates: Update[] = [];
	readonly issues: Issue[] = [];
	private more = 0;

	issue(issue: Issue): void {
		if (this.issues.length >= MOST_ISSUES) {
			this.more++;
			return;
		}
		// A surrogate pair that was cut in two is dropped.
		this.issues.push(issue.got === undefined ? issue : { ...issue, got: issue.got.slice(0, MOST_GOT).replace(/[\uD800-\uDBFF]$/, "") });
	}

	/** The reading, rows in the order of time; rows of one second keep the order of the file. */
	reading(span: Reading["span"]): Reading {
		if (this.updates.length === 0 && this.issues.length === 0) this.issue({ code: "no-rows" });
		this.updates.sort((a, b) => a.atSec - b.atSec || a.row - b.row);
		return { span, updates: this.updates, issues: this.issues, more: this.more };
	}
}

function placeOf(text: string, position: number): { line: number; column: number } {
	const before = text.slice(0, position);
	return { line: before.split("\n").length, column: position - before.lastIndexOf("\n") };
}

/** Parses JSON; where that fails, says at which line and column, if the engine tells. */
export function parseJson(text: string): { value: unknown; issue: null } | { value: null; issue: Issue } {
	try {
		return { value: JSON.parse(text) as unknown, issue: null };
	} catch (error) {
		const message = error instanceof Error ? error.message : "";
		const told = /position (\d+)/.exec(message);
		// "Unexpected end" names no position: it is the end.
		const position = told ? Number(told[1]) : /end of/i.test(message) ? text.length : null;
		return { value: null, issue: { code: "not-json", ...(position === null ? {} : placeOf(text, position)) } };
	}
}
