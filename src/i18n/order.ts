/** Sort orders that are the same on every machine, whatever its language. */

/** For ids and other text that nobody reads as a list: by code unit. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const collator = new Intl.Collator("en");
const numeric = new Intl.Collator("en", { numeric: true });

/** For names, as in an index: case and accents count only if all else is equal. */
export const byName = (a: string, b: string): number => collator.compare(a, b);

/** Like `byName`, with numbers by their value: "rrc5" before "rrc10". */
export const byNumberedName = (a: string, b: string): number => numeric.compare(a, b);
