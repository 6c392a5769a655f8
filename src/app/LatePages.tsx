/** Pages with a script of their own, which is loaded when one is asked for, or before the app takes over a built one. */
import { type ReactNode, Suspense, use, useEffect, useState } from "react";
import { whenAnswers } from "../state/answering.ts";

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
	/** No pages of their own, but parts of the incident's. */
	side: () => import("./Side.tsx"),
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

const asked: { [Name in LateName]?: Promise<Parts[Name]> } = {};

function ask<Name extends LateName>(name: Name): Promise<Parts[Name]> {
	const asking = loadLatePage(name);
	asking.catch(() => delete asked[name]);
	return asking;
}

/** Asks for a part of the built page once the timeline answers. If it cannot be had, what the build made stands on, and `onFailure` says so. */
export function askForPart(name: "side", onFailure: (error: unknown) => void): void {
	asked[name] = whenAnswers("timeline")
		.then(() => loadLatePage(name))
		.catch((error: unknown) => {
			onFailure(error);
			return new Promise<never>(() => {});
		});
}

type LateProps<Name extends LateName> = { name: Name; children: (parts: Parts[Name]) => ReactNode; waiting: ReactNode };

function Part<Name extends LateName>({ name, children }: Omit<LateProps<Name>, "waiting">) {
	asked[name] ??= ask(name) as (typeof asked)[Name];
	return children(atHand[name] ?? use(asked[name] as Promise<Parts[Name]>));
}

/** A part of a page. Where it came with the page from the build that stands, and is taken over when its script is here. */
export function LatePart<Name extends LateName>({ waiting, ...part }: LateProps<Name>) {
	return (
		<Suspense fallback={waiting}>
			<Part {...part} />
		</Suspense>
	);
}

export function LatePage<Name extends LateName>({ name, children, waiting }: LateProps<Name>) {
	const [parts, setParts] = useState<Parts[Name] | undefined>(atHand[name]);
	const [error, setError] = useState<Error | null>(null);
	useEffect(() => {
		if (!parts) loadLatePage(name).then(setParts, setError);
	}, [parts, name]);
	// The frame round the page says what went wrong.
	if (error) throw error;
	return parts ? children(parts) : waiting;
}
