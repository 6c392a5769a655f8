/** What is asked of the atlas: read from the address, written back to it, and in between kept here so that typing is not held up. */
import { useEffect, useRef, useState } from "react";
import { useSearch } from "wouter";
import { type Ask, askParameters, NOTHING_ASKED, readAsk } from "../atlas/ask.ts";
import { writeParameters } from "./session.ts";

/** Browsers limit how often an address may change. */
const WRITE_MS = 200;

/** A built page knows no address, so the render that takes it over asks nothing; any later page reads it at once. */
const atFirst = () =>
	typeof document !== "undefined" && document.documentElement.dataset.live === "true" ? readAsk(location.search) : { ask: NOTHING_ASKED, notes: [] };

/** `notes`: what of the address was not understood. */
export function useAsk(): { ask: Ask; notes: readonly string[]; setAsk: (ask: Ask) => void } {
	const search = useSearch();
	const [first] = useState(atFirst);
	const [ask, setAsk] = useState(first.ask);
	const [notes, setNotes] = useState<readonly string[]>(first.notes);
	const written = useRef("");
	const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => {
		// What was asked a moment ago is on its way into the address, and counts.
		if (search === written.current || waiting.current !== undefined) return;
		written.current = search;
		const read = readAsk(search);
		setAsk(read.ask);
		setNotes(read.notes);
	}, [search]);
	useEffect(() => () => clearTimeout(waiting.current), []);
	const change = (next: Ask) => {
		setAsk(next);
		setNotes([]);
		clearTimeout(waiting.current);
		waiting.current = setTimeout(() => {
			waiting.current = undefined;
			writeParameters(askParameters(next));
			written.current = location.search.slice(1);
		}, WRITE_MS);
	};
	return { ask, notes, setAsk: change };
}
