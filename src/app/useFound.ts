/** What was found of what is asked, kept on screen until the next answer is here; and rows of a long list as they come into sight. */
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { type Ask, askParameters } from "../atlas/ask.ts";
import type { Answer, AtlasRow } from "../atlas/desk.ts";
import { answerQuery, rowsQuery } from "../state/atlas.ts";

const PAGE_ROWS = 100;
/** Pages kept around what is in sight. */
const PAGES = 4;

export function useFound(root: string, ask: Ask) {
	return useQuery({ ...answerQuery(root, ask), placeholderData: keepPreviousData });
}

/** `rowAt(place in the list)`; asking for a row that is not here yet brings its page. */
export function useRows(answer: Answer): (place: number) => AtlasRow | undefined {
	const [pages, setPages] = useState<readonly number[]>([]);
	const { ask, order, rows } = answer;
	const isLong = rows.length < order.length;
	const found = useQueries({
		queries: isLong ? pages.map((page) => rowsQuery(askParameters(ask), page, order.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS))) : [],
	});
	const want = useCallback((page: number) => queueMicrotask(() => setPages((now) => (now.includes(page) ? now : [...now, page].slice(-PAGES)))), []);
	return (place) => {
		const first = rows[place];
		if (first) return first;
		const page = Math.floor(place / PAGE_ROWS);
		const at = pages.indexOf(page);
		if (at < 0) want(page);
		return found[at]?.data?.[place % PAGE_ROWS];
	};
}
