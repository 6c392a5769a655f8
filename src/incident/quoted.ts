/** What may stand between quotation marks: one run of a source's words, short, cut at most once and within a sentence. */

/** No quote has as many words. */
const QUOTE_WORDS = 25;

/** What is left out: " … ", "...", "[...]". */
const OMISSION = /\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.\.?)\s*/g;
/** A sentence that ends and another that begins. Initials and short titles end none. */
const NEW_SENTENCE = /(?<!\b(?:[A-Z]|Mr|Ms|Mrs|Dr|St|No|vs|Inc|Ltd|Co|Corp|e\.g|i\.e))[.!?]["”’)\]]*\s+["“‘([]*\p{Lu}/u;

/** What is wrong with a quote, and what would be right; `null` when nothing is. */
export function quoteProblem(quote: string): { wrong: string; expected: string } | null {
	const words = quote.trim().split(/\s+/).length;
	if (words >= QUOTE_WORDS) return { wrong: `a quote of ${words} words`, expected: `under ${QUOTE_WORDS} words` };
	const cuts = [...quote.trim().matchAll(OMISSION)];
	if (cuts.length > 1) return { wrong: `a quote with ${cuts.length} omissions`, expected: "one run of words with at most one ` … `, or two claims" };
	const before = cuts[0] && quote.trim().slice(0, cuts[0].index);
	if (before !== undefined && (/[.!?]["”’)\]]*$/.test(before) || NEW_SENTENCE.test(before)))
		return { wrong: "a quote that leaves words out after the end of a sentence", expected: "an omission within its first sentence, or two quotes" };
	return null;
}
