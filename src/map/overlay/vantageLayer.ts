/** The marks of vantage points of one series, below stops and names. */
import type { SeenCounts } from "../../incident/replay.ts";
import type { VantagePlace } from "../../incident/vantage.ts";
import type { Box, Point } from "../../poster/boxes.ts";
import { type NamedSpot, namedSpot, type Project } from "../../poster/names.ts";
import { spread } from "../../poster/spread.ts";
import { write } from "../../ui/tickText.ts";
import { svg } from "./marks.ts";
import { fillMark, hatchOf, moveVantage, nameOf, offsetMark, type VantageLook, type VantageMark, vantageMarkOf } from "./vantageMarks.ts";

const GAP_PX = 2;
/** Where a mark is on screen, and its name. */
export type MarkSpot = NamedSpot & { mark: VantageMark };

export type VantageLayer = {
	node: SVGGElement;
	set(places: readonly VantagePlace[]): void;
	/** Made anew where the look changed. `null`: no scene stands. */
	show(look: VantageLook | null, lit: boolean): void;
	/** Fills the marks whose counts changed, and writes them into their names. */
	fill(counts: readonly SeenCounts[]): void;
	/** The texts that are the names of marks now, by the id of the city. */
	setNames(names: ReadonlyMap<string, Element>): void;
	/** Finds every mark a place near its city, clear of the others and of `fixed`, where `place` puts things. */
	spread(fixed: readonly Box[], place: Project): void;
	follow(): void;
	spots(place?: Project): MarkSpot[];
};

export function createVantageLayer(project: Project): VantageLayer {
	const node = svg("g", {});
	let places: readonly VantagePlace[] = [];
	let look: VantageLook | null = null;
	let marks: VantageMark[] = [];
	let counts: readonly SeenCounts[] = [];
	let names: ReadonlyMap<string, Element> = new Map();

	const fill = () => {
		if (!look) return;
		for (const [i, mark] of marks.entries()) {
			const now = counts[i];
			if (!now || !fillMark(mark, now, look.scale)) continue;
			const name = names.get(mark.place.id);
			if (name) write(name, nameOf(mark));
		}
	};
	const make = () => {
		const wanted = look;
		marks = wanted ? places.map((place) => vantageMarkOf(place, wanted)) : [];
		node.replaceChildren(...(wanted && marks.length > 0 ? [hatchOf(wanted)] : []), ...marks.map((mark) => mark.node));
		fill();
	};
	const placed = (place: Project) =>
		marks.flatMap((mark) => {
			const at = place(mark.place.at);
			return at ? [{ mark, at }] : [];
		});
	return {
		node,
		set(next) {
			places = next;
			counts = [];
			make();
		},
		show(next, lit) {
			node.setAttribute("class", lit ? "map-vantage map-vantage-lit" : "map-vantage");
			if (next?.theme === look?.theme && next?.scale === look?.scale) return;
			look = next;
			make();
		},
		fill(next) {
			counts = next;
			fill();
		},
		setNames(next) {
			names = next;
		},
		spread(fixed, place) {
			const here = placed(place);
			const squares = here.map(({ mark: { sidePx }, at: { x, y } }) => ({ x, y, sidePx }));
			const found = spread(squares, fixed, GAP_PX * (look?.scale ?? 1));
			for (const [i, { mark, at }] of here.entries()) {
				const [x, y] = found[i] as Point;
				offsetMark(mark, [x - at.x, y - at.y]);
			}
		},
		follow() {
			for (const mark of marks) moveVantage(mark, project);
		},
		spots: (place = project) =>
			placed(place).map(({ mark, at: { x, y } }): MarkSpot => {
				const { sidePx, offset } = mark;
				return { mark, ...namedSpot(mark.place, nameOf(mark)), place: [x, y], at: [x + offset[0], y + offset[1]], sidePx };
			}),
	};
}
