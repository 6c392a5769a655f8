import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { isTurnedOff } from "../state/keys.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import { appCommand, type Place } from "./keys.ts";
import { closeOverlay, type Overlay, type OverlayProps, openOverlay, overlayStore } from "./overlays.ts";
import type { PageRoute } from "./route.ts";
import { useParameter } from "./useParameter.ts";

/** None is of use before somebody asks for it. */
const LOADERS: Record<Overlay, () => Promise<ComponentType<OverlayProps>>> = {
	palette: async () => (await import("./palette/Palette.tsx")).Palette,
	help: async () => (await import("./HelpSheet.tsx")).HelpSheet,
	take: async () => (await import("./TakeAway.tsx")).TakeAway,
	embed: async () => (await import("./EmbedIt.tsx")).EmbedIt,
	add: async () => (await import("./briefings/AddToBriefing.tsx")).AddToBriefing,
};

/** The command palette and the sheet of keys, over whichever page is open. */
export function Overlays({ route }: { route: PageRoute }) {
	const open = useStoreValue(overlayStore, (state) => state.open);
	const [parts, setParts] = useState<Partial<Record<Overlay, ComponentType<OverlayProps>>>>({});
	const [words, setWords] = useState<ReactNode>("");
	const [path, navigate] = useLocation();
	const compared = useParameter("with") !== null;
	const place: Place = route.page === "incident" && compared ? "compare" : route.page;

	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.isComposing || isTurnedOff(event) || document.querySelector("dialog[open]")) return;
			const command = appCommand(event, event.target instanceof Element ? event.target : null, place);
			if (!command) return;
			event.preventDefault();
			if (command !== "compare" && command !== "present") openOverlay(command);
			else if (route.page === "incident") navigate(command === "compare" ? `/incidents/${route.id}/?with=` : `/present/${route.id}/`);
		};
		document.addEventListener("keydown", press);
		return () => document.removeEventListener("keydown", press);
	}, [place, route, navigate]);

	useEffect(() => {
		if (!open || parts[open]) return;
		let wanted = true;
		LOADERS[open]().then(
			(part) => wanted && setParts((before) => ({ ...before, [open]: part })),
			() => {
				setWords("That part of the page could not be loaded. Try again when the connection is back.");
				closeOverlay(open);
			},
		);
		return () => {
			wanted = false;
		};
	}, [open, parts]);

	useEffect(() => {
		if (typeof words !== "string" || words === "") return;
		const timer = setTimeout(() => setWords(""), 6000);
		return () => clearTimeout(timer);
	}, [words]);

	// What was said of one page is not for the next.
	// biome-ignore lint/correctness/useExhaustiveDependencies: whenever the page changes
	useEffect(() => setWords((now) => (typeof now === "string" ? now : "")), [path]);

	const Part = open ? parts[open] : undefined;
	return (
		<>
			{open && Part && <Part key={open} place={place} onClose={() => closeOverlay(open)} say={setWords} />}
			<p className={words ? "said" : "visually-hidden"} role="status">
				{words}
				{typeof words !== "string" && (
					<button type="button" className="button" onClick={() => setWords("")}>
						Dismiss
					</button>
				)}
			</p>
		</>
	);
}
