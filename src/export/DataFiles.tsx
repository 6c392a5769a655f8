import { useState } from "react";
import type { Incident } from "../incident/derived.ts";
import type { Land } from "../poster/land.ts";
import { publishedFile } from "../state/dataVersion.ts";
import { fileName, instantName } from "./files/fileName.ts";
import { geoJsonAt } from "./files/geojson.ts";
import { type Sheet, sheetCsv } from "./files/sheets.ts";
import { csvBlob, saveFile, textBlob } from "./save.ts";
import type { Shown } from "./shapes.ts";

type DataFilesProps = {
	/** As it is published: for what is taken of the whole record. */
	record: Incident;
	shown: Shown;
	/** Address of the incident's published file. */
	fileAddress: string;
	url: string;
	dataVersion: string | null;
	loadLand: () => Promise<Land>;
	say: (words: string) => void;
};

const SHEETS: readonly [Sheet, string][] = [
	["states", "CSV of states"],
	["events", "CSV of events"],
	["stops", "CSV of stops"],
];

/** Tables and files for other programs, and the one-file page. */
export function DataFiles({ record, shown, fileAddress, url, dataVersion, loadLand, say }: DataFilesProps) {
	const { incident, atSec, series } = shown;
	const [busy, setBusy] = useState(false);
	const save = (name: string, blob: Blob) => {
		saveFile(name, blob);
		say(`Saved ${name}.`);
	};
	const later = async (work: () => Promise<void>, failed: string) => {
		if (busy) return;
		setBusy(true);
		say("Making the file …");
		await work().catch(() => say(failed));
		setBusy(false);
	};
	const saveJson = () =>
		later(
			async () => save(`${incident.id}.json`, new Blob([(await publishedFile(fileAddress)).bytes], { type: "application/json" })),
			"The record could not be loaded. Try again when the connection is back.",
		);
	const saveGeoJson = () =>
		save(
			fileName(incident.id, [instantName(atSec)], "geojson"),
			textBlob(`${JSON.stringify(geoJsonAt(incident, atSec, series), null, "\t")}\n`, "application/geo+json"),
		);
	const savePage = () =>
		later(async () => {
			const { offlineFile } = await import("./offlineFile.ts");
			const savedOn = new Date().toISOString().slice(0, 10);
			const html = await offlineFile({ incident: record, land: await loadLand(), url, savedOn, dataVersion });
			save(fileName(incident.id, [], "html"), textBlob(html, "text/html"));
		}, "The page could not be made: its text or styles did not load. Try again when the connection is back.");
	const hasStops = (incident.flows ?? []).length > 0;
	return (
		<>
			<section className="export-part" aria-labelledby="export-page-head">
				<h3 id="export-page-head">One file to keep</h3>
				<p className="export-note">
					The whole record as one HTML file: picture at its peak, text, tables, sources. It opens from a disk or a USB stick, without a network.
				</p>
				<p className="export-row">
					<button type="button" className="button" aria-disabled={busy} onClick={() => void savePage()}>
						Save as one HTML file
					</button>
				</p>
			</section>
			<section className="export-part" aria-labelledby="export-data-head">
				<h3 id="export-data-head">Data</h3>
				<p className="export-note">
					GeoJSON is what the map shows at this instant; the others are the whole record. Each row keeps its grade and its sources.
					{incident.derived.scene.plane === "control" && " Lines of AS paths, placed, are marked in it as not where packets went."}
					{!hasStops && " No route of packets was published, so there is no table of stops."}
				</p>
				<p className="export-row">
					<button type="button" className="button" onClick={saveGeoJson}>
						GeoJSON
					</button>
					{SHEETS.filter(([sheet]) => hasStops || sheet !== "stops").map(([sheet, words]) => (
						<button
							key={sheet}
							type="button"
							className="button"
							onClick={() => save(fileName(incident.id, [sheet], "csv"), csvBlob(sheetCsv(incident, sheet)))}
						>
							{words}
						</button>
					))}
					<button type="button" className="button" aria-disabled={busy} onClick={() => void saveJson()}>
						JSON of the record
					</button>
				</p>
			</section>
		</>
	);
}
