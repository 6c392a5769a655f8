/** Lines up the hops of the usual and the diverted route, so that what they share stands side by side. */
import { drawnPlace } from "./places.ts";
import type { Hop } from "./schema.ts";

export type Row = { usual: Hop | null; diverted: Hop | null };

const alike = (a: Hop, b: Hop) => {
	const place = drawnPlace(a);
	return place !== null && place === drawnPlace(b);
};

/** Rows in order; hops drawn at the same place share a row (longest common subsequence), all others get one of their own. */
export function alignHops(usual: readonly Hop[], diverted: readonly Hop[]): Row[] {
	const best: number[][] = Array.from({ length: usual.length + 1 }, () => new Array<number>(diverted.length + 1).fill(0));
	const at = (i: number, j: number) => best[i]?.[j] ?? 0;
	for (let i = usual.length - 1; i >= 0; i--) {
		for (let j = diverted.length - 1; j >= 0; j--) {
			const row = best[i] as number[];
			row[j] = alike(usual[i] as Hop, diverted[j] as Hop) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const rows: Row[] = [];
	let i = 0;
	let j = 0;
	while (i < usual.length || j < diverted.length) {
		const a = usual[i];
		const b = diverted[j];
		if (a && b && alike(a, b)) {
			rows.push({ usual: a, diverted: b });
			i++;
			j++;
		} else if (b && (!a || at(i, j + 1) >= at(i + 1, j))) {
			rows.push({ usual: null, diverted: b });
			j++;
		} else {
			rows.push({ usual: a ?? null, diverted: null });
			i++;
		}
	}
	return rows;
}
