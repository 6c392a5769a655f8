import type { ReactNode } from "react";
import { OpenError } from "../incident/open.ts";
import { FetchError } from "../state/queries.ts";
import { PageLink } from "./site.tsx";

/** A page for what went wrong: what happened, what was expected, what still works. */
export function Trouble({
	title,
	children,
	expected,
	onRetry,
}: {
	title: string;
	children: ReactNode;
	expected?: string | undefined;
	onRetry?: (() => void) | undefined;
}) {
	return (
		<main id="content" className="trouble">
			<title>{`${title} · Detour Atlas`}</title>
			<h1>{title}</h1>
			<div role="alert">{children}</div>
			{expected && <p className="trouble-expected">Expected: {expected}.</p>}
			<p className="trouble-ways">
				{onRetry && (
					<button type="button" className="button" onClick={onRetry}>
						Try again
					</button>
				)}
				<PageLink to="" className="button">
					All incidents
				</PageLink>
			</p>
		</main>
	);
}

/** The page for a file that could not be had or read. */
export function LoadTrouble({ error, what, onRetry }: { error: Error; what: string; onRetry: () => void }) {
	if (error instanceof FetchError && error.status === 404) {
		return (
			<Trouble title="No such incident" onRetry={onRetry}>
				<p>There is no incident “{what}” in this atlas. It may have been renamed, or the address may have lost a letter. The address was left as it is.</p>
			</Trouble>
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
