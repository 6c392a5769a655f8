/** What the pages of networks and countries show while their file is on its way, is missing or cannot be read. */
import type { ReactNode } from "react";
import { FetchError } from "../state/queries.ts";
import { LoadTrouble } from "./LoadTrouble.tsx";
import { PageLink } from "./site.tsx";

/** There is no file: nothing of it is in the atlas. */
function Nothing({ what, children }: { what: string; children: ReactNode }) {
	return (
		<main id="content" className="text-page">
			<title>{`${what} · Detour Atlas`}</title>
			<p className="crumbs">
				<PageLink to="networks/">Networks</PageLink> / {what}
			</p>
			<h1>{what} takes part in no incident of this atlas</h1>
			{children}
			<p>The atlas holds few incidents, those that somebody found and wrote about. An empty record proves nothing.</p>
			<p className="trouble-ways">
				<PageLink to="networks/" className="button">
					All networks and countries
				</PageLink>
				<PageLink to="" className="button">
					All incidents
				</PageLink>
			</p>
		</main>
	);
}

export function NetworkTrouble({ error, what, isCountry, onRetry }: { error: Error; what: string; isCountry: boolean; onRetry: () => void }) {
	if (!(error instanceof FetchError && error.status === 404)) return <LoadTrouble error={error} what={what} onRetry={onRetry} />;
	return (
		<Nothing what={what}>
			{isCountry ? (
				<p>No incident on record has its routes from there, crosses it or affects it, as far as was published.</p>
			) : (
				<p>
					No record names it. It may still stand in the AS path of one, as a network that only passed routes on unnamed; paths are on the incidents' own pages.
				</p>
			)}
		</Nothing>
	);
}
