import "./measured.css";
import { useState } from "react";
import { numberWords } from "../i18n/numbers.ts";
import type { RawFile } from "../importers/rawFile.ts";
import type { EvidenceFile } from "../incident/schema.ts";
import type { Clock } from "../state/clock.ts";
import { useRawFile } from "../state/useRawFile.ts";
import { RawRowList } from "./RawRowList.tsx";
import { useFacts } from "./useFacts.ts";

function Trouble({ error, again }: { error: Error; again: () => void }) {
	return (
		<div className="raw-trouble" role="alert">
			<p>{error.message}</p>
			<p className="small-print">
				Expected: {"expected" in error && typeof error.expected === "string" ? error.expected : "a browser that runs workers"}. What the page says of this file
				was computed when the site was built and still holds.
			</p>
			<button type="button" className="button" onClick={again}>
				Try again
			</button>
		</div>
	);
}

/** The issues of a file that could not be read whole, the first of them in words. */
function Damage({ file: { issues, rows, more } }: { file: RawFile }) {
	const [first] = issues;
	if (!first) return null;
	const others = issues.length - 1 + more;
	return (
		<div className="raw-trouble" role="alert">
			<p>
				{first.where ? `The file as served is damaged at ${first.where}` : "The file as served cannot be used whole"}: {first.wrong}. Expected: {first.expected}
				.{others > 0 && ` And ${numberWords(others)} more.`}
			</p>
			<p className="small-print">
				{rows.length > 0 ? `${numberWords(rows.length)} rows could be read and are shown; others may be missing.` : "No row could be read."} What the page says
				about this file was computed from a whole copy when the site was built, and still holds.
			</p>
		</div>
	);
}

function Rows({ entry, address, clock }: { entry: EvidenceFile; address: string; clock: Clock }) {
	const [asked, setAsked] = useState(false);
	const { file, error, reading, again } = useRawFile(asked ? { address, format: entry.format, series: entry } : null);
	if (!asked) {
		return (
			<button type="button" className="button" onClick={() => setAsked(true)}>
				Read the raw rows
			</button>
		);
	}
	if (reading)
		return (
			<p className="raw-reading" role="status">
				Reading {entry.file} …
			</p>
		);
	if (error) return <Trouble error={error} again={again} />;
	if (!file) return null;
	return (
		<>
			<Damage file={file} />
			{file.rows.length > 0 && <RawRowList rows={file.rows} unit={entry.format === "elem-lines" ? "line" : "row"} clock={clock} />}
		</>
	);
}

/** The rows of a raw file at the instant on screen, read from the file that the site serves. `series`: id of the evidence file. */
export function RawRows({ series, clock }: { series: string; clock: Clock }) {
	const { incident, rootHref } = useFacts();
	const entry = incident.evidence?.find(({ id }) => id === series);
	if (!entry) return null;
	const address = `${rootHref}data/evidence/${incident.id}/${entry.file}`;
	return (
		<div className="raw-rows">
			<h3 className="measured-head">Raw rows at this instant</h3>
			<p className="small-print">
				From{" "}
				<a href={address} download>
					{entry.file}
				</a>
				, {entry.licence}.
			</p>
			<Rows key={series} entry={entry} address={address} clock={clock} />
		</div>
	);
}
