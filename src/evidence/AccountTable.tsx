import type { ReactNode } from "react";

type AccountTableProps = {
	caption: ReactNode;
	heads: readonly ReactNode[];
	children: ReactNode;
	/** For a table without links: it scrolls sideways on a narrow screen, and the keyboard must reach it. */
	scrollName?: string;
	className?: string;
};

/** A table with a caption and column heads that scrolls inside its own box. */
export function AccountTable({ caption, heads, children, scrollName, className = "" }: AccountTableProps) {
	const table = (
		<table className={`account-table ${className}`}>
			<caption>{caption}</caption>
			<thead>
				<tr>
					{heads.map((head, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: the heads of a table do not move
						<th key={i} scope="col">
							{head}
						</th>
					))}
				</tr>
			</thead>
			{children}
		</table>
	);
	if (scrollName === undefined) return <div className="table-box">{table}</div>;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
		<section className="table-box" aria-label={scrollName} tabIndex={0}>
			{table}
		</section>
	);
}
