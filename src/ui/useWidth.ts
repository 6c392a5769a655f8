import { type RefObject, useLayoutEffect, useState } from "react";

/** Width of an element in whole pixels; `staticPx` until it can be measured. */
export function useWidth(element: RefObject<HTMLElement | null>, staticPx: number): number {
	const [widthPx, setWidthPx] = useState(staticPx);
	useLayoutEffect(() => {
		const measured = element.current;
		if (!measured) return;
		const read = () => {
			const now = Math.round(measured.clientWidth);
			if (now > 0) setWidthPx(now);
		};
		read();
		const observer = new ResizeObserver(read);
		observer.observe(measured);
		return () => observer.disconnect();
	}, [element]);
	return widthPx;
}
