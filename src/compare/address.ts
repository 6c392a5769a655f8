/** What `with=` asks for: ids of other incidents, or another instant of the same one. */
import { parametersOf, parseInstant } from "../incident/address.ts";

export const MOST_INCIDENTS = 4;

/** `ids`: the other incidents, in order. `instant`: text of another instant of the same one. `notices`: one plain line for each thing left out. */
export type Asked = { ids: string[]; instant: string | null; notices: string[] };

const NAMED = ["onset", "peak", "end"];
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** `known`: whether an id is in the catalogue; `null` while that is not known. */
export function readWith(text: string, own: string, known: ((id: string) => boolean) | null): Asked {
	const notices: string[] = [];
	const parts = text
		.slice(0, 2000)
		.split(",")
		.map((part) => part.trim())
		.filter(Boolean);
	const instants = parts.filter((part) => part.startsWith("@")).map((part) => part.slice(1));
	const instant = instants.find((one) => parseInstant(one) !== null || NAMED.includes(one)) ?? null;
	const wrong = instants.find((one) => one !== instant);
	if (wrong !== undefined) {
		const why = parseInstant(wrong) === null && !NAMED.includes(wrong) ? "is not a UTC date or time such as 2016-07-01" : "is one instant too many";
		notices.push(`“@${short(wrong)}” ${why}; it is left out.`);
	}
	const ids: string[] = [];
	let strangers = 0;
	for (const id of parts.filter((part) => !part.startsWith("@"))) {
		if (instant !== null) notices.push(`“${short(id)}” is left out: two instants of one incident are compared, and no others beside them.`);
		else if (id === own) notices.push(`“${short(id)}” is the incident itself, and stands here once. Two instants of it: with=@2016-07-01.`);
		else if (ids.includes(id)) notices.push(`“${short(id)}” is named twice, and shown once.`);
		else if (known && !known(id)) {
			strangers++;
			if (strangers <= 3) notices.push(`There is no incident “${short(id)}” in this atlas; it is left out.`);
		} else if (ids.length === MOST_INCIDENTS - 1) {
			notices.push(`At most ${MOST_INCIDENTS} incidents stand side by side; “${short(id)}” and any after it are left out.`);
			break;
		} else ids.push(id);
	}
	if (strangers > 3) notices.push(`${strangers - 3} more names are of no incident either.`);
	return { ids, instant, notices: [...new Set(notices)].slice(0, 6) };
}

type Change = { with?: readonly string[] | string; t?: string | null; scale?: string | null };

/** The query with these parameters changed and others kept; commas and @ stay readable. */
export function compareSearch(search: string, change: Change): string {
	const query = parametersOf(search);
	if (change.with !== undefined) query.set("with", typeof change.with === "string" ? change.with : change.with.join(","));
	for (const name of ["t", "scale"] as const) {
		const text = change[name];
		if (text === null) query.delete(name);
		else if (text !== undefined) query.set(name, text);
	}
	const text = query.toString().replaceAll("%2C", ",").replaceAll("%40", "@").replaceAll("%3A", ":");
	return text === "" ? "" : `?${text}`;
}
