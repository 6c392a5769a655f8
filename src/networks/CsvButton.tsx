import type { NetworkFile } from "../atlas/network.ts";
import { networkCsv } from "../atlas/networkWords.ts";

/** Hands out the page's table as CSV, made in the browser. Needs script, so it shows itself only once the page is live. */
export function CsvButton({ file }: { file: NetworkFile }) {
	const save = () => {
		// The mark at the start tells spreadsheets that it is UTF-8.
		const address = URL.createObjectURL(new Blob(["\ufeff", networkCsv(file.incidents)], { type: "text/csv;charset=utf-8" }));
		const anchor = document.createElement("a");
		anchor.href = address;
		anchor.download = `detour-atlas-AS${file.asn}.csv`;
		anchor.click();
		// Some browsers read the file only after the click is over.
		setTimeout(() => URL.revokeObjectURL(address), 60_000);
	};
	return (
		<button type="button" className="button only-live" onClick={save}>
			Download CSV
		</button>
	);
}
