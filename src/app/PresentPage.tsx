import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Incident } from "../incident/derived.ts";
import { landQuery, storyQuery } from "../state/queries.ts";
import { Loading } from "./Loading.tsx";
import { LoadTrouble } from "./LoadTrouble.tsx";
import { PeakPicture } from "./PeakPicture.tsx";
import { Presenting } from "./Presenting.tsx";
import { StoryText } from "./StoryText.tsx";
import { useSite } from "./site.tsx";

/** The briefing about a record. Its text stands below the stage: for readers without script, and for paper. */
export function PresentPage({ incident }: { incident: Incident }) {
	const { root } = useSite();
	const { data: story, error, refetch } = useQuery(storyQuery(root, incident.id));
	const { data: land } = useQuery(landQuery(root));
	const incidents = useMemo(() => new Map([[incident.id, incident]]), [incident]);
	const briefing = useMemo(
		() => (story && land ? { name: `record ${incident.id}`, story, incidents, land, redacted: false } : null),
		[story, land, incidents, incident.id],
	);
	if (!story) return error ? <LoadTrouble error={error} what={incident.id} onRetry={() => void refetch()} /> : <Loading />;
	return (
		<>
			<StoryText story={story} incidents={incidents} land={land ?? null} picture={land ? null : <PeakPicture incident={incident} />} />
			{briefing && <Presenting briefing={briefing} />}
		</>
	);
}
