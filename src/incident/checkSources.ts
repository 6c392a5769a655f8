/** Whether a reader can find each source, and whether what is called measured rests on data that can be had. */
import { type Check, type Node, nodesOf, type Problem } from "./problems.ts";
import type { IncidentRecord, Source } from "./schema.ts";

/** Names that tell nobody where to look. */
const VAGUE = [
	/^(the |a )?(news|media|press)( (reports?|articles?|coverage))?$/i,
	/^(the |a )?(news|media|press) (reports?|articles?|coverage) (of|on|about|with|from|in|by)\b/i,
	/^(several|various|unnamed)( (sources?|outlets?|reports?|media|newspapers?|papers?|sites?|articles?|accounts?|texts?))?$/i,
	/^(several|various|unnamed) (sources?|outlets?|reports?|media|newspapers?|articles?|accounts?) /i,
	/^(public |github )*(repositor(y|ies)\b|(?<=public )(compilation|list)\b)/i,
	/^quoted\b|\(quoted\)$/i,
];
const isVague = (name: string) => VAGUE.some((pattern) => pattern.test(name));

const hasAddress = ({ url, archive }: Source) => url !== undefined || archive !== undefined;

function sourceProblems(key: string, source: Source): Problem[] {
	const path = ["sources", key];
	const found: Problem[] = [];
	if (!hasAddress(source) && source.citation === undefined)
		found.push({ path, wrong: "a source that nobody can find", expected: "`url`, `archive`, or `citation` with what a library can find", rule: "sources" });
	for (const field of ["title", "publisher"] as const) {
		if (source[field] === undefined || !isVague(source[field])) continue;
		found.push({
			path: [...path, field],
			wrong: `"${source[field]}" names nobody`,
			expected: "the title, and the outlet or person, of one text",
			rule: "sources",
		});
	}
	if (source.kind === "secondary" && source.measurement !== undefined)
		found.push({
			path: [...path, "measurement"],
			wrong: "a secondary source with a measurement",
			expected: "kind primary or data, or no `measurement`: what is retold is reported",
			rule: "measured",
		});
	return found;
}

/** Keys of the sources whose data can be had. */
function measuring({ sources, evidence }: IncidentRecord): ReadonlySet<string> {
	const isData = (source: Source) => source.kind === "data" && hasAddress(source) && source.date !== undefined;
	const publishing = Object.entries(sources).flatMap(([key, source]) => (source.measurement !== undefined || isData(source) ? [key] : []));
	return new Set([...(evidence ?? []).map(({ source }) => source), ...publishing]);
}

const NEEDS_DATA = "grade reported, or a source of a raw file of this record (`evidence`), of kind data with an address and a date, or with `measurement`";

export const checkSources: Check = (record) => {
	const data = measuring(record);
	const rests = (node: Node) => ((node.sources as string[] | undefined) ?? []).some((key) => data.has(key));
	const facts = nodesOf(record).flatMap(({ node, path }): Problem[] => {
		// A leg has the sources of its stop.
		const isMeasured = node.grade === "measured" || (node.leg as Node | undefined)?.grade === "measured";
		if (!isMeasured || path.at(-1) === "leg" || rests(node)) return [];
		return [
			{
				path: [...path, node.grade === "measured" ? "grade" : "leg"],
				wrong: "called measured, and no source of it has the data",
				expected: NEEDS_DATA,
				rule: "measured",
			},
		];
	});
	return [...Object.entries(record.sources).flatMap(([key, source]) => sourceProblems(key, source)), ...facts];
};
