/** Checks that the schema alone cannot make: dates, references, and that every fact says how it is known. */
import { askedBy } from "./claims.ts";
import { factAt } from "./facts.ts";
import type { Network, Place } from "./schema.ts";
import { type IncidentRecord, incidentSchema } from "./schema.ts";
import { boundsOf, TimeError } from "./time.ts";

/** `path` leads to the field; `expected` says what would have been right. */
export type Problem = { path: (string | number)[]; wrong: string; expected: string };

export type Refs = { places: Record<string, Place>; registry: Record<string, Network>; ids: ReadonlySet<string> };

type Node = Record<string, unknown>;
type Path = (string | number)[];

/** Visits every object of a record, depth first. */
function visit(value: unknown, path: Path, see: (node: Node, path: Path) => void): void {
	if (Array.isArray(value)) for (const [i, entry] of value.entries()) visit(entry, [...path, i], see);
	else if (value !== null && typeof value === "object") {
		see(value as Node, path);
		for (const [key, child] of Object.entries(value)) visit(child, [...path, key], see);
	}
}

function closeTo(word: string, known: Iterable<string>): string {
	const near = [...known].filter((k) => k.startsWith(word.slice(0, 3)) || k.includes(word) || word.includes(k)).slice(0, 4);
	return near.length > 0 ? ` (known and alike: ${near.join(", ")})` : "";
}

class Checker {
	problems: Problem[] = [];
	private readonly record: IncidentRecord;
	private readonly refs: Refs;

	constructor(record: IncidentRecord, refs: Refs) {
		this.record = record;
		this.refs = refs;
	}

	report(path: Path, wrong: string, expected: string): void {
		this.problems.push({ path, wrong, expected });
	}

	date(path: Path, text: unknown): { earliestSec: number; latestSec: number } | null {
		if (typeof text !== "string") return null;
		try {
			return boundsOf(text);
		} catch (error) {
			if (!(error instanceof TimeError)) throw error;
			this.report(path, error.message, "an EDTF date or a UTC time, such as 2016-02, 2016-08~ or 2018-11-12T21:12:16Z");
			return null;
		}
	}

	known(path: Path, what: string, key: unknown, table: Iterable<string>): void {
		const keys = new Set(table);
		if (key !== undefined && !keys.has(String(key))) this.report(path, `unknown ${what} "${String(key)}"`, `one that is defined${closeTo(String(key), keys)}`);
	}

	evidence(node: Node, path: Path): void {
		const sources = node.sources as string[] | undefined;
		if (!Array.isArray(sources) && node.grade === undefined) return;
		if (node.grade === "inferred" && !node.because)
			this.report([...path, "grade"], "an inferred fact without `because`", "a sentence that says what it is inferred from");
		if ((node.grade === "measured" || node.grade === "reported") && !sources?.length && path.at(-1) !== "leg") {
			this.report([...path, "grade"], `a ${String(node.grade)} fact without a source`, "`sources: [key]` with a key of this record's `sources`");
		}
		sources?.forEach((key, i) => this.known([...path, "sources", i], "source", key, Object.keys(this.record.sources)));
	}

	instant(node: Node, path: Path): void {
		if (typeof node.edtf !== "string") return;
		if (node.edtf !== "unknown" && node.edtf !== "open") this.date([...path, "edtf"], node.edtf);
		for (const bound of ["notBefore", "notAfter"]) this.date([...path, bound], node[bound]);
	}

	order(start: Node, end: Node, path: Path): void {
		if (start.edtf === "unknown" || start.edtf === "open") {
			if (start.notBefore === undefined || start.notAfter === undefined)
				this.report([...path, "start"], "a start without a date", "`edtf` with a date, or `notBefore` and `notAfter` beside `unknown`");
			return;
		}
		if (end.edtf === "unknown" || end.edtf === "open") return;
		const quiet = new Checker(this.record, this.refs);
		const from = quiet.date([], start.edtf);
		const to = quiet.date([], end.edtf);
		if (from && to && to.latestSec < from.earliestSec)
			this.report([...path, "end", "edtf"], `the end ${String(end.edtf)} is before the start ${String(start.edtf)}`, "an end at or after the start");
	}

	quotes(node: Node, path: Path): void {
		if (typeof node.quote !== "string") return;
		const words = node.quote.trim().split(/\s+/).length;
		if (words >= 25) this.report([...path, "quote"], `a quote of ${words} words`, "under 25 words");
	}

	/** Sentences of ours, and what puts facts in doubt. */
	statements(): void {
		const { summary, independentCheck, contradictions } = this.record;
		for (const [path, statement] of [...summary.map((entry, i) => [["summary", i], entry] as const), [["independentCheck"], independentCheck] as const]) {
			if (statement.grade === undefined) this.report([...path], "a sentence without a grade", "`grade` and `sources` (or `because`), as for any fact");
		}
		contradictions?.forEach((entry, i) =>
			entry.of?.forEach((name, j) => {
				if (factAt(this.record, name) === undefined)
					this.report(["contradictions", i, "of", j], `"${name}" names no fact of this record`, "a path such as time.start, claims.<id> or figures.0");
			}),
		);
	}

	all(): Problem[] {
		const { record, refs } = this;
		this.statements();
		visit(record, [], (node, path) => {
			this.evidence(node, path);
			this.instant(node, path);
			this.quotes(node, path);
			for (const key of ["place", "drawAt"]) if (typeof node[key] === "string") this.known([...path, key], "place", node[key], Object.keys(refs.places));
			for (const key of ["asn", "network", "origin"])
				if (typeof node[key] === "number") this.known([...path, key], "network", `AS${node[key] as number}`, Object.keys(refs.registry));
			for (const key of ["at", "date"]) if (typeof node[key] === "string") this.date([...path, key], node[key]);
		});
		const { time } = record;
		this.order(time.start, time.end, ["time"]);
		time.episodes?.forEach((episode, i) => this.order(episode.start, episode.end, ["time", "episodes", i]));
		time.gaps?.forEach((gap, i) => {
			const from = this.date(["time", "gaps", i, "start"], gap.start);
			const to = this.date(["time", "gaps", i, "end"], gap.end);
			if (from && to && to.latestSec < from.earliestSec)
				this.report(["time", "gaps", i, "end"], "a gap that ends before it starts", "an end at or after the start");
		});
		const episodes = time.episodes?.map((e) => e.id) ?? ["main"];
		record.flows?.forEach((flow, i) => flow.episodes?.forEach((id, j) => this.known(["flows", i, "episodes", j], "episode", id, episodes)));
		record.claims?.forEach((claim, i) => {
			for (const asked of askedBy(claim)) this.known(["claims", i, "answers"], "claim", asked, record.claims?.map((c) => c.id) ?? []);
		});
		record.related?.forEach((related, i) => this.known(["related", i, "id"], "incident", related.id, refs.ids));
		record.asPaths?.forEach((asPath, i) => {
			for (const asn of asPath.path.match(/\d+/g) ?? []) this.known(["asPaths", i, "path"], "network", `AS${asn}`, Object.keys(refs.registry));
		});
		if (!record.flows?.length && !record.noRoute)
			this.report(["flows"], "neither `flows` nor `noRoute`", "a flow, or `noRoute` with the reason why no route can be drawn");
		for (const list of ["moments", "episodes"] as const) this.unique(["time", list], time[list]);
		for (const list of ["flows", "claims"] as const) this.unique([list], record[list]);
		return this.problems;
	}

	unique(path: Path, entries: readonly { id: string }[] | undefined): void {
		const seen = new Set<string>();
		entries?.forEach((entry, i) => {
			if (seen.has(entry.id)) this.report([...path, i, "id"], `the id "${entry.id}" is used twice`, "an id of its own");
			seen.add(entry.id);
		});
	}
}

/** All problems of a value that should be a record: first its shape, then, if that holds, everything else. */
export function checkRecord(value: unknown, refs: Refs): { record: IncidentRecord | null; problems: Problem[] } {
	const parsed = incidentSchema.safeParse(value);
	if (parsed.success) {
		const problems = new Checker(parsed.data, refs).all();
		return { record: problems.length === 0 ? parsed.data : null, problems };
	}
	const problems = parsed.error.issues.map((issue) => ({ path: issue.path as Path, wrong: issue.message, expected: expectation(issue) }));
	return { record: null, problems };
}

function expectation(issue: object): string {
	const { code, values, expected } = issue as { code: string; values?: unknown; expected?: unknown };
	if (Array.isArray(values)) return `one of: ${values.join(", ")}`;
	if (code === "invalid_type") return `a value of type ${String(expected)}`;
	if (code === "unrecognized_keys") return "only fields of the schema (public/data/schema/incident.schema.json)";
	return "a value that fits the schema (public/data/schema/incident.schema.json)";
}
