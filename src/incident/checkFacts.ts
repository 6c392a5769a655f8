/** References, dates and grades of a record: what the schema cannot see. */
import { asnsIn } from "./asPath.ts";
import { askedBy } from "./claims.ts";
import { factAt } from "./facts.ts";
import { type Node, nodesOf, type Path, type Problem } from "./problems.ts";
import type { IncidentRecord, Network, Place } from "./schema.ts";
import { boundsOf, TimeError } from "./time.ts";

export type Refs = { places: Record<string, Place>; registry: Record<string, Network>; ids: ReadonlySet<string> };

function closeTo(word: string, known: Iterable<string>): string {
	const near = [...known].filter((k) => k.startsWith(word.slice(0, 3)) || k.includes(word) || word.includes(k)).slice(0, 4);
	return near.length > 0 ? ` (known and alike: ${near.join(", ")})` : "";
}

class FactChecker {
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
		const quiet = new FactChecker(this.record, this.refs);
		const from = quiet.date([], start.edtf);
		const to = quiet.date([], end.edtf);
		if (from && to && to.latestSec < from.earliestSec)
			this.report([...path, "end", "edtf"], `the end ${String(end.edtf)} is before the start ${String(start.edtf)}`, "an end at or after the start");
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
		for (const { node, path } of nodesOf(record)) {
			this.evidence(node, path);
			this.instant(node, path);
			for (const key of ["place", "drawAt"]) if (typeof node[key] === "string") this.known([...path, key], "place", node[key], Object.keys(refs.places));
			for (const key of ["asn", "network", "origin"])
				if (typeof node[key] === "number") this.known([...path, key], "network", `AS${node[key] as number}`, Object.keys(refs.registry));
			for (const key of ["at", "date"]) if (typeof node[key] === "string") this.date([...path, key], node[key]);
		}
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
		record.sites?.forEach(({ place, network }, i) => {
			if (network !== undefined && refs.places[place]?.kind !== "city")
				this.report(["sites", i, "network"], `AS${network} is put in "${place}", which is not a city of places.yaml`, "a city, or no `network`");
		});
		record.asPaths?.forEach((asPath, i) => {
			for (const asn of asnsIn(asPath.path)) this.known(["asPaths", i, "path"], "network", `AS${asn}`, Object.keys(refs.registry));
			if (asPath.from !== undefined && refs.places[asPath.from]?.kind !== "city")
				this.report(
					["asPaths", i, "from"],
					`"${asPath.from}" is not a city of places.yaml`,
					"the city of the vantage point, or no `from` where it is not known",
				);
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

/** Problems with what a record refers to, its dates, and how its facts say they are known. */
export const checkFacts = (record: IncidentRecord, refs: Refs): Problem[] => new FactChecker(record, refs).all();
