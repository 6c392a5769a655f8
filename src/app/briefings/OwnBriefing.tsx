import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { OpenError } from "../../incident/open.ts";
import { rawOwnStory } from "../../state/ownStories.ts";
import { landQuery } from "../../state/queries.ts";
import { Loading } from "../Loading.tsx";
import { Presenting } from "../Presenting.tsx";
import { StoryText } from "../StoryText.tsx";
import { PageLink, useSite } from "../site.tsx";
import { Trouble } from "../Trouble.tsx";
import { recordsFor, saveRaw, sentenceOf } from "./files.ts";
import { fromShelf } from "./shelf.ts";

/** Said in the place of a briefing that is not there or cannot be read. */
export function NoBriefing({ id, error }: { id: string; error: unknown }) {
	const [said, setSaid] = useState("");
	const save = () =>
		rawOwnStory(id).then(
			(raw) => setSaid(`Saved ${saveRaw(raw)}.`),
			(cause: unknown) => setSaid(sentenceOf(cause)),
		);
	return (
		<Trouble title={error ? "This briefing cannot be opened" : "No such briefing"}>
			<p>{error ? sentenceOf(error) : "There is no briefing at this address on this device. It may have been deleted here, or made on another device."}</p>
			{error instanceof OpenError && (
				<p>
					<button type="button" className="button" onClick={() => void save()}>
						Save raw text
					</button>{" "}
					<span role="status">{said}</span>
				</p>
			)}
			<p>
				<PageLink to="present/">All briefings</PageLink>
			</p>
		</Trouble>
	);
}

/** A briefing of one's own on the stage. */
export function OwnBriefing({ id }: { id: string }) {
	const { root } = useSite();
	const client = useQueryClient();
	const { data: land } = useQuery(landQuery(root));
	const { data, error } = useQuery({
		queryKey: ["own story", id],
		gcTime: 0,
		queryFn: async () => {
			const loaded = await fromShelf(id);
			return loaded && { ...loaded, incidents: await recordsFor(client, root, loaded.story, loaded.incidents) };
		},
	});
	const briefing = useMemo(() => {
		if (!data || !land) return null;
		const { story, incidents, problems } = data;
		return { name: `own ${id}`, story, incidents, land, redacted: data.redacted !== null, problems };
	}, [data, land, id]);
	if (error || data === null) return <NoBriefing id={id} error={error} />;
	if (!data) return <Loading />;
	return (
		<>
			<StoryText story={data.story} incidents={data.incidents} land={land ?? null} />
			{briefing && data.story.chapters.length > 0 && <Presenting briefing={briefing} />}
		</>
	);
}
