/** What an incident is called where no person named it, and its line in a list. */
import { shortDayWords } from "../i18n/dates.ts";
import type { Range } from "../incident/derived.ts";
import { rangeWords } from "../incident/sentence.ts";
import { KINDS, type Kind, ROLES } from "../incident/terms.ts";
import { type Atlas, namesOf, type Role } from "./atlas.ts";

export type RowWords = {
	/** Place in the columns. */
	index: number;
	/** `null`: there is no record, and so no page, of its own. */
	id: string | null;
	title: string;
	kind: Kind;
	kinds: Kind[];
	when: string;
	duration: { range: Range | null; text: string };
};

const MINUTE = 60;
const DAY = 86_400;

/** "45 s" · "18 min" · "2 h 15 min" · "5 days" · "6 months" · "2 y 5 mo". Seconds in; months are 30.44 days. */
export function lengthWords(sec: number): string {
	// Compared as rounded, so that words read as a length again give the same words.
	if (Math.round(sec) < 90) return `${Math.round(sec)} s`;
	const minutes = Math.round(sec / MINUTE);
	if (minutes < 90) return `${minutes} min`;
	if (minutes < 36 * 60) return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
	const days = Math.round(minutes / (24 * 60));
	if (days < 60) return `${days} days`;
	const months = Math.round(sec / (30.44 * DAY));
	if (months < 24) return `${months} months`;
	return months % 12 === 0 ? `${months / 12} y` : `${Math.floor(months / 12)} y ${months % 12} mo`;
}

function spanWords(range: Range | null): string {
	if (!range) return "not published";
	const [min, max] = [lengthWords(range.min), lengthWords(range.max)];
	return min === max ? min : rangeWords(min, max);
}

/** The name of the first network in one of these roles, or none. */
function nameOf(atlas: Atlas, index: number, ...wanted: Role[]): string | null {
	const bits = wanted.reduce((sum, role) => sum | (1 << ROLES.indexOf(role)), 0);
	for (let at = atlas.networkFrom[index] as number; at < (atlas.networkFrom[index + 1] as number); at++) {
		if ((atlas.roles[at] as number) & bits) return atlas.networks[atlas.network[at] as number]?.name ?? null;
	}
	return null;
}

function namedByRule(atlas: Atlas, index: number, kind: Kind): string {
	const doer = nameOf(atlas, index, "unexpected origin", "leaker") ?? "A network";
	const owner = nameOf(atlas, index, "expected origin", "affected network");
	const of = owner ? ` of ${owner}` : "";
	if (kind === "route-leak") return `${doer} passes on routes${of}`;
	if (kind === "data-plane-detour") return owner ? `Traffic${of} takes another way` : "Traffic takes another way";
	if (kind === "registry-attack") return `Registry records${of} changed`;
	if (kind === "forged-path") return `${doer} announces a path${of}`;
	if (kind === "subprefix-hijack") return `${doer} originates a part of a prefix${of}`;
	return `${doer} originates a prefix${of}`;
}

export function titleAt(atlas: Atlas, index: number): string {
	return atlas.own.get(index)?.title ?? namedByRule(atlas, index, KINDS[atlas.kind[index] as number] as Kind);
}

export function rowAt(atlas: Atlas, index: number): RowWords {
	const own = atlas.own.get(index);
	const min = atlas.minSec[index] as number;
	const range = Number.isNaN(min) ? null : { min, max: atlas.maxSec[index] as number };
	return {
		index,
		id: own?.id ?? null,
		title: titleAt(atlas, index),
		kind: KINDS[atlas.kind[index] as number] as Kind,
		kinds: namesOf(KINDS, atlas.kinds[index] as number),
		when: own?.when ?? shortDayWords(atlas.startSec[index] as number),
		duration: { range, text: own?.duration ?? spanWords(range) },
	};
}
