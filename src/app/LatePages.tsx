/** Pages that few visits open. Their script is loaded when one is asked for, or before the app takes over a built one. */
import { type ReactNode, useEffect, useState } from "react";
import type { MethodsPage } from "./MethodsPage.tsx";
import type { TextPage } from "./TextPage.tsx";

type Pages = { MethodsPage: typeof MethodsPage; TextPage: typeof TextPage };

let atHand: Pages | null = null;

export async function loadLatePages(): Promise<Pages> {
	const [methods, text] = await Promise.all([import("./MethodsPage.tsx"), import("./TextPage.tsx")]);
	atHand = { MethodsPage: methods.MethodsPage, TextPage: text.TextPage };
	return atHand;
}

export function LatePage({ children, waiting }: { children: (pages: Pages) => ReactNode; waiting: ReactNode }) {
	const [pages, setPages] = useState(atHand);
	const [error, setError] = useState<Error | null>(null);
	useEffect(() => {
		if (!pages) loadLatePages().then(setPages, setError);
	}, [pages]);
	// The frame round the page says what went wrong.
	if (error) throw error;
	return pages ? children(pages) : waiting;
}
