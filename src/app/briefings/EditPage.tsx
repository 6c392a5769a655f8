import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { LoadedStory } from "../../state/ownStories.ts";
import { Loading } from "../Loading.tsx";
import { useSite } from "../site.tsx";
import { Editor } from "./Editor.tsx";
import { recordsFor } from "./files.ts";
import { NoBriefing } from "./OwnBriefing.tsx";
import { fromShelf } from "./shelf.ts";

type Opened = LoadedStory & { siteRecords: LoadedStory["incidents"] };

/** The desk: loads what is edited. */
export function EditPage({ id }: { id: string }) {
	const { root } = useSite();
	const client = useQueryClient();
	/** A copy that was made because another tab has changed the briefing: the work goes on under the new address. */
	const current = useRef<string | null>(null);
	const [opened, setOpened] = useState<Opened | null | undefined>();
	const [error, setError] = useState<unknown>(null);
	useEffect(() => {
		if (id === current.current) return;
		let wanted = true;
		current.current = id;
		setOpened(undefined);
		setError(null);
		const load = async () => {
			const loaded = await fromShelf(id);
			const siteRecords = loaded ? await recordsFor(client, root, loaded.story, loaded.incidents) : new Map();
			if (wanted) setOpened(loaded && { ...loaded, siteRecords });
		};
		load().catch((cause: unknown) => wanted && setError(cause));
		return () => {
			wanted = false;
			// What was moved on to a copy stays on the desk as it is, with its history.
			if (current.current === id) current.current = null;
		};
	}, [id, client, root]);
	if (error || opened === null) return <NoBriefing id={id} error={error} />;
	if (!opened) return <Loading />;
	return (
		<Editor
			key={opened.id}
			loaded={opened}
			siteRecords={opened.siteRecords}
			onMoved={(next) => {
				current.current = next;
			}}
		/>
	);
}
