/** Numbers the pairs of places between which legs lie, so that they can be counted in one typed array. */
type Ends = { legA: readonly number[]; legB: readonly number[]; places: readonly unknown[] };

/** Each pair of places once, and which of them each leg lies between. */
export function pairsOf({ legA, legB, places }: Ends): { legPair: Uint32Array; pairs: Uint32Array } {
	const known = new Map<number, number>();
	const pairs: number[] = [];
	const legPair = new Uint32Array(legA.length);
	for (let leg = 0; leg < legA.length; leg++) {
		const [a, b] = [Math.min(legA[leg] as number, legB[leg] as number), Math.max(legA[leg] as number, legB[leg] as number)];
		const key = a * places.length + b;
		const pair = known.get(key) ?? known.size;
		if (pair === known.size) {
			known.set(key, pair);
			pairs.push(a, b);
		}
		legPair[leg] = pair;
	}
	return { legPair, pairs: Uint32Array.from(pairs) };
}
