/** Facts that we worked out from others: figures of a flow, series of a raw file, actions derived by rule. In words, with how. */

import { instantWords as secWords } from "../i18n/dates.ts";
import { countWords } from "../i18n/words.ts";
import { MANRS_RULE, manrsActions } from "./defences.ts";
import type { Incident } from "./derived.ts";
import { kindWords, type Made, ofHops, together, weakest } from "./factWords.ts";
import { countriesWords, delayWords, lengthWords, rttPublished } from "./figureWords.ts";
import { type MeasuredSeries, SERIES_RULES } from "./measured.ts";
import { NOT_IN_FILE, ofPoints, pointWords, shareNotes } from "./share.ts";
import { stragglersOf } from "./stragglers.ts";

function figureFact(incident: Incident, flowId: string, what: string | undefined): Made | null {
	const figures = incident.derived.figures.find((one) => one.flow === flowId);
	const flow = incident.flows?.find((one) => one.id === flowId);
	if (!figures || !flow) return null;
	const { from, sources } = ofHops(flow);
	const over = figures.combinations > 1 ? " The range is that over all combinations of the cities that undisclosed places may be." : "";
	const made = (about: string, says: string, how: string): Made => ({
		about,
		says,
		grade: "inferred",
		sources,
		because: "Computed by us from the stops; the sources are those of the stops.",
		how,
		from,
	});
	if (what === "delay") {
		const { head, value, detail } = delayWords(figures, rttPublished(incident.flows));
		return made(head, `${value}, ${detail}`, `Extra distance, there and back, at 200,000 km per second: light in fibre. Real delays are longer.${over}`);
	}
	if (what === "countries") {
		const words = countriesWords(figures);
		return words.length > 0
			? made("Countries passed", words.join("; "), "The country of each stop as its source has it, in order; repeats are merged. Not the countries flown over.")
			: null;
	}
	const length = what === "length" ? lengthWords(figures) : null;
	const how = "The sum of the great circles between neighbouring stops. Where both paths are known, the usual one is subtracted from the diverted one.";
	return length && made(length.head, `${length.value}, ${length.detail}`, how + over);
}

function manrsFact(incident: Incident, id: string): Made | null {
	const action = incident.defences?.length ? manrsActions(incident.defences).find((one) => one.id === id) : undefined;
	if (!action) return null;
	return {
		about: `MANRS action: ${action.name.toLowerCase()}`,
		says: `${action.name} (${action.asks}): ${action.answer}. ${action.because}`,
		grade: null,
		how: MANRS_RULE,
		from: action.from,
		note: `Limits of the action: ${action.limits}`,
	};
}

/** Facts below `derived`: "derived.period", "derived.figures.<flow>.length", "derived.manrs.validation". */
export function derivedFact(incident: Incident, [, list, id = "", what]: string[]): Made | null {
	const { time, derived } = incident;
	const both = together([time.start, time.end]);
	const durations = time.durations ?? [];
	const durationNames = durations.map((_, i) => `time.durations.${i}`);
	if (list === "figures") return figureFact(incident, id, what);
	if (list === "manrs") return manrsFact(incident, id);
	if (id !== "") return null;
	if (list === "period")
		return { about: "Period", says: derived.period, ...both, how: "From the start to the end; all times are UTC.", from: ["time.start", "time.end"] };
	if (list === "state")
		return {
			about: "State at the instant on screen",
			says: `${derived.stateWord}, possibly ${derived.stateWord}, not ${derived.stateWord}, or no data`,
			...both,
			how: "Between the latest start and the earliest end the state is certain, around them it is possible, outside there is none.",
			from: ["time.start", "time.end"],
		};
	if (list !== "duration") return null;
	const about = "How long it lasted";
	if (durations.length === 0) {
		const reason = `Worked out from the start and the end. ${both.because ?? ""}`.trim();
		return { about, says: derived.duration.text, ...both, grade: "inferred", because: reason, from: ["time.start", "time.end"] };
	}
	const reasons = durations.flatMap(({ because }) => because ?? []);
	return {
		about,
		says: derived.duration.text,
		grade: weakest(durations.map(({ grade }) => grade)),
		sources: [...new Set(durations.flatMap(({ sources }) => sources ?? []))],
		...(reasons.length > 0 ? { because: reasons.join(" ") } : {}),
		how: "The lengths that sources state; where they differ, from the shortest to the longest.",
		from: [...durationNames, "time.start", "time.end"],
	};
}

/** The end in the file, with its stragglers; `null`: nobody ever used such a route. */
function endWords(series: MeasuredSeries, of: string): string | null {
	const { peak, lastHeldSec, heldAtEnd, span } = series;
	if (peak === null) return null;
	const at = (sec: number) => secWords(sec, "second");
	const few = stragglersOf(series);
	const before = few ? ` From ${at(few.atSec)} on only stragglers did: ${few.left} of the ${peak.count} at the peak.` : "";
	if (lastHeldSec === null)
		return `Not in the file: ${pointWords(heldAtEnd)} still ${heldAtEnd === 1 ? "uses" : "use"} ${of} when it ends, ${at(span.endSec)}.${before}`;
	return `${at(lastHeldSec)}: the last vantage point drops ${of}.${before}`;
}

/** Facts below `measured`: the series itself, and its onset, peak and end. */
export function measuredFact(incident: Incident, [, id, what]: string[]): Made | null {
	const series = incident.derived.measured.find((one) => one.id === id);
	if (!series) return null;
	const { onsetSec, peak, vantagePoints, rule, counts, told } = series;
	const of = `a route with ${rule.unexpected}`;
	const rules = `${SERIES_RULES.uses} ${SERIES_RULES.unknown}`;
	const made = (about: string, says: string | null, how: string): Made => ({
		about,
		says: says ?? `The file holds no announcement of ${of}.`,
		grade: "measured",
		sources: [series.source],
		how: `Computed from the raw file. ${how}`,
		from: [`evidence.${id}`],
	});
	const at = (sec: number) => secWords(sec, "second");
	if (what === undefined) {
		const says = `${series.title}: routes for ${series.target} at ${countWords(vantagePoints.length, "vantage point")} of ${countWords(counts.collectors, "collector")}, ${countWords(counts.rows, "row")}`;
		return made("Measured series", says, `${rules} ${SERIES_RULES.silent} ${shareNotes(series).join(" ")}`);
	}
	if (what === "onset") return made("Onset in the file", onsetSec === null ? null : `${at(onsetSec)}: first announcement of ${of}`, SERIES_RULES.onset);
	if (what === "peak") {
		const says =
			peak &&
			`${at(peak.atSec)}: ${ofPoints(series, peak.count)} ${peak.count === 1 && told === null ? "uses" : "use"} ${of}${told === null ? `; ${NOT_IN_FILE}` : ""}`;
		return made("Peak in the file", says, `${SERIES_RULES.peak} ${rules} ${shareNotes(series).join(" ")}`);
	}
	if (what !== "end") return null;
	return made("End in the file", endWords(series, of), SERIES_RULES.end);
}

/** The kinds are ours: sources use other words, or the same ones differently. */
export const kindFact = (incident: Incident): Made => ({
	about: "Kind",
	says: kindWords(incident),
	grade: "inferred",
	because: "We put it into the kinds of this atlas from what was announced or measured.",
	from: ["summary.0", ...(incident.leakType ? ["leakType"] : []), ...(incident.prefixes ?? []).map((_, i) => `prefixes.${i}`)],
});
