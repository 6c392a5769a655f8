import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { CatalogueEntry, LonLat } from "../../incident/derived.ts";
import type { Grade } from "../../incident/schema.ts";
import type { Theme } from "../../state/view.ts";
import { rgba } from "../colours.ts";
import { BILLBOARD_WIDTH, IN_ORDER, onlyNearSide } from "./nearSide.ts";

type Line = { id: string; grade: Grade; line: LonLat[] };
type Point = { id: string; at: LonLat };
export type BackdropShapes = { lines: Line[]; points: Point[] };

const FAINT = 0.4;
const WIDTH_PX: Record<Grade, number> = { measured: 1.9, reported: 1.25, inferred: 1.25 };
const STRONG_PX: Record<Grade, number> = { measured: 4, reported: 2.5, inferred: 2.5 };
const dashes = new PathStyleExtension({ dash: true, highPrecisionDash: true });

/** Every line and point of the catalogue with its incident's id, taken apart once. */
export function backdropShapes(entries: readonly CatalogueEntry[]): BackdropShapes {
	return {
		lines: entries.flatMap((entry) => entry.lines.map((line) => ({ id: entry.id, ...line }))),
		points: entries.flatMap((entry) => entry.points.map((at) => ({ id: entry.id, at }))),
	};
}

export function shapesOf(shapes: BackdropShapes, id: string | null): BackdropShapes {
	return { lines: shapes.lines.filter((line) => line.id === id), points: shapes.points.filter((point) => point.id === id) };
}

/** All incidents faint, the active one (if its scene is not drawn itself) strong and in its colour. */
export function backdropLayers(all: BackdropShapes, active: BackdropShapes | null, theme: Theme): (PathLayer<Line> | ScatterplotLayer<Point>)[] {
	const getDashArray = (line: Line): [number, number] => (line.grade === "inferred" ? [6, 4.5] : [0, 0]);
	const shared = {
		getPath: (line: Line) => line.line,
		widthUnits: "pixels" as const,
		widthScale: BILLBOARD_WIDTH,
		billboard: true,
		jointRounded: true,
		parameters: IN_ORDER,
		updateTriggers: { getColor: theme },
	};
	const ring = {
		getPosition: (point: Point) => point.at,
		radiusUnits: "pixels" as const,
		lineWidthUnits: "pixels" as const,
		stroked: true,
		billboard: true,
		extensions: [onlyNearSide],
		parameters: IN_ORDER,
	};
	const activeLayers = (shapes: BackdropShapes) => [
		new PathLayer<Line>({
			...shared,
			id: "active-casing",
			data: shapes.lines,
			getWidth: (line) => STRONG_PX[line.grade] + 3,
			getColor: rgba(theme, "water"),
			extensions: [onlyNearSide],
		}),
		new PathLayer<Line, PathStyleExtensionProps<Line>>({
			...shared,
			id: "active-lines",
			data: shapes.lines,
			getWidth: (line) => STRONG_PX[line.grade],
			getColor: rgba(theme, "divert"),
			extensions: [dashes, onlyNearSide],
			dashUnits: "pixels",
			getDashArray,
		}),
		new ScatterplotLayer<Point>({
			...ring,
			id: "active-points",
			data: shapes.points,
			getRadius: 4.2,
			getLineWidth: 2.2,
			getFillColor: rgba(theme, "bg"),
			getLineColor: rgba(theme, "divert"),
			updateTriggers: { getFillColor: theme, getLineColor: theme },
		}),
	];
	return [
		new PathLayer<Line, PathStyleExtensionProps<Line>>({
			...shared,
			id: "backdrop-lines",
			data: all.lines,
			pickable: true,
			getWidth: (line) => WIDTH_PX[line.grade],
			getColor: rgba(theme, "divert", FAINT),
			extensions: [dashes, onlyNearSide],
			dashUnits: "pixels",
			getDashArray,
			dashGapPickable: true,
		}),
		new ScatterplotLayer<Point>({
			...ring,
			id: "backdrop-points",
			data: all.points,
			pickable: true,
			getRadius: 2.6,
			getLineWidth: 1.2,
			getFillColor: rgba(theme, "bg"),
			getLineColor: rgba(theme, "divert", 0.7),
			updateTriggers: { getFillColor: theme, getLineColor: theme },
		}),
		...(active ? activeLayers(active) : []),
	];
}
