import type { Incident } from "../incident/derived.ts";
import { IncidentPage } from "./IncidentPage.tsx";
import { LatePage } from "./LatePages.tsx";
import { useParameter } from "./useParameter.ts";

/** The incident, or with `with=` in its address the incident beside others. */
export function IncidentOrCompare({ incident }: { incident: Incident }) {
	const wanted = useParameter("with");
	if (wanted === null) return <IncidentPage incident={incident} />;
	return (
		<LatePage name="compare" waiting={<main id="content" className="loading" aria-busy="true" />}>
			{({ ComparePage }) => <ComparePage incident={incident} wanted={wanted} />}
		</LatePage>
	);
}
