/** Maps of a network's points of presence: from the page as built, else drawn here; none until then, and where they cannot be had. */
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useState } from "react";
import type { NetworkFile } from "../atlas/network.ts";
import { landQuery } from "../state/queries.ts";
import { useSite } from "./site.tsx";

export type GivenPops = { asn: number; maps: readonly string[] };
/** What came with the page. */
export const PopsContext = createContext<GivenPops | null>(null);

export function usePopsMaps({ asn, pops }: Pick<NetworkFile, "asn" | "pops">): readonly string[] {
	const given = useContext(PopsContext);
	const { root } = useSite();
	const client = useQueryClient();
	const [maps, setMaps] = useState<readonly string[]>(given?.asn === asn ? given.maps : []);
	useEffect(() => {
		if (maps.length > 0 || pops.length === 0) return;
		let wanted = true;
		const draw = async () => {
			const [{ popsMaps }, land] = await Promise.all([import("../poster/popsMap.ts"), client.fetchQuery(landQuery(root))]);
			if (wanted) setMaps(popsMaps(pops, land));
		};
		// Without them the page is complete all the same: the table has it all.
		void draw().catch(() => undefined);
		return () => {
			wanted = false;
		};
	}, [maps, pops, client, root]);
	return maps;
}
