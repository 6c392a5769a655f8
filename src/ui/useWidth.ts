import { type RefObject, useLayoutEffect, useState } from "react";
import { textScale, watchTextScale } from "./textScale.ts";

/** Width of an element in whole pixels of a drawing (`textScale.ts`); `staticPx` until it is measured. */
export function useWidth(element: RefObject<HTMLElement | null>, staticPx: number): number {
	const [widthPx, setWidthPx] = useState(staticPx);
	useLayoutEffect(() => {
		const measured = element.current;
		if (!measured) return;
		const read = () => {
			const now = Math.round(measured.clientWidth / textScale());
			if (now > 0) setWidthPx(now);
		};
		read();
		const observer = new ResizeObserver(read);
		observer.observe(measured);
		const stop = watchTextScale(read);
		return () => {
			observer.disconnect();
			stop();
		};
	}, [element]);
	return widthPx;
}
