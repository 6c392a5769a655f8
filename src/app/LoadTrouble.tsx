import { OpenError } from "../incident/open.ts";
import { FetchError } from "../state/queries.ts";
import { NotFound } from "./NotFound.tsx";
import { Trouble } from "./Trouble.tsx";

/** The page for a file that could not be had or read. */
export function LoadTrouble({ error, what, onRetry }: { error: Error; what: string; onRetry: () => void }) {
	if (error instanceof FetchError && error.status === 404) {
		return (
			<NotFound title="No such incident" wanted={what} onRetry={onRetry}>
				<p>There is no incident “{what}” in this atlas. It may have been renamed, or the address may have lost a letter. The address was left as it is.</p>
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
