/** Escapes a text for a pattern that matches exactly that text, with or without the flag `u`. For all text that comes from a file. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
