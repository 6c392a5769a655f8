/** A text as a pattern that finds that text and nothing else, with the flag `u` or without. Whatever comes from a file goes through it. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
