/** Text as it is compared where accents, case and ligatures do not matter: "Türk" → "turk". */
export const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
