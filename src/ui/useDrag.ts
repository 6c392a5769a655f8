import { type PointerEvent, useRef } from "react";
import { textScale } from "./textScale.ts";

export type Drag = {
	/** `xPx` from the left of the element, in pixels of a drawing (`textScale.ts`). Return false to leave the press alone. */
	start: (xPx: number, event: PointerEvent<Element>) => boolean;
	move: (xPx: number) => void;
	end: (xPx: number) => void;
	/** The press became something else, such as a scroll of the page. */
	cancel: () => void;
};

/** What a browser does by itself at a press that is not prevented: what is pressed takes the focus, or nothing has it. */
function takeFocus({ target, currentTarget }: PointerEvent<Element>): void {
	const pressed = target instanceof Element ? target.closest<HTMLElement | SVGElement>("[tabindex]") : null;
	if (pressed && currentTarget.contains(pressed)) pressed.focus({ preventScroll: true });
	else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Press, drag and let go, with the pointer captured. */
export function useDrag(drag: Drag) {
	const pressed = useRef<number | null>(null);
	/** Left edge when the press began: asking for it at each move would lay the page out again each time. */
	const left = useRef(0);
	const scale = useRef(1);
	const xOf = (event: PointerEvent<Element>) => (event.clientX - left.current) / scale.current;
	return {
		isPressed: () => pressed.current !== null,
		onPointerDown: (event: PointerEvent<Element>) => {
			if (event.button !== 0 || pressed.current !== null) return;
			left.current = event.currentTarget.getBoundingClientRect().left;
			scale.current = textScale();
			if (!drag.start(xOf(event), event)) return;
			pressed.current = event.pointerId;
			event.currentTarget.setPointerCapture(event.pointerId);
			// No mouse events beside the pointer's: the map would answer each by measuring itself, which lays the page out.
			event.preventDefault();
			takeFocus(event);
		},
		onPointerMove: (event: PointerEvent<Element>) => {
			if (pressed.current === event.pointerId) drag.move(xOf(event));
		},
		onPointerUp: (event: PointerEvent<Element>) => {
			if (pressed.current !== event.pointerId) return;
			pressed.current = null;
			drag.end(xOf(event));
		},
		onPointerCancel: (event: PointerEvent<Element>) => {
			if (pressed.current !== event.pointerId) return;
			pressed.current = null;
			drag.cancel();
		},
	};
}
