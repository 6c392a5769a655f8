/**
 * What a reader of one file format is. A reader never throws: whatever the bytes, it gives the rows it could read and
 * says, by code and place, what it could not. `?:` means that the file did not say.
 */
import type { UpdateFile } from "../incident/updates.ts";

export type IssueCode = "not-json" | "wrong-shape" | "no-rows" | "bad-time" | "bad-prefix" | "bad-path" | "bad-kind" | "bad-row" | "unknown-source";

/** `line` and `column` count from 1; `at` is the place in a JSON file, such as `data.events[12].attrs.path`. */
export type Issue = { code: IssueCode; line?: number; column?: number; at?: string; got?: string };

/** `more`: how many issues there are beyond those in the list. */
export type Reading = UpdateFile & { issues: Issue[]; more: number };

export type Reader = (text: string) => Reading;

/** More than so many issues of one file say nothing new. */
export const MOST_ISSUES = 20;
