import { useStoreValue } from "../../state/useStoreValue.ts";
import { useSite } from "../site.tsx";
import { type Kept, offlineStore } from "./store.ts";

const WORDS: Record<Kept, string> = {
	unknown: "",
	saving: "It is being saved now.",
	saved: "It is saved on this device.",
	failed: "It could not be saved: there was no room, or the connection broke. It works as long as there is a network.",
	"not here": "It is not saved here: this browser, this address or the wish to save data does not allow it.",
};

/** Which version this is, and whether it works without a network. */
export function Version() {
	const { build } = useSite();
	const kept = useStoreValue(offlineStore, (state) => state.kept);
	return (
		<section aria-labelledby="version">
			<h2 id="version">Version, and use without a network</h2>
			<p>
				{build ? (
					<>
						Version <code>{build}</code>: the day of the latest change to a record, and a fingerprint of data and code. The same input gives the same version.
					</>
				) : (
					"This copy was not built for publishing and has no version."
				)}
			</p>
			<p>
				After a first visit the site keeps itself on the device and then works without a network: all incidents, networks and charts, not the raw measurement
				files that were never opened. It stores nothing about you; clearing the site’s data in the browser removes it. <span role="status">{WORDS[kept]}</span>
			</p>
		</section>
	);
}
