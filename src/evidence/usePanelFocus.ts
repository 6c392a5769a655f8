import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { markOf } from "./useFactClicks.ts";

type Parts = { panel: RefObject<HTMLElement | null>; heading: RefObject<HTMLElement | null> };

const focused = () => (document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : null);

/** Where the words of a fact stand: what was clicked, else the first place that is on screen at all. */
function placeOf(name: string, opener: HTMLElement | null): HTMLElement | null {
	const near = opener?.closest<HTMLElement>("[data-fact]");
	if (near?.dataset.fact === name) return near;
	const places = document.querySelectorAll<HTMLElement>(`[data-fact="${CSS.escape(name)}"]`);
	return [...places].find((place) => place.getClientRects().length > 0) ?? null;
}

function show(place: HTMLElement): void {
	const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
	place.scrollIntoView({ block: "nearest", behavior: still ? "instant" : "smooth" });
}

/** Whether the dossier scrolls with the whole page, as on a phone. */
const scrollsWithPage = (place: HTMLElement) => {
	for (let box = place.parentElement; box && box !== document.body; box = box.parentElement) {
		if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return false;
	}
	return true;
};

/**
 * Where the focus goes while the panel opens, changes and closes. Opened from the dossier, it takes the focus; opened from
 * map, timeline or address, it leaves it where it is and `announce` says what is shown. Escape closes from anywhere.
 * Returns how to go to another fact from inside the panel, and how to close.
 */
export function usePanelFocus(name: string | null, { panel, heading }: Parts, announce: () => void, onClose: () => void) {
	const opener = useRef<{ element: HTMLElement; name: string } | null>(null);
	/** What the panel itself asked for: a link in it goes away with its text, a button of its head stays. */
	const asked = useRef<"heading" | "stay" | null>(null);

	// biome-ignore lint/correctness/useExhaustiveDependencies: only another fact moves the focus, not another function that announces it
	useLayoutEffect(() => {
		if (name === null) return;
		const from = focused();
		const isMark = from?.dataset.mark !== undefined && !panel.current?.contains(from);
		const inside = asked.current;
		asked.current = null;
		if (!inside) opener.current = from && { element: from, name };
		if (isMark || inside === "heading") heading.current?.focus({ preventScroll: true });
		else announce();
		panel.current?.scrollTo?.(0, 0);
		const place = placeOf(name, isMark ? from : null);
		// From map or timeline on a phone, scrolling to the words would take away what was just touched.
		if (place && (isMark || inside || !scrollsWithPage(place))) show(place);
	}, [name]);

	const close = () => {
		const held = focused();
		const returns = name !== null && (held === null || panel.current?.contains(held));
		onClose();
		if (!returns) return;
		// Back to where it was opened; after stepping on, to the fact that was read last.
		const back = opener.current?.name === name && opener.current.element.isConnected ? opener.current.element : markOf(name);
		back?.focus();
	};

	const isOpen = name !== null;
	useEffect(() => {
		if (!isOpen) return;
		const press = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
			event.preventDefault();
			close();
		};
		document.addEventListener("keydown", press);
		return () => document.removeEventListener("keydown", press);
	});

	/** Say before choosing another fact from inside the panel. */
	const moves = (focus: "heading" | "stay") => {
		asked.current = focus;
	};
	return { moves, close };
}
