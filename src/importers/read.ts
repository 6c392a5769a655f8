/** The readers, by format. */
import type { EvidenceFormat } from "../incident/terms.ts";
import { readBgplay } from "./bgplay.ts";
import { readBgpUpdates } from "./bgpUpdates.ts";
import { readElemLines } from "./elemLines.ts";
import type { Issue, IssueCode, Reader } from "./reader.ts";
import { readUpdateList } from "./updateList.ts";

export const READERS: Record<EvidenceFormat, Reader> = {
	bgplay: readBgplay,
	"bgp-updates": readBgpUpdates,
	"elem-lines": readElemLines,
	"update-list": readUpdateList,
};

const WORDS: Record<IssueCode, [wrong: string, expected: string]> = {
	"not-json": ["this is not whole JSON: the file is cut or damaged here", "a complete JSON file"],
	"wrong-shape": ["the file is of another format", "a file of the format named"],
	"no-rows": ["the file holds no rows", "at least one announcement, withdrawal or table entry"],
	"bad-time": ["not a time", "a UTC time, or seconds since 1970"],
	"bad-prefix": ["not a prefix", "an address and a length, such as 208.65.153.0/24"],
	"bad-path": ["not an AS path", "AS numbers, the vantage point first"],
	"bad-kind": ["an unknown kind of row", "an announcement, a withdrawal or a table entry"],
	"bad-row": ["a row that is cut or malformed", "a row with all its fields"],
	"unknown-source": ["a row of an unknown session", "a session that the file describes"],
};

/** An issue as two sentences, and where it is: "line 12, column 4", "data.events[3].timestamp". */
export function issueWords(issue: Issue): { wrong: string; expected: string; where: string } {
	const [wrong, expected] = WORDS[issue.code];
	const where = issue.line === undefined ? (issue.at ?? "") : `line ${issue.line}${issue.column === undefined ? "" : `, column ${issue.column}`}`;
	return { wrong: issue.got === undefined ? wrong : `${wrong} (${issue.got})`, expected, where };
}
