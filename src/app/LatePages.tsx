/** Pages with a script of their own, which is loaded when one is asked for, or before the app takes over a built one. */
import { type ReactNode, useEffect, useState } from "react";

const LOADERS = {
	atlas: () => import("./AtlasPage.tsx"),
	text: () => import("./TextPage.tsx"),
	methods: () => import("./MethodsPage.tsx"),
	networks: () => import("./NetworksPage.tsx"),
	network: () => import("./NetworkPage.tsx"),
	country: () => import("./CountryPage.tsx"),
	persistence: () => import("./PersistencePage.tsx"),
	present: () => import("./PresentPage.tsx"),
	briefings: () => import("./BriefingsPage.tsx"),
	/** No page of its own, but a part of the incident's. */
	compare: () => import("./ComparePage.tsx"),
};

export type LateName = keyof typeof LOADERS;
type Parts = { [Name in LateName]: Awaited<ReturnType<(typeof LOADERS)[Name]>> };

const atHand: Partial<Parts> = {};

export const isLate = (page: string): page is LateName => page in LOADERS;

export async function loadLatePage<Name extends LateName>(name: Name): Promise<Parts[Name]> {
	const parts = (await LOADERS[name]()) as Parts[Name];
	atHand[name] = parts;
	return parts;
}

export async function loadLatePages(): Promise<void> {
	await Promise.all((Object.keys(LOADERS) as LateName[]).map(loadLatePage));
}

export function LatePage<Name extends LateName>({ name, children, waiting }: { name: Name; children: (parts: Parts[Name]) => ReactNode; waiting: ReactNode }) {
	const [parts, setParts] = useState<Parts[Name] | undefined>(atHand[name]);
	const [error, setError] = useState<Error | null>(null);
	useEffect(() => {
		if (!parts) loadLatePage(name).then(setParts, setError);
	}, [parts, name]);
	// The frame round the page says what went wrong.
	if (error) throw error;
	return parts ? children(parts) : waiting;
}
