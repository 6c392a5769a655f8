/** A record that is one account says whose wherever it may stand alone: the build looks at what it made. */
import { join, relative } from "node:path";
import type { Incident } from "../src/incident/derived.ts";
import { readYaml } from "./read.ts";
import { SourceError } from "./sources.ts";

/** Throws one SourceError for all headlines without the account's name. `root`: the folder data/. */
export function checkHeadlines(root: string, incidents: readonly Pick<Incident, "id" | "account" | "derived">[]): void {
	const lines = incidents.flatMap(({ id, account, derived: { headline } }) => {
		if (account === undefined || headline.includes(account)) return [];
		const file = join(root, "incidents", id, "incident.yaml");
		const at = `${relative(process.cwd(), file)}:${readYaml(file).lineOf(["account"])}`;
		return [`${at}: account: the headline “${headline}” is without it; expected “${account}” in what src/incident/headline.ts makes (rule: account)`];
	});
	if (lines.length > 0) throw new SourceError(lines);
}
