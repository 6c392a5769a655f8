/** Many incidents at once, on a plain canvas between the land and the routes of the chosen one: no layer is rebuilt as time moves. */
import { ARC_LOOKS, type ArcLook, type FieldIncident, type FieldShapes } from "../../atlas/shapes.ts";
import type { Camera } from "../../incident/address.ts";
import type { LonLat } from "../../incident/derived.ts";
import { ARC_LINES, type ArcLine, FIELD, flowWidthPx } from "../../poster/fieldLook.ts";
import type { Size } from "../../poster/mercator.ts";
import { PALETTE } from "../../poster/palette.ts";
import type { Projection, Theme } from "../../state/view.ts";
import type { Backdrop, Picked } from "../engine.ts";
import { type Lens, lensOf } from "./lens.ts";
import { addTrace, createTraces, distanceTo } from "./traces.ts";

const STRONG: Record<ArcLook, ArcLine> = {
	measured: { ...ARC_LINES.measured, widthPx: 4, opacity: 1 },
	reported: { ...ARC_LINES.reported, widthPx: 2.5, opacity: 1 },
	inferred: { ...ARC_LINES.inferred, widthPx: 2.5, opacity: 1 },
	placed: { ...ARC_LINES.placed, widthPx: 3, dash: [0.01, 6.4], opacity: 1 },
};
const CASING_PX = 3;
const STRONG_RING = { radius: 4.2, line: 2.2 };
/** Lines are a pixel or two wide: a generous reach for mouse and finger. */
const REACH_PX = 12;

export type View = { projection: Projection; camera: Camera; size: Size };

export type Field = {
	/** What is drawn from now on, and how. */
	show(backdrop: Backdrop | null, theme: Theme, view: View): void;
	/** The camera, or the size of the map, may be another. Draws only if it is. */
	follow(view: View): void;
	/** What lies under a point, CSS pixels. The nearest wins. */
	pick(at: { x: number; y: number }): Picked | null;
};

const mostOf = ({ flows }: FieldShapes) => flows.at(-1)?.count ?? 1;
const keyOf = ({ projection, camera: { center, zoom }, size }: View) => `${projection} ${center} ${zoom} ${size.widthPx} ${size.heightPx}`;

/** Adds its canvas to `container`. */
export function createField(container: HTMLElement): Field {
	const canvas = document.createElement("canvas");
	canvas.className = "map-field";
	container.append(canvas);
	const context = canvas.getContext("2d");
	const traces = createTraces();
	let backdrop: Backdrop | null = null;
	let theme: Theme = "light";
	let lens: Lens | null = null;
	let drawnKey = "";

	/** From here on the canvas is drawn on in the lens's own units. */
	const drawThrough = ({ scale, x, y }: Lens) => {
		const ratio = window.devicePixelRatio;
		context?.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
	};
	/** All of them as one line, so that where they cross nothing darkens. */
	const stroke = (lines: Iterable<readonly LonLat[]>, seen: Lens, { widthPx, dash, dots: round }: Pick<ArcLine, "widthPx" | "dash" | "dots">) => {
		if (!context) return;
		drawThrough(seen);
		context.lineWidth = widthPx / seen.scale;
		// Round ends would close the gaps of dashes.
		context.lineCap = dash === null || round ? "round" : "butt";
		context.setLineDash(dash === null ? [] : dash.map((px) => px / seen.scale));
		context.beginPath();
		for (const line of lines) {
			const trace = traces.of(line, seen);
			for (const shift of seen.copies(trace.west, trace.east)) addTrace(context, trace, shift);
		}
		context.stroke();
	};
	const strokeArcs = (incidents: readonly FieldIncident[], seen: Lens, looks: Record<ArcLook, ArcLine>) => {
		if (!context) return;
		for (const look of ARC_LOOKS) {
			const lines = incidents.flatMap(({ arcs }) => arcs.filter((arc) => arc.look === look).map(({ line }) => line));
			context.globalAlpha = looks[look].opacity;
			if (lines.length > 0) stroke(lines, seen, looks[look]);
		}
	};
	/** All of them as one shape, too. Circles, for WebKit draws no line of no length, however round its ends. */
	const dots = (places: Iterable<LonLat>, seen: Lens, radiusPx: number) => {
		if (!context) return;
		drawThrough(seen);
		const radius = radiusPx / seen.scale;
		context.beginPath();
		for (const at of places) {
			const { points, west, east } = traces.of(pointLine(at), seen);
			const [x, y] = [points[0] as number, points[1] as number];
			if (Number.isNaN(x)) continue;
			for (const shift of seen.copies(west, east)) {
				context.moveTo(x + shift + radius, y);
				context.arc(x + shift, y, radius, 0, 2 * Math.PI);
			}
		}
		context.fill();
	};
	/** Each place once, however many incidents were there: a dot with a smaller one on it. */
	const rings = (incidents: readonly FieldIncident[], seen: Lens, { radius, line }: { radius: number; line: number }, opacity: number) => {
		if (!context) return;
		const places = new Set<LonLat>();
		for (const { points } of incidents) for (const at of points) places.add(at);
		context.fillStyle = PALETTE[theme].divert;
		context.globalAlpha = opacity;
		dots(places, seen, radius + line / 2);
		context.fillStyle = PALETTE[theme].bg;
		context.globalAlpha = 1;
		dots(places, seen, radius - line / 2);
	};
	const drawFaint = (all: FieldShapes, seen: Lens) => {
		if (!context) return;
		context.strokeStyle = PALETTE[theme].divert;
		context.globalAlpha = FIELD.opacity;
		for (const { line, count } of all.flows) stroke([line], seen, { widthPx: flowWidthPx(count, mostOf(all)), dash: null, dots: false });
		strokeArcs(all.incidents, seen, ARC_LINES);
		rings(all.incidents, seen, FIELD.ring, FIELD.ringOpacity);
	};
	const drawStrong = (incident: FieldIncident, seen: Lens) => {
		if (!context) return;
		context.strokeStyle = PALETTE[theme].water;
		for (const { line, look } of incident.arcs) stroke([line], seen, { widthPx: STRONG[look].widthPx + CASING_PX, dash: null, dots: false });
		context.strokeStyle = PALETTE[theme].divert;
		strokeArcs([incident], seen, STRONG);
		rings([incident], seen, STRONG_RING, 1);
	};
	const resize = ({ widthPx, heightPx }: Size) => {
		const ratio = window.devicePixelRatio;
		const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
		if (canvas.width === width && canvas.height === height) return;
		canvas.width = width;
		canvas.height = height;
		canvas.style.width = `${widthPx}px`;
		canvas.style.height = `${heightPx}px`;
	};
	const draw = (view: View) => {
		drawnKey = keyOf(view);
		if (!context) return;
		lens = lensOf(view.projection, view.camera, view.size);
		resize(view.size);
		context.setTransform(1, 0, 0, 1, 0, 0);
		context.clearRect(0, 0, canvas.width, canvas.height);
		context.lineJoin = "round";
		if (!backdrop) return;
		drawFaint(backdrop.all, lens);
		if (backdrop.active) drawStrong(backdrop.active, lens);
	};
	return {
		show(next, nextTheme, view) {
			backdrop = next;
			theme = nextTheme;
			draw(view);
		},
		follow(view) {
			if (backdrop && keyOf(view) !== drawnKey) draw(view);
		},
		pick({ x, y }) {
			if (!backdrop || !lens) return null;
			const seen = lens;
			const [ownX, ownY] = [(x - seen.x) / seen.scale, (y - seen.y) / seen.scale];
			let least = REACH_PX / seen.scale;
			let found: Picked | null = null;
			const consider = (line: readonly LonLat[], besides: number, picked: Picked) => {
				const trace = traces.of(line, seen);
				for (const shift of seen.copies(trace.west, trace.east)) {
					const far = distanceTo(trace, ownX, ownY, shift) - besides;
					if (far > least) continue;
					least = far;
					found = picked;
				}
			};
			const most = mostOf(backdrop.all);
			for (const flow of backdrop.all.flows) consider(flow.line, flowWidthPx(flow.count, most) / 2 / seen.scale, { flow });
			for (const { index, arcs, points } of backdrop.all.incidents) {
				for (const { line } of arcs) consider(line, 0, { index });
				// A place is a line of no length.
				for (const at of points) consider(pointLine(at), 0, { index });
			}
			return found;
		},
	};
}

const pointLines = new WeakMap<LonLat, readonly LonLat[]>();
/** A place as a line of no length; the same line for the same place, so that its trace is kept. */
function pointLine(at: LonLat): readonly LonLat[] {
	const known = pointLines.get(at);
	if (known) return known;
	const line = [at, at];
	pointLines.set(at, line);
	return line;
}
