/** When a briefing began, kept in session storage so that the elapsed time survives a reload, and removed when the briefing is left. */

/** Times are ms since 1970. `forget`: the next opening starts at zero. */
export type Began = { atMs: () => number; set: (ms: number) => void; forget: () => void };

/** Never throws: where the browser keeps nothing, as for some pages opened from disk, a reload starts at zero. */
export function beganOf(briefing: string, store: () => Storage = () => sessionStorage): Began {
	const key = `detour-atlas-brief began: ${briefing}`;
	const trying = <Result>(work: (kept: Storage) => Result): Result | undefined => {
		try {
			return work(store());
		} catch {
			return undefined;
		}
	};
	const kept = Number(trying((from) => from.getItem(key)) ?? Number.NaN);
	let atMs = kept > 0 && kept <= Date.now() ? kept : Date.now();
	const set = (ms: number) => {
		atMs = ms;
		trying((to) => to.setItem(key, String(ms)));
	};
	set(atMs);
	return { atMs: () => atMs, set, forget: () => trying((from) => from.removeItem(key)) };
}
