import { OpenError } from "../incident/open.ts";
import { FetchError } from "../state/queries.ts";
import { NotFound } from "./NotFound.tsx";
import { Trouble } from "./Trouble.tsx";

/** The page for a file that could not be fetched or read. */
export function LoadTrouble({ error, what, onRetry }: { error: Error; what: string; onRetry: () => void }) {
	if (error instanceof FetchError && error.status === 404) {
		return (
			<NotFound title="No such incident" wanted={what} onRetry={onRetry}>
				<p>This atlas has no incident “{what}”. Check the address for a typing error, or look for the incident by name.</p>
			</NotFound>
		);
	}
	const expected = error instanceof FetchError || error instanceof OpenError ? error.expected : undefined;
	return (
		<Trouble title={`“${what}” could not be shown`} expected={expected} onRetry={onRetry}>
			<p>{error.message}</p>
			<p>All other pages still work.</p>
		</Trouble>
	);
}
