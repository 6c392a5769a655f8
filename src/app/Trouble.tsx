import type { ReactNode } from "react";
import { PageLink } from "./site.tsx";

/** A page for what went wrong: what happened, what was expected, what still works. */
export function Trouble({
	title,
	children,
	expected,
	onRetry,
	moreButtons,
}: {
	title: string;
	children: ReactNode;
	expected?: string | undefined;
	onRetry?: (() => void) | undefined;
	moreButtons?: ReactNode;
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
				{moreButtons}
			</p>
		</main>
	);
}
