/** Measurement files through their readers, and on to the changes by each row. */
import { readRawFile } from "../../src/importers/rawFile.ts";
import { READERS } from "../../src/importers/read.ts";
import { MOST_ISSUES } from "../../src/importers/reader.ts";
import { EVIDENCE_FORMATS, type EvidenceFormat } from "../../src/incident/terms.ts";
import { RECORDS, rawFile } from "../files.ts";
import { hostileText } from "../hostile.ts";
import { mutatedJson, mutatedText, type Specimen, specimenOf } from "../mutate.ts";
import type { Part } from "../part.ts";
import type { Random } from "../random.ts";

const ID = "2008-02-pakistan-telecom-youtube";
type Json = Record<string, unknown>;
const first = (json: Json, lists: readonly string[], count: number): Json => ({
	...json,
	...Object.fromEntries(lists.map((name) => [name, (json[name] as unknown[]).slice(0, count)])),
});
const bgplay = JSON.parse(rawFile(ID, "youtube-pakistan-2008-02-24.bgplay.json")) as { data: Json };
const list = JSON.parse(rawFile(ID, "pakistan_youtube_2008.json")) as Json;
const bgplayShort = { data: first(bgplay.data, ["sources", "initial_state", "events"], 6) };
const updatesShort = { data: { ...first(bgplay.data, ["events"], 6), updates: (bgplay.data.events as unknown[]).slice(0, 6) } };
const listShort = first(list, ["updates"], 6);

const FILES: Record<EvidenceFormat, { text: string; specimen: Specimen | null }> = {
	bgplay: { text: JSON.stringify(bgplayShort, null, 1), specimen: specimenOf(bgplayShort) },
	"bgp-updates": { text: JSON.stringify(updatesShort), specimen: specimenOf(updatesShort) },
	"update-list": { text: JSON.stringify(listShort), specimen: specimenOf(listShort) },
	"elem-lines": { text: rawFile(ID, "pakistan_1.elems.txt").split("\n").slice(0, 8).join("\n"), specimen: null },
};
const [series] = RECORDS.find(({ id }) => id === ID)?.evidence ?? [];

/** One field of one row replaced: changes of single characters seldom leave a row readable. */
function changedRow(lines: string, random: Random): string {
	const rows = lines.split("\n");
	const at = random.below(rows.length);
	const fields = (rows[at] ?? "").split("|");
	fields[random.below(fields.length)] = hostileText(random);
	rows[at] = fields.join("|");
	return rows.join("\n");
}

export const measurements: Part = {
	name: "measurements",
	about: "measurement files through the readers of all formats",
	count: 200_000,
	quick: 1500,
	run(random) {
		const format = random.of(EVIDENCE_FORMATS);
		const { text: whole, specimen } = FILES[format];
		const text = random.chance(0.3) ? mutatedText(whole, random) : specimen ? mutatedJson(specimen, random) : changedRow(whole, random);
		const reading = READERS[random.chance(0.95) ? format : random.of(EVIDENCE_FORMATS)](text);
		if (reading.updates.length + reading.issues.length === 0) throw new Error("neither a row nor an issue");
		if (reading.issues.length > MOST_ISSUES || reading.issues.some(({ got }) => got !== undefined && got.length > 80))
			throw new Error("more or longer issues than are kept");
		for (const { collector, peer, kind, atSec } of reading.updates) {
			if (/\[object|undefined/.test(`${collector} ${peer}`) && !/\[object|undefined/.test(text)) throw new Error(`a row from “${collector} ${peer}”`);
			if (!["rib", "announce", "withdraw"].includes(kind) || !Number.isFinite(atSec)) throw new Error(`a row of kind ${kind} at ${atSec}`);
		}
		if (!series) throw new Error("the record has no series any more");
		const target = random.chance(0.9) ? series.target : hostileText(random);
		return [reading, readRawFile({ text, format, series: { ...series, target } })];
	},
};
