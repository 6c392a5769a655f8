/** Orders that are the same on every machine, whatever its language. */

/** Of ids and other plain text that nobody reads in a row: by code unit. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const collator = new Intl.Collator("en");
const numeric = new Intl.Collator("en", { numeric: true });

/** Of names, as an index has them: case and accents count only between equals. */
export const byName = (a: string, b: string): number => collator.compare(a, b);

/** The same with numbers by their value: "rrc5" before "rrc10". */
export const byNumberedName = (a: string, b: string): number => numeric.compare(a, b);
