/** Words for the terms of the schema. Standard terms of the field; the long form explains. */
import type { Claim, Grade, Kind } from "../incident/schema.ts";
import { numberWords } from "./numbers.ts";

export const KIND_WORDS: Record<Kind, { short: string; long: string; meaning: string }> = {
	"origin-hijack": { short: "Origin", long: "Origin hijack", meaning: "A network announced a prefix of another one as its own, at the same length." },
	"subprefix-hijack": {
		short: "More-specific",
		long: "Sub-prefix hijack",
		meaning: "A network announced a smaller part of another one's prefix; routers prefer the smaller part.",
	},
	"forged-path": { short: "Forged path", long: "Forged path", meaning: "An AS path that ends in the right network, announced by another one." },
	"route-leak": { short: "Leak", long: "Route leak", meaning: "Routes were passed on beyond their intended scope (RFC 7908)." },
	"blackhole-leak": { short: "Blackhole leak", long: "Blackhole leak", meaning: "Routes meant to drop traffic at home reached other networks." },
	"data-plane-detour": { short: "Detour", long: "Path detour", meaning: "Traffic was seen to take another way, by traceroute or by reports of one." },
	"registry-attack": {
		short: "Registry",
		long: "Registry records changed",
		meaning: "Records that say who may announce a prefix were changed; nothing was announced falsely.",
	},
};

export const GRADE_WORDS: Record<Grade, string> = {
	measured: "measured: someone measured it and published the measurement",
	reported: "reported: a source says so in words",
	inferred: "inferred: worked out by us, with the reason on record",
};

export const STANCE_WORDS: Record<Claim["stance"], string> = {
	malice: "Claimed: malice",
	deliberate: "Claimed: deliberate",
	error: "Claimed: error",
	denied: "Denied",
	"no view": "No view on the cause",
	undetermined: "Undetermined",
};

/** "+1,300 to +4,100 km": a range of extra kilometres, to the nearest hundred above 1,000 and the nearest ten below. */
export function extraKmWords(range: { min: number; max: number }): string {
	return rangeWords({ min: roundedKm(range.min), max: roundedKm(range.max) }, "km", true);
}

function roundedKm(km: number): number {
	const grain = Math.abs(km) >= 1000 ? 100 : 10;
	return Math.round(km / grain) * grain;
}

/** "12,000 to 13,400 km". */
export function kmWords(range: { min: number; max: number }): string {
	return rangeWords({ min: roundedKm(range.min), max: roundedKm(range.max) }, "km", false);
}

/** "+13 to +41 ms". */
export function extraMsWords(range: { min: number; max: number }): string {
	return rangeWords({ min: Math.round(range.min), max: Math.round(range.max) }, "ms", true);
}

function rangeWords(range: { min: number; max: number }, unit: string, signed: boolean): string {
	const one = (value: number) => {
		const digits = numberWords(Math.abs(value));
		const sign = value < 0 ? "−" : signed && value > 0 ? "+" : "";
		return sign + digits;
	};
	return range.min === range.max ? `${one(range.min)} ${unit}` : `${one(range.min)} to ${one(range.max)} ${unit}`;
}

/** "1 incident", "3 incidents". */
export const countWords = (count: number, one: string, many = `${one}s`): string => `${numberWords(count)} ${count === 1 ? one : many}`;

/** "AS1, AS2 and AS3". */
export function listWords(words: readonly string[]): string {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
