import "./capsule.css";
import { useState } from "react";
import type { Incident } from "../incident/derived.ts";
import type { EvidenceFile } from "../incident/schema.ts";
import { NO_RAW_FILE } from "../incident/support.ts";
import { edtfWords } from "../incident/words.ts";
import type { HashResult } from "./checkHashes.ts";
import { Fact, Marked } from "./Fact.tsx";
import { Part, SourceList } from "./Tables.tsx";
import { useFacts } from "./useFacts.ts";

const RESULT_WORDS: Record<HashResult["outcome"], string> = {
	matches: "matches",
	differs: "differs",
	"not fetched": "could not be fetched",
	"not checkable": "cannot be checked here",
};

function resultWords(result: HashResult): string {
	const words = RESULT_WORDS[result.outcome];
	if (result.outcome === "differs") return `${words}: the file served has ${result.sha256}`;
	if (result.outcome === "not checkable") return `${words}: the browser hashes only on pages that came over https, or from this machine`;
	if (result.outcome === "matches") return `${words}: the file served is the one on record`;
	return result.status === 0 ? `${words}: no answer; you may be offline` : `${words}: the server answered ${result.status}`;
}

/** "2 match, 1 differs." */
function summaryOf(results: readonly HashResult[]): string {
	const count = (outcome: HashResult["outcome"]) => results.filter((result) => result.outcome === outcome).length;
	const [matching, differing] = [count("matches"), count("differs")];
	const parts = [
		matching > 0 && `${matching} ${matching === 1 ? "matches" : "match"}`,
		differing > 0 && `${differing} ${differing === 1 ? "differs" : "differ"}`,
		...(["not fetched", "not checkable"] as const).map((outcome) => count(outcome) > 0 && `${count(outcome)} ${RESULT_WORDS[outcome]}`),
	];
	return `Of ${results.length} ${results.length === 1 ? "file" : "files"}: ${parts.filter(Boolean).join(", ")}.`;
}

const LABELS = ["Copied from", "Measured", "Added", "Licence", "Credit", "SHA-256"] as const;

function valuesOf(file: EvidenceFile): Record<(typeof LABELS)[number], string> {
	return {
		"Copied from": file.from,
		Measured: edtfWords(file.date),
		Added: edtfWords(file.added),
		Licence: file.licence,
		Credit: file.credit,
		"SHA-256": file.sha256,
	};
}

function RawFile({ file, href, result }: { file: EvidenceFile; href: string; result: HashResult | undefined }) {
	const name = `evidence.${file.id}`;
	const values = valuesOf(file);
	return (
		<Fact as="li" name={name} className="raw-file">
			<h4 className="raw-title fact-lead">
				<Marked name={name} text={file.title} />
			</h4>
			<p className="raw-link">
				<a href={href} download>
					{file.file}
				</a>
			</p>
			<dl>
				{LABELS.map((label) => (
					<div key={label}>
						<dt>{label}</dt>
						<dd className={label === "SHA-256" ? "mono" : undefined}>
							{label === "Copied from" ? (
								<a href={file.from} rel="noreferrer">
									{file.from}
								</a>
							) : (
								values[label]
							)}
						</dd>
					</div>
				))}
			</dl>
			{file.note && <p className="small-print">{file.note}</p>}
			{result && (
				<p className={`raw-result is-${result.outcome.replace(" ", "-")}`} data-result={result.outcome}>
					{resultWords(result)}
				</p>
			)}
		</Fact>
	);
}

function RawFiles({ incident, files }: { incident: Incident; files: readonly EvidenceFile[] }) {
	const { rootHref } = useFacts();
	const [results, setResults] = useState<Record<string, HashResult>>({});
	const [status, setStatus] = useState("");
	const [busy, setBusy] = useState(false);
	const hrefOf = (file: EvidenceFile) => `${rootHref}data/evidence/${incident.id}/${file.file}`;
	const check = async () => {
		if (busy) return;
		setBusy(true);
		setResults({});
		setStatus("Checking …");
		try {
			const { checkHash } = await import("./checkHashes.ts");
			const browser = { fetch: fetch.bind(globalThis), subtle: globalThis.crypto?.subtle };
			const all: HashResult[] = [];
			for (const file of files) {
				const result = await checkHash(hrefOf(file), file.sha256, browser);
				all.push(result);
				setResults((before) => ({ ...before, [file.id]: result }));
			}
			setStatus(summaryOf(all));
		} catch {
			setStatus("The check itself could not be loaded; you may be offline.");
		} finally {
			setBusy(false);
		}
	};
	return (
		<>
			<ul className="raw-files">
				{files.map((file) => (
					<RawFile key={file.id} file={file} href={hrefOf(file)} result={results[file.id]} />
				))}
			</ul>
			<div className="raw-check live-only">
				<button type="button" className="button" aria-disabled={busy} onClick={() => void check()}>
					Check the hashes
				</button>
				<p role="status" data-fixed>
					{status}
				</p>
			</div>
		</>
	);
}

/** Everything this page is made of, so that somebody else can make it again: sources, raw files with their hashes, the record. */
export function Capsule({ incident }: { incident: Incident }) {
	const { rootHref } = useFacts();
	const files = incident.evidence ?? [];
	return (
		<Part id="inputs-head" head="Inputs of this page">
			<section aria-labelledby="sources-head">
				<h3 id="sources-head">Sources</h3>
				<SourceList incident={incident} />
			</section>
			<section aria-labelledby="raw-head">
				<h3 id="raw-head">Raw files</h3>
				{files.length > 0 ? (
					<RawFiles incident={incident} files={files} />
				) : (
					<p>
						<Fact name="evidence">{NO_RAW_FILE}</Fact>
					</p>
				)}
			</section>
			<section aria-labelledby="record-head">
				<h3 id="record-head">The record</h3>
				<p data-fixed>
					<a href={`${rootHref}data/incidents/${incident.id}.json`} download>
						{incident.id}.json
					</a>
					, <a href={`${rootHref}data/schema/incident.schema.json`}>schema</a> version {incident.schemaVersion}. CC BY 4.0, credit “Detour Atlas contributors”.
				</p>
			</section>
		</Part>
	);
}
