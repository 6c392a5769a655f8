/** What is asked of the atlas: read from the address, written back to it, and in between kept here so that typing is not held up. */
import { useEffect, useRef, useState } from "react";
import { useSearch } from "wouter";
import { type Ask, askParameters, NOTHING_ASKED, readAsk } from "../atlas/ask.ts";
import { searchNow } from "../state/addressBar.ts";
import { writeParameters } from "./session.ts";

/** A built page knows no address, so the render that takes it over asks nothing; any later page reads it at once. */
const atFirst = () =>
	typeof document !== "undefined" && document.documentElement.dataset.live === "true" ? readAsk(searchNow()) : { ask: NOTHING_ASKED, notes: [] };

/** `notes`: what of the address was not understood. */
export function useAsk(): { ask: Ask; notes: readonly string[]; setAsk: (ask: Ask) => void } {
	const search = useSearch();
	const [first] = useState(atFirst);
	const [ask, setAsk] = useState(first.ask);
	const [notes, setNotes] = useState<readonly string[]>(first.notes);
	const written = useRef("");
	useEffect(() => {
		if (search === written.current) return;
		written.current = search;
		const read = readAsk(search);
		setAsk(read.ask);
		setNotes(read.notes);
	}, [search]);
	const change = (next: Ask) => {
		setAsk(next);
		setNotes([]);
		writeParameters(askParameters(next), true);
		written.current = searchNow().slice(1);
	};
	return { ask, notes, setAsk: change };
}
