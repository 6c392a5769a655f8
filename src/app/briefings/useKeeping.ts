/** Keeps a briefing while it is worked on: after each step, a moment after the last letter, and when the page is left. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { StoryFile } from "../../story/file.ts";
import { sentenceOf } from "./files.ts";
import { ontoShelf } from "./shelf.ts";

/** So long after the last letter that was typed. */
const TYPING_MS = 500;
const KEPT = "Kept on this device.";

type Kept = { id: string; changedMs: number };

type Keeping = {
	loaded: Kept;
	/** What is told before anything was kept. */
	first: string;
	/** The newest step may go on with the next letter. */
	isTyping: boolean;
	/** Another tab had changed it, and the work goes on as a copy. */
	onMoved: (id: string) => void;
};

/** Returns what to tell, whether something is still to be kept, and how to keep at once. */
export function useKeeping(file: StoryFile, { loaded, first, isTyping, onMoved }: Keeping) {
	const client = useQueryClient();
	const [said, setSaid] = useState(first);
	const [tried, setTried] = useState(file);
	const at = useRef<Kept>(loaded);
	const newest = useRef(file);
	const saved = useRef(file);
	const queue = useRef<Promise<void>>(Promise.resolve());
	const moved = useRef(onMoved);
	moved.current = onMoved;
	newest.current = file;

	const keep = useCallback((): Promise<void> => {
		// One after the other: each needs to know when the one before it was kept.
		queue.current = queue.current.then(async () => {
			const now = newest.current;
			if (now === saved.current) return;
			try {
				const put = await ontoShelf(at.current.id, now, at.current.changedMs);
				saved.current = now;
				const isCopy = put.id !== at.current.id;
				at.current = put;
				setSaid(put.trouble ?? KEPT);
				// The list may have been opened meanwhile.
				void client.invalidateQueries({ queryKey: ["own stories"] });
				if (isCopy) moved.current(put.id);
			} catch (error) {
				setSaid(sentenceOf(error));
			}
			setTried(now);
		});
		return queue.current;
	}, [client]);

	useEffect(() => {
		if (file === saved.current) return;
		const timer = setTimeout(() => void keep(), isTyping ? TYPING_MS : 0);
		return () => clearTimeout(timer);
	}, [file, isTyping, keep]);
	useEffect(() => {
		const leave = () => void keep();
		addEventListener("pagehide", leave);
		document.addEventListener("visibilitychange", leave);
		return () => {
			removeEventListener("pagehide", leave);
			document.removeEventListener("visibilitychange", leave);
			leave();
		};
	}, [keep]);
	return { said, isWaiting: file !== tried, keep, idNow: () => at.current.id };
}
