/** AS paths as rows of tiles, vantage point first, and two of them lined up towards the origin. */

/** One network of a path, a set of them as the path writes it ("{1,2}"), or a part that is left out. */
export type Tile = {
	/** "3491", "{3257,286}", or "..." for a gap. */
	text: string;
	/** How often it stands there in a row: prepending. */
	times: number;
};

export const GAP = "...";

/** A tile as one word, for keys: "17557 ×2". */
export const tileWords = ({ text, times }: Tile): string => (times > 1 ? `${text} ×${times}` : text);

/** Tiles of a path, repeats put together. Takes a path as published ("... 3491 17557 17557") or merged ("3491 17557 ×2"). */
export function tilesOf(path: string): Tile[] {
	const tiles: Tile[] = [];
	for (const word of path.trim().split(/\s+/)) {
		const last = tiles.at(-1);
		if (word === "") continue;
		if (last && word.startsWith("×")) last.times = Number(word.slice(1)) || 1;
		else if (last?.text === word && word !== GAP) last.times++;
		else tiles.push({ text: word, times: 1 });
	}
	return tiles;
}

/** AS numbers that a tile names; none for a gap. */
export const asnsOf = ({ text }: Tile): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** AS numbers that a path names, as often as tiles name them; how often a network is repeated ("×2") is no number of one. */
export const asnsIn = (path: string): number[] => tilesOf(path).flatMap(asnsOf);

/** What stands in one place of both paths. `same`: both have the same network there, however often. */
export type Column = { usual: Tile | null; diverted: Tile | null; same: boolean };

/** A gap is never alike: what it leaves out is not known. */
function alike(a: Tile | undefined, b: Tile | undefined): boolean {
	return a !== undefined && b !== undefined && a.text === b.text && a.text !== GAP;
}

/** Pairs of places that hold the same network, in order, as many as there can be; walked from the origin, so that a shared end stays whole. */
function anchors(a: readonly Tile[], b: readonly Tile[]): [number, number][] {
	const best: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
	const at = (i: number, j: number) => best[i]?.[j] ?? 0;
	for (let i = 1; i <= a.length; i++) {
		for (let j = 1; j <= b.length; j++) {
			(best[i] as number[])[j] = alike(a[i - 1], b[j - 1]) ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
		}
	}
	const pairs: [number, number][] = [];
	let [i, j] = [a.length, b.length];
	while (i > 0 && j > 0) {
		if (alike(a[i - 1], b[j - 1])) pairs.unshift([--i, --j]);
		else if (at(i - 1, j) >= at(i, j - 1)) i--;
		else j--;
	}
	return pairs;
}

/** Tiles between two anchors, side by side; the shorter run keeps to the origin's side. */
function between(a: readonly Tile[], b: readonly Tile[]): Column[] {
	const length = Math.max(a.length, b.length);
	return Array.from({ length }, (_, i) => ({ usual: a[i - (length - a.length)] ?? null, diverted: b[i - (length - b.length)] ?? null, same: false }));
}

/** Two paths in columns, lined up from the origin: what they share stands together, what differs side by side. */
export function alignPaths(usual: readonly Tile[], diverted: readonly Tile[]): Column[] {
	const columns: Column[] = [];
	let [i, j] = [0, 0];
	for (const [a, b] of anchors(usual, diverted)) {
		columns.push(...between(usual.slice(i, a), diverted.slice(j, b)), { usual: usual[a] as Tile, diverted: diverted[b] as Tile, same: true });
		[i, j] = [a + 1, b + 1];
	}
	columns.push(...between(usual.slice(i), diverted.slice(j)));
	return columns;
}
