import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { openAtlas } from "../atlas/atlas.ts";
import { SIX_MONTHS } from "../atlas/persistenceSaid.ts";
import { atlasQuery } from "../state/queries.ts";
import { Loading } from "./Loading.tsx";
import { LoadTrouble } from "./LoadTrouble.tsx";
import { PersistenceChart } from "./PersistenceChart.tsx";
import { KindTable } from "./PersistenceTables.tsx";
import { Argument, HowSeen, Lede, LeftOut, Proves, Standing } from "./PersistenceText.tsx";
import { useSite } from "./site.tsx";

/** How long incidents last, by kind, and what that does and does not prove. Every number on it is counted from the index. */
export function PersistencePage() {
	const { root } = useSite();
	const { data: file, error, refetch } = useQuery(atlasQuery(root));
	const atlas = useMemo(() => file && openAtlas(file), [file]);
	if (error && !atlas) return <LoadTrouble error={error} what="the index of incidents" onRetry={() => void refetch()} />;
	if (!atlas) return <Loading />;
	const sixMonths = atlas.indexOf.get(SIX_MONTHS) ?? null;
	return (
		<main id="content" className="account-page persistence-page">
			<title>Persistence: how long incidents last · Detour Atlas</title>
			<h1>How long incidents last</h1>
			<Lede atlas={atlas} sixMonths={sixMonths} />
			<PersistenceChart atlas={atlas} standing={sixMonths} />
			<KindTable atlas={atlas} />
			{sixMonths !== null && <Standing atlas={atlas} sixMonths={sixMonths} />}
			<Argument atlas={atlas} />
			<Proves atlas={atlas} />
			<HowSeen atlas={atlas} />
			<LeftOut atlas={atlas} />
		</main>
	);
}
