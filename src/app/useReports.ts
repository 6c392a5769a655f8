import { useMemo } from "react";
import { publishedFile } from "../state/dataVersion.ts";
import { incidentAddress } from "../state/queries.ts";
import { useSite } from "./site.tsx";

/** Where readers of an incident tell of mistakes, and what the text says of the site. The version is asked for when somebody opens it. */
export function useReports(id: string) {
	const { root, build, home, corrections } = useSite();
	return useMemo(() => {
		const pageFrom = (site: string) => (site === "" ? "" : `${site}incidents/${id}/`);
		const now = async () => {
			const version = await publishedFile(incidentAddress(root, id)).then(
				(file) => file.version,
				() => null,
			);
			return { version, address: pageFrom(home || root) };
		};
		return { to: corrections, address: pageFrom(home), build, now };
	}, [root, build, home, corrections, id]);
}
