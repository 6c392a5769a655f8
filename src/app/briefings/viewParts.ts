/** A chapter's view, part by part as text: what was typed stays as it was typed, right or wrong. */
import { parametersOf, queryOf } from "../../incident/address.ts";
import type { Incident } from "../../incident/derived.ts";
import { withParameters } from "../../state/url.ts";
import { readView } from "../../story/chapter.ts";

const PARTS = ["t", "c", "fact", "hide", "series", "routes"] as const;
type Part = (typeof PARTS)[number];

export const partOf = (view: string, part: Part): string | null => parametersOf(view).get(part);

export const withPart = (view: string, part: Part, text: string | null): string =>
	withParameters(view, { [part]: text === "" ? null : text }).replace(/^\?/, "");

/** The view of a link to this incident, pasted where a time is expected; `null` for any other text. */
export function viewOfLink(text: string, incident: string): string | null {
	const [, id, query] = /\/incidents\/([^/?#\s]+)\/?\?(\S+)$/.exec(text.trim()) ?? [];
	if (query === undefined || id !== incident) return null;
	const asked = queryOf(query);
	return PARTS.reduce((view, part) => withPart(view, part, asked.get(part)), "");
}

/** What is wrong with one part, a sentence each. */
export function partProblems(view: string, part: Part, incident: Incident | undefined): string[] {
	const text = partOf(view, part);
	return incident && text !== null ? readView(withPart("", part, text), incident).problems : [];
}

/** From and, for a stretch, to. */
export function timesOf(view: string): { from: string; to: string } {
	const [from = "", to = ""] = (partOf(view, "t") ?? "").split("~");
	return { from, to };
}

export function withTimes(view: string, { from, to }: { from: string; to: string }): string {
	const [start, end] = [from, to].map((text) => text.replaceAll("~", ""));
	return withPart(view, "t", end ? `${start}~${end}` : (start ?? ""));
}

export const hiddenIn = (view: string): string[] => (partOf(view, "hide") ?? "").split(",").filter(Boolean);
