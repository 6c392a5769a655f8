import type { AsPath, Network } from "../incident/schema.ts";
import { edtfWords } from "../incident/words.ts";
import { SmallPrint, Support } from "./Cite.tsx";

function AsPathStrip({ asPath, registry }: { asPath: AsPath; registry: Record<string, Network> }) {
	const steps = asPath.path.trim().split(/\s+/);
	const nameOf = (step: string) => registry[`AS${step}`]?.name;
	return (
		<li className="as-path">
			<ol className={`as-steps as-${asPath.route}`} aria-label={asPath.route === "usual" ? "Usual AS path" : "Diverted AS path"}>
				{steps.map((step, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: an AS number may stand several times in a path (prepending)
					<li key={i} title={nameOf(step)}>
						{step === "..." ? "…" : step}
						{nameOf(step) && <span className="visually-hidden"> {nameOf(step)}</span>}
					</li>
				))}
			</ol>
			<p className="as-note">
				{[asPath.route, asPath.prefix, asPath.vantage && `seen from ${asPath.vantage}`, asPath.at && edtfWords(asPath.at)].filter(Boolean).join(" · ")}{" "}
				<Support fact={asPath} />
				<SmallPrint fact={asPath} />
			</p>
		</li>
	);
}

/** What BGP showed. Kept apart from the map: a network in an AS path is not a place that packets visited. */
export function AsPaths({ paths, registry }: { paths: readonly AsPath[] | undefined; registry: Record<string, Network> }) {
	if (!paths || paths.length === 0) return null;
	const ordered = [...paths.filter((path) => path.route === "usual"), ...paths.filter((path) => path.route === "diverted")];
	return (
		<section className="dossier-part" aria-labelledby="as-paths-head">
			<h2 id="as-paths-head">AS paths in BGP</h2>
			<p className="small-print">
				Written from the vantage point to the origin: traffic flows that way, announcements the other way. A network in a path is not a place that packets
				visited.
			</p>
			<ul className="as-paths">
				{ordered.map((asPath) => (
					<AsPathStrip
						key={`${asPath.route} ${asPath.path} ${asPath.prefix ?? ""} ${asPath.at ?? ""} ${asPath.vantage ?? ""}`}
						asPath={asPath}
						registry={registry}
					/>
				))}
			</ul>
		</section>
	);
}
