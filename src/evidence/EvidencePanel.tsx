import { supportOf } from "../incident/support.ts";
import { useFacts } from "./Fact.tsx";

/** What the chosen fact rests on. `name`: as in `incident/facts.ts`; `null` shows nothing. */
export function EvidencePanel({ name, onClose }: { name: string | null; onClose: () => void }) {
	const { incident } = useFacts();
	const support = name === null ? null : supportOf(incident, name);
	if (!support) return null;
	return (
		<section className="evidence-panel" aria-label="Evidence">
			<h2>{support.about}</h2>
			<p>{support.says}</p>
			<button type="button" className="button" onClick={onClose}>
				Close
			</button>
		</section>
	);
}
