import { useEffect, useState } from "react";
import type { Incident } from "../incident/derived.ts";
import { segmentIndex } from "../incident/state.ts";
import type { Cursor } from "../state/cursor.ts";

/** Instants at which pictures are drawn: they follow a cursor when it comes into another segment, or rests. */
export function useDrawnAt(cursor: Cursor, incidents: readonly Incident[], instantsAt: (share: number) => number[]): number[] {
	const [drawn, setDrawn] = useState(() => instantsAt(cursor.getState().share));
	useEffect(() => {
		const segmentsOf = (instants: readonly number[]) => incidents.map(({ derived }, i) => segmentIndex(derived.segments, instants[i] as number)).join();
		let standing = "";
		const follow = () => {
			const { share, cause } = cursor.getState();
			const instants = instantsAt(share);
			const segments = segmentsOf(instants);
			if (segments === standing && cause !== "release") return;
			standing = segments;
			setDrawn((before) => (before.length === instants.length && before.every((one, i) => one === instants[i]) ? before : instants));
		};
		follow();
		return cursor.subscribe(follow);
	}, [cursor, incidents, instantsAt]);
	return drawn;
}
