import type { StopSource } from "../incident/backing.ts";

/** Why each network counts as being in the city of a stop. `notes`: with the reasons and remarks of the entries. */
export function StopSources({ sources, notes = false }: { sources: readonly StopSource[]; notes?: boolean }) {
	return (
		<ul className="stop-sources">
			{sources.map(({ who, standing, source, notes: said }) => (
				<li key={who}>
					{who}: {standing}
					{source && (
						<>
							{" · "}
							{source.url ? (
								<a href={source.url} rel="noreferrer">
									{source.title}
								</a>
							) : (
								source.title
							)}
						</>
					)}
					{notes &&
						said.map((text) => (
							<span key={text} className="evidence-small">
								{text}
							</span>
						))}
				</li>
			))}
		</ul>
	);
}
