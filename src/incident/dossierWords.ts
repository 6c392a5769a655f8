/** How the dossier puts parts of the record into words that need more than one fact, or none. */
import type { Incident } from "./derived.ts";

/** A stretch of the period's words and the fact it says. */
export type Piece = { text: string; name: "time.start" | "time.end" | "derived.period" };

/**
 * "Feb 2016" (start) and "about Aug 2016" (end) of "Feb 2016 to about Aug 2016": each has a grade of its own. `joint`: the
 * words between them. One piece where start and end are told as one.
 */
export function periodPieces({ time, derived }: Pick<Incident, "time" | "derived">): (Piece & { joint: string })[] {
	const { period } = derived;
	const joint = time.start.edtf === time.end.edtf ? undefined : [" to ", ", "].find((words) => period.includes(words) && (words === " to " || isLast(period)));
	if (joint === undefined) return [{ text: period, name: "derived.period", joint: "" }];
	const at = joint === " to " ? period.indexOf(joint) : period.lastIndexOf(joint);
	return [
		{ text: period.slice(0, at), name: "time.start", joint: "" },
		{ text: period.slice(at + joint.length), name: "time.end", joint },
	];
}

const isLast = (period: string) => period.endsWith(", end not published");

/** Names of the routes that a flow has no stops for: the page says why, or that they were not published. */
export function missingRoutes({ flows }: Pick<Incident, "flows">): string[] {
	return (flows ?? []).flatMap((flow) =>
		(["usual", "diverted"] as const).flatMap((route) => ((flow[route]?.hops ?? []).length === 0 ? [`flows.${flow.id}.${route}`] : [])),
	);
}
