import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { FieldArc, FieldFlow, FieldPoint, FieldShapes } from "../../atlas/shapes.ts";
import type { Grade } from "../../incident/schema.ts";
import type { Theme } from "../../state/view.ts";
import { rgba } from "../colours.ts";
import { BILLBOARD_WIDTH, IN_ORDER, onlyNearSide } from "./nearSide.ts";

const FAINT = 0.4;
const WIDTH_PX: Record<Grade, number> = { measured: 1.9, reported: 1.25, inferred: 1.25 };
const STRONG_PX: Record<Grade, number> = { measured: 4, reported: 2.5, inferred: 2.5 };
const FLOW_PX = { least: 0.8, most: 9 };
const dashes = new PathStyleExtension({ dash: true, highPrecisionDash: true });

type Lines = PathLayer<FieldArc> | PathLayer<FieldFlow> | ScatterplotLayer<FieldPoint>;

const ofPath = (theme: Theme) => ({
	getPath: ({ line }: FieldArc | FieldFlow) => line,
	widthUnits: "pixels" as const,
	widthScale: BILLBOARD_WIDTH,
	billboard: true,
	jointRounded: true,
	parameters: IN_ORDER,
	updateTriggers: { getColor: theme },
});

const ofRing = (theme: Theme) => ({
	getPosition: (point: FieldPoint) => point.at,
	radiusUnits: "pixels" as const,
	lineWidthUnits: "pixels" as const,
	stroked: true,
	billboard: true,
	extensions: [onlyNearSide],
	parameters: IN_ORDER,
	getFillColor: rgba(theme, "bg"),
	updateTriggers: { getFillColor: theme, getLineColor: theme },
});

const dashed = {
	dashUnits: "pixels" as const,
	getDashArray: ({ grade }: FieldArc): [number, number] => (grade === "inferred" ? [6, 4.5] : [0, 0]),
};

/** Width of a flow: its area on the map follows the count. */
export function flowWidthPx(count: number, most: number): number {
	return FLOW_PX.least + (FLOW_PX.most - FLOW_PX.least) * Math.sqrt(count / Math.max(1, most));
}

function flowLayer(flows: FieldFlow[], theme: Theme): PathLayer<FieldFlow> {
	const most = flows.reduce((largest, { count }) => Math.max(largest, count), 1);
	return new PathLayer<FieldFlow>({
		...ofPath(theme),
		id: "flows",
		data: flows,
		pickable: true,
		getWidth: ({ count }) => flowWidthPx(count, most),
		getColor: rgba(theme, "divert", FAINT),
		extensions: [onlyNearSide],
	});
}

/** Incidents of the overview: faint as single arcs, or as flows; `active`, if its own scene is not drawn, strong and in its colour. */
export function backdropLayers(all: FieldShapes, active: FieldShapes | null, theme: Theme): Lines[] {
	const activeLayers = ({ arcs, points }: FieldShapes): Lines[] => [
		new PathLayer<FieldArc>({
			...ofPath(theme),
			id: "active-casing",
			data: arcs,
			getWidth: ({ grade }) => STRONG_PX[grade] + 3,
			getColor: rgba(theme, "water"),
			extensions: [onlyNearSide],
		}),
		new PathLayer<FieldArc, PathStyleExtensionProps<FieldArc>>({
			...ofPath(theme),
			...dashed,
			id: "active-lines",
			data: arcs,
			getWidth: ({ grade }) => STRONG_PX[grade],
			getColor: rgba(theme, "divert"),
			extensions: [dashes, onlyNearSide],
		}),
		new ScatterplotLayer<FieldPoint>({
			...ofRing(theme),
			id: "active-points",
			data: points,
			getRadius: 4.2,
			getLineWidth: 2.2,
			getLineColor: rgba(theme, "divert"),
		}),
	];
	return [
		...(all.flows.length > 0 ? [flowLayer(all.flows, theme)] : []),
		new PathLayer<FieldArc, PathStyleExtensionProps<FieldArc>>({
			...ofPath(theme),
			...dashed,
			id: "backdrop-lines",
			data: all.arcs,
			pickable: true,
			getWidth: ({ grade }) => WIDTH_PX[grade],
			getColor: rgba(theme, "divert", FAINT),
			extensions: [dashes, onlyNearSide],
			dashGapPickable: true,
		}),
		new ScatterplotLayer<FieldPoint>({
			...ofRing(theme),
			id: "backdrop-points",
			data: all.points,
			pickable: true,
			getRadius: 2.6,
			getLineWidth: 1.2,
			getLineColor: rgba(theme, "divert", 0.7),
		}),
		...(active ? activeLayers(active) : []),
	];
}
