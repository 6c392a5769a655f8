import { type RefObject, useEffect } from "react";

/** Controls inside of a fact keep their own click. */
const CONTROLS = "a, button, summary, label, input, select, textarea";

/** The mark of a fact: inside of where its words stand, else the first one on the page. */
export function markOf(name: string, within: ParentNode | null = null): HTMLElement | null {
	const selector = `[data-mark="${CSS.escape(name)}"]`;
	return within?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(selector);
}

/**
 * A click on the words of a fact does what its mark does. One listener for all of them: the words stay plain text, which can
 * be selected; who selects opens nothing.
 */
export function useFactClicks(root: RefObject<HTMLElement | null>, choose: (name: string) => void): void {
	useEffect(() => {
		const open = (event: MouseEvent) => {
			if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
			if (!(event.target instanceof Element) || event.target.closest(CONTROLS)) return;
			const fact = event.target.closest<HTMLElement>("[data-fact]");
			const name = fact?.dataset.fact;
			if (!fact || name === undefined || getSelection()?.isCollapsed === false) return;
			markOf(name, fact)?.focus({ preventScroll: true });
			choose(name);
		};
		const element = root.current;
		element?.addEventListener("click", open);
		return () => element?.removeEventListener("click", open);
	}, [root, choose]);
}
