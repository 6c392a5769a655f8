/** Sheets of paper, upright. Points: 1/72 inch. */
export const PAPERS = {
	A4: { widthPt: 595.28, heightPt: 841.89 },
	Letter: { widthPt: 612, heightPt: 792 },
} as const;
export type Paper = keyof typeof PAPERS;
