import { useEffect, useRef } from "react";
import type { Cursor } from "../state/cursor.ts";

/** Where the cursor stands, in words; rewritten at every tick without React. */
export function Readout({ cursor, wordsAt }: { cursor: Cursor; wordsAt: (share: number) => string }) {
	const line = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		const write = () => {
			if (line.current) line.current.textContent = wordsAt(cursor.getState().share);
		};
		write();
		return cursor.subscribe(write);
	}, [cursor, wordsAt]);
	return <p ref={line} className="compare-readout" />;
}
