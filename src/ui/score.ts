import { defaultFilter } from "cmdk";

/** How well a name answers what was typed, 0 (not at all) to 1: letters in order, whole words and beginnings first. */
export function scoreOf(name: string, typed: string, keywords: readonly string[] = []): number {
	return defaultFilter(name, typed, [...keywords]);
}
