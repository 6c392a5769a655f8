import type { ReactNode } from "react";

/** The head of a dialog of this room: its name, a line below it, and the way out. */
export function SheetTop({ title, children, close }: { title: string; children: ReactNode; close: () => void }) {
	return (
		<div className="export-top">
			<div>
				<h2>{title}</h2>
				<p>{children}</p>
			</div>
			<button type="button" className="button" onClick={close}>
				Close
			</button>
		</div>
	);
}
