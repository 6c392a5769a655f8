import { type ReactNode, useRef } from "react";
import type { Clock } from "../state/clock.ts";
import { drawn } from "../ui/textScale.ts";
import { useTick } from "./useTick.ts";

/**
 * A drawing that moves sideways with time. It is drawn once, where it stood at the last render, and from there moved as a
 * whole: the browser lays out and paints nothing for that. Whole pixels, so that its lines stay sharp.
 */
export function Moving({
	clock,
	viewBox,
	left,
	xAt,
	children,
}: {
	clock: Clock;
	viewBox: string;
	left: number;
	xAt: (atSec: number) => number;
	children: ReactNode;
}) {
	const drawing = useRef<SVGSVGElement>(null);
	const fromX = Math.round(xAt(clock.getState().atSec));
	let lastX = Number.NaN;
	useTick(clock, (atSec) => {
		const x = Math.round(xAt(atSec));
		if (x === lastX || !drawing.current) return;
		lastX = x;
		drawing.current.style.transform = `translateX(${drawn(x - fromX)})`;
	});
	return (
		<svg ref={drawing} className="timeline-drawing timeline-moving" viewBox={viewBox} aria-hidden="true">
			<g transform={`translate(${left + fromX} 0)`}>{children}</g>
		</svg>
	);
}
