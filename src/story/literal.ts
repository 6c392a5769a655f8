/** A text as a pattern that finds that text and nothing else, with the flag `u` or without. Whatever comes from a file goes through it. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Like `decodeURIComponent`, for text that may hold anything: what is not encoded rightly stays as it is written, and the rest is still read. */
export const decoded = (text: string): string =>
	text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
		try {
			return decodeURIComponent(run);
		} catch {
			return run;
		}
	});
