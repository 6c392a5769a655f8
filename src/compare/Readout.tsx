import { useEffect, useRef } from "react";
import type { Cursor } from "../state/cursor.ts";
import { write } from "../ui/tickText.ts";

/** Where the cursor stands, in words; rewritten at every tick without React. */
export function Readout({ cursor, wordsAt }: { cursor: Cursor; wordsAt: (share: number) => string }) {
	const line = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		const tell = () => write(line.current, wordsAt(cursor.getState().share));
		tell();
		return cursor.subscribe(tell);
	}, [cursor, wordsAt]);
	return <p ref={line} className="compare-readout" />;
}
