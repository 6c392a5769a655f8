import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { isChord } from "../../state/keyPress.ts";
import type { ChartBox, ChartLayout } from "./chartLayout.ts";
import { type BinRange, type Spot, spotAt, spotBeside } from "./spots.ts";

export type Asked = {
	/** `null`: nothing is pointed at any more. */
	onPoint: (incident: number | null) => void;
	onSelect: (incident: number) => void;
	onBin: ((range: BinRange) => void) | undefined;
};

/** Pointer and keys on the marks of a chart. One of them is the tab stop; arrows lead to the others. */
export function useMarks(spots: readonly Spot[], layout: ChartLayout, box: ChartBox, { onPoint, onSelect, onBin }: Asked) {
	const svg = useRef<SVGSVGElement>(null);
	const [stop, setStop] = useState<string | null>(null);
	const [pointed, setPointed] = useState<string | null>(null);
	const stopKey = spots.some(({ key }) => key === stop) ? stop : (spots[0]?.key ?? null);

	const underHand = (event: { clientX: number; clientY: number }) => {
		const rect = svg.current?.getBoundingClientRect();
		if (!rect || rect.width === 0) return null;
		const scale = box.widthPx / rect.width;
		return spotAt(spots, (event.clientX - rect.left) * scale - box.left, (event.clientY - rect.top) * scale, layout);
	};
	const point = (spot: Spot | null) => {
		if (spot?.key === pointed || (!spot && pointed === null)) return;
		setPointed(spot?.key ?? null);
		onPoint(spot?.point?.incident ?? null);
	};
	const choose = (spot: Spot | null) => {
		if (spot?.point) onSelect(spot.point.incident);
		if (spot?.bin) onBin?.(spot.bin);
	};
	return {
		svg,
		stopKey,
		pointed: spots.find(({ key }) => key === pointed) ?? null,
		onPointerMove: (event: PointerEvent<Element>) => point(underHand(event)),
		onPointerLeave: () => point(null),
		onClick: (event: { clientX: number; clientY: number }) => choose(underHand(event)),
		onMarkFocus: (spot: Spot) => {
			setStop(spot.key);
			point(spot);
		},
		onBlur: () => point(null),
		onKeyDown: (event: KeyboardEvent<Element>) => {
			const here = spots.find(({ key }) => key === stopKey);
			if (!here || isChord(event)) return;
			if (event.key === "Enter" || event.key === " ") {
				event.preventDefault();
				choose(here);
				return;
			}
			const next = spotBeside(spots, here, event.key);
			if (!next && !event.key.startsWith("Arrow")) return;
			event.preventDefault();
			if (next) svg.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus();
		},
	};
}

export type MarksHand = ReturnType<typeof useMarks>;
