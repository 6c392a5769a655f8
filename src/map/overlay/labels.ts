/** Names as nodes: where they stand is `poster/names.ts`. While the camera moves they keep their offset, so that nothing jumps. */
import type { LonLat } from "../../incident/derived.ts";
import type { Box } from "../../poster/boxes.ts";
import type { Name, Placed } from "../../poster/names.ts";
import { PALETTE } from "../../poster/palette.ts";
import type { Theme } from "../../state/view.ts";
import type { MapTarget } from "../engine.ts";
import { svg } from "./marks.ts";

/**
 * `box`: as it was placed, with the label's place at `from`. `target`: what it is the name of, if that can be chosen. `text`:
 * words that change with time.
 */
export type Label = { node: SVGElement; at: LonLat; from: Placed; box: Box; target: MapTarget | null; text?: SVGTextElement };

export function labelOf({ at, from, box, align, lines, leader, of }: Name, theme: Theme): Label {
	const palette = PALETTE[theme];
	const node = svg("g", { "text-anchor": align });
	if (leader) {
		const [x1, y1, x2, y2] = leader;
		node.append(svg("line", { x1, y1, x2, y2, stroke: palette["ink-2"], "stroke-width": 1.1 }));
	}
	const texts = lines.map(({ text: words, x, y, style: { sizePx, weight, colour } }) => {
		const text = svg("text", {
			x: x.toFixed(1),
			y: y.toFixed(1),
			"font-size": sizePx,
			"font-weight": weight,
			fill: palette[colour],
			stroke: palette.water,
			"stroke-width": 4,
			"stroke-linejoin": "round",
			"paint-order": "stroke",
		});
		text.textContent = words;
		return text;
	});
	node.append(...texts);
	const target: MapTarget | null = of.kind === "stop" || of.kind === "vantage" ? { kind: of.kind, id: of.id } : null;
	return { node, at, from, box, target, ...(of.kind === "vantage" ? { text: texts[0] as SVGTextElement } : {}) };
}
