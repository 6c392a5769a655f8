/** Numbers as text, in English. Not by `Intl`, which takes long to look up a language's rules: this runs at each tick. */

/** "1,234" · "0.5": with up to three decimals. */
export function numberWords(value: number): string {
	const [whole = "", decimals] = String(Math.round(value * 1000) / 1000).split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
