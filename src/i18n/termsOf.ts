/** Terms of the glossary that a record uses by what it holds: the text page explains them at its end. */
import type { Incident } from "../incident/derived.ts";
import type { TermId } from "./glossary.ts";
import { termOf } from "./termOf.ts";

const LEAK_TYPES = {
	1: "leak-type-1",
	2: "leak-type-2",
	3: "leak-type-3",
	4: "leak-type-4",
	5: "leak-type-5",
	6: "leak-type-6",
} as const satisfies Record<number, TermId>;

const SOURCE_KINDS = { primary: ["primary-source"], secondary: ["secondary-source"], data: [] } as const satisfies Record<string, readonly TermId[]>;

/** "1 or 4": both types. */
export function leakTerms(type: string): TermId[] {
	return ["rfc-7908", ...[...type.matchAll(/[1-6]/g)].map(([digit]) => LEAK_TYPES[Number(digit) as keyof typeof LEAK_TYPES])];
}

function routeTerms({ flows, derived }: Incident): TermId[] {
	const routes = (flows ?? []).flatMap(({ usual, diverted }) => [usual, diverted]);
	const outcomes = routes.flatMap((route): TermId[] => (route?.outcome ? [route.outcome === "unknown" ? "outcome-unknown" : route.outcome] : []));
	const lengths: TermId[] = derived.figures.some(({ extraKm }) => extraKm) ? ["detour-length", "stretch", "added-delay"] : [];
	const cities: TermId[] = derived.figures.some(({ combinations }) => combinations > 1) ? ["candidate-cities"] : [];
	return [...outcomes, ...lengths, ...cities];
}

function stateTerms({ derived }: Incident): TermId[] {
	const states = new Set(derived.segments.map(({ state }) => state));
	if (derived.stateWord === "disturbed") return ["disturbed"];
	return [
		...(states.has("diverted") ? (["diverted"] as const) : []),
		...(states.has("possibly diverted") ? (["possibly-diverted"] as const) : []),
		...(states.has("no data") ? (["no-data"] as const) : []),
	];
}

export function termsOf(incident: Incident): TermId[] {
	const { kinds, leakType, exampleOf, networks, prefixes, asPaths, claims, verdicts, defences, sources } = incident;
	const found: TermId[] = [
		"as",
		"asn",
		"utc",
		...kinds.map(termOf),
		...(leakType ? leakTerms(leakType.type) : []),
		...(exampleOf?.length ? (["rfc-7908"] as const) : []),
		...networks.flatMap(({ roles }) => roles.map(termOf)),
		...(prefixes?.length ? (["prefix", "origin-as", "announcement"] as const) : []),
		...(prefixes ?? []).flatMap(({ rpki }): TermId[] => (rpki ? ["rpki", termOf(rpki)] : [])),
		...(asPaths?.length ? (["as-path", "bgp"] as const) : []),
		...(claims ?? []).map(({ stance }) => termOf(stance)),
		...verdicts.map(({ verdict }) => termOf(verdict)),
		...(defences ?? []).map(({ measure }) => termOf(measure)),
		...(defences?.length ? (["rpki", "roa", "manrs"] as const) : []),
		...routeTerms(incident),
		...stateTerms(incident),
		...Object.values(sources).flatMap(({ kind }): readonly TermId[] => SOURCE_KINDS[kind]),
	];
	return [...new Set(found)];
}
