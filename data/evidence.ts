/** Raw measurement files: checked against their record, then measured. A file with any problem gives no series at all. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { issueWords, READERS } from "../src/importers/read.ts";
import { measure } from "../src/incident/measure.ts";
import type { MeasuredSeries } from "../src/incident/measured.ts";
import { covers, parsePrefix } from "../src/incident/prefix.ts";
import type { EvidenceFile, IncidentRecord } from "../src/incident/schema.ts";
import { boundsOf } from "../src/incident/time.ts";
import type { Update } from "../src/incident/updates.ts";

export type Measured = { series: MeasuredSeries; bytes: Buffer };
/** `file`: below the record's folder; `field`: of the record, where the record is at fault. */
export type EvidenceProblem = { file: string; where?: string; field?: (string | number)[]; wrong: string; expected: string };

/** Rows may lie this far outside the days of the record's main stretch: files open before an event and close after it. */
const AROUND_SEC = 86_400;

const iso = (atSec: number) => new Date(atSec * 1000).toISOString().replace(".000Z", "Z");

function strayRow(updates: readonly Update[], isFine: (update: Update) => boolean): Update | undefined {
	return updates.find((update) => !isFine(update));
}

function placeOf(entry: EvidenceFile, row: Update): string {
	return entry.format === "elem-lines" ? `line ${row.row}` : `row ${row.row}`;
}

function problemsOf(record: IncidentRecord, entry: EvidenceFile, bytes: Buffer): { problems: Omit<EvidenceProblem, "file">[]; measured: Measured | null } {
	const problems: Omit<EvidenceProblem, "file">[] = [];
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	if (sha256 !== entry.sha256)
		problems.push({ wrong: `its SHA-256 is ${sha256}`, expected: `${entry.sha256}, as the record has it; the file was changed, or the record is wrong` });
	const reading = READERS[entry.format](bytes.toString("utf8"));
	for (const issue of reading.issues) problems.push(issueWords(issue));
	if (reading.more > 0) problems.push({ wrong: `${reading.more} more issues`, expected: "a file without any" });
	if (reading.issues.length > 0) return { problems, measured: null };

	const target = parsePrefix(entry.target);
	if (!target)
		return { problems: [...problems, { wrong: `the target "${entry.target}" is not a prefix`, expected: "an address and a length" }], measured: null };
	const stray = strayRow(reading.updates, (update) => {
		const prefix = parsePrefix(update.prefix);
		return prefix !== null && (covers(prefix, target) || covers(target, prefix));
	});
	if (stray)
		problems.push({
			where: placeOf(entry, stray),
			wrong: `a row of another prefix, ${stray.prefix}`,
			expected: `rows of ${entry.target}, or of what covers it or lies in it`,
		});

	const { start, end } = record.time;
	const from = boundsOf(start.notBefore ?? start.edtf).earliestSec - AROUND_SEC;
	const last = /^\d/.test(end.edtf) ? end.edtf : (end.notAfter ?? end.notBefore);
	const to = last === undefined ? Infinity : boundsOf(last).latestSec + AROUND_SEC;
	const early = strayRow(reading.updates, (update) => update.atSec >= from && update.atSec <= to);
	if (early)
		problems.push({
			where: placeOf(entry, early),
			wrong: `a row of another period, ${iso(early.atSec)}`,
			expected: `rows from ${iso(from)}${to === Infinity ? " on" : ` to ${iso(to)}`}, a day around the record's`,
		});

	const span = entry.span ? { startSec: boundsOf(entry.span.start).earliestSec, endSec: boundsOf(entry.span.end).latestSec } : null;
	const outside = span && strayRow(reading.updates, (update) => update.atSec >= span.startSec && update.atSec <= span.endSec);
	if (span && outside)
		problems.push({
			where: placeOf(entry, outside),
			wrong: `a row at ${iso(outside.atSec)}, outside the span the record gives`,
			expected: `rows from ${iso(span.startSec)} to ${iso(span.endSec)}`,
		});
	if (problems.length > 0) return { problems, measured: null };
	return { problems, measured: { series: measure(entry, reading, span), bytes } };
}

/** An end may lie this far before that of the file, as both may be rounded. */
const END_SLACK_SEC = 1;

/**
 * The end of a record with raw files lies no earlier than the last session's in its first series, or has a note that says why. Where
 * sessions still had the route when the file ends, no earlier than that.
 */
function endProblem({ time: { end } }: IncidentRecord, { id, lastHeldSec, heldAtEnd, span, peak }: MeasuredSeries): EvidenceProblem[] {
	const stated = /^\d/.test(end.edtf) ? end.edtf : end.notAfter;
	if (peak === null || stated === undefined || end.note !== undefined) return [];
	const least = lastHeldSec ?? span.endSec;
	const { latestSec } = boundsOf(stated);
	if (latestSec >= least - END_SLACK_SEC) return [];
	const file = "incident.yaml";
	const why = heldAtEnd > 0 ? `${heldAtEnd} sessions still have the route when the file ends` : "when the last session drops the route";
	const wrong = `the end, ${iso(latestSec)}, is earlier than that of the series ${id}`;
	return [{ file, field: ["time", "end"], wrong, expected: `${iso(least)} or later, ${why}; or a note that says why not` }];
}

/** "177 of 180 sessions", "99 % of the vantage points". "13 of the 52 that had it" is no such share. */
const SHARE = /\b\d[\d,]* of \d[\d,]* (?:sessions|vantage points|neighbours|peers)|% of (?:the |all )?(?:sessions|vantage points|neighbours|peers)/;

/** Facts whose words give a share of sessions, and rest on a source of which no raw file tells how many sessions did not see the route. */
function shareProblems({ figures = [], time }: IncidentRecord, all: readonly MeasuredSeries[]): EvidenceProblem[] {
	const hasShare = (source: string) => all.some((series) => series.source === source && series.told !== null);
	const without = new Set(all.map(({ source }) => source).filter((source) => !hasShare(source)));
	const facts = [
		...figures.map((fact, i) => ({ fact, words: fact.text, field: ["figures", i] })),
		...(time.durations ?? []).map((fact, i) => ({ fact, words: fact.text, field: ["time", "durations", i] })),
		...(time.moments ?? []).map((fact, i) => ({ fact, words: fact.label, field: ["time", "moments", i] })),
	];
	return facts.flatMap(({ fact, words, field }): EvidenceProblem[] => {
		const share = SHARE.exec(`${words}; ${fact.note ?? ""}`)?.[0];
		const sources = fact.sources ?? [];
		if (share === undefined || sources.length === 0 || !sources.every((source) => without.has(source))) return [];
		const wrong = `"${share}", from a raw file without a table from before the onset`;
		return [{ file: "incident.yaml", field, wrong, expected: "how many had it, without of how many: the file does not hold those that did not" }];
	});
}

/** The series of a record's evidence files, in its order, and everything that is wrong with them. */
export function readEvidence(folder: string, record: IncidentRecord): { measured: Measured[]; problems: EvidenceProblem[] } {
	const measured: Measured[] = [];
	const problems: EvidenceProblem[] = [];
	const entries = record.evidence ?? [];
	const present = existsSync(join(folder, "evidence")) ? readdirSync(join(folder, "evidence")) : [];
	for (const name of present.sort()) {
		if (!entries.some((entry) => entry.file === name))
			problems.push({
				file: `evidence/${name}`,
				wrong: "no entry of the record's `evidence` names this file",
				expected: "an entry with its source, licence and SHA-256",
			});
	}
	entries.forEach((entry, i) => {
		const file = `evidence/${entry.file}`;
		if (!present.includes(entry.file)) {
			problems.push({ file: "incident.yaml", field: ["evidence", i, "file"], wrong: `the file ${file} is missing`, expected: "the file beside the record" });
			return;
		}
		const found = problemsOf(record, entry, readFileSync(join(folder, file)));
		problems.push(...found.problems.map((problem) => ({ file, ...problem })));
		if (found.measured) measured.push(found.measured);
	});
	problems.push(
		...shareProblems(
			record,
			measured.map(({ series }) => series),
		),
	);
	const [main] = measured;
	if (main && main.series.id === entries[0]?.id) problems.push(...endProblem(record, main.series));
	return { measured, problems };
}
