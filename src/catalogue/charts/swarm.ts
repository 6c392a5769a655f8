/** Marks that would hide each other stand in rows above and below the middle of their lane. */

type Stretch = { x: number; toX: number; middleX: number };

const MARK_PX = 7.5;

/** For each stretch, in order of `middleX`, how far from the middle of the lane it stands, in pixels. */
export function rowsOf(stretches: readonly Stretch[], lanePx: number): number[] {
	const step = lanePx >= 30 ? 5.6 : 4.8;
	const rows = [0, 1, -1, 2, -2].map((row) => row * step);
	const taken = rows.map((): { fromX: number; toX: number; dotX: number }[] => []);
	return stretches.map(({ x, toX, middleX }) => {
		const fromX = Math.min(x, middleX - MARK_PX / 2);
		const endX = Math.max(toX, middleX + MARK_PX / 2);
		const free = taken.findIndex((row) => row.every((one) => one.toX < fromX || one.fromX > endX));
		// With every row taken, a dot may lie on a dotted line, but not on another dot.
		const apart = free >= 0 ? free : taken.findIndex((row) => row.every((one) => Math.abs(one.dotX - middleX) >= MARK_PX));
		const row = Math.max(0, apart);
		taken[row]?.push({ fromX, toX: endX, dotX: middleX });
		return rows[row] as number;
	});
}
