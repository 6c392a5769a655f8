import { countryName, extraKmWords, extraMsWords, kmWords } from "../i18n/words.ts";
import type { FlowFigures } from "../incident/derived.ts";

function way(codes: readonly string[]): string {
	return codes.map(countryName).join(" → ");
}

/** Lengths of one flow, as ranges. Where both routes are not known there is nothing to compare, and it says so. */
export function Distance({ figures, rttPublished }: { figures: FlowFigures; rttPublished: boolean }) {
	const { extraKm, addedDelayMs, divertedKm, usualKm, combinations, countries, stretch } = figures;
	if (!divertedKm && !usualKm) return null;
	const over = combinations > 1 ? `over ${combinations} combinations of candidate cities` : "between the named cities";
	return (
		<dl className="distance">
			<div>
				<dt>{extraKm ? "Extra distance" : "Length of the diverted path"}</dt>
				<dd>
					<b>{extraKm ? extraKmWords(extraKm) : divertedKm ? kmWords(divertedKm) : "not known"}</b>
					<span>
						{extraKm && stretch
							? `${over}; ${stretch.min === stretch.max ? stretch.min : `${stretch.min} to ${stretch.max}`} × the usual way`
							: `${over}; ${usualKm ? "the two paths end in different places" : "no usual path to compare with"}`}
					</span>
				</dd>
			</div>
			<div>
				<dt>Minimum added delay</dt>
				<dd>
					<b>{addedDelayMs ? extraMsWords(addedDelayMs) : "not known"}</b>
					<span>round trip by light in fibre{rttPublished ? "" : "; no RTT published"}</span>
				</dd>
			</div>
			{countries.diverted.length > 1 && (
				<div className="distance-wide">
					<dt>Countries passed</dt>
					<dd>
						{countries.usual.length > 0 && <span>usual: {way(countries.usual)}</span>}
						<span>diverted: {way(countries.diverted)}</span>
					</dd>
				</div>
			)}
		</dl>
	);
}
