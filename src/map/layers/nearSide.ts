/**
 * Hides what lies behind the globe. deck.gl draws on a canvas of its own, so the basemap's depth cannot hide it; and
 * culling of back faces cuts holes into a solid line near the edge, which would read as "inferred".
 */
import { LayerExtension } from "@deck.gl/core";
import { PathStyleExtension } from "@deck.gl/extensions";

const nearSide = {
	name: "nearSide",
	inject: {
		"vs:#decl": "out float nearSide_above;\n",
		// A point is in view while the horizon's plane, at radius² ÷ distance of the eye, lies below it.
		"vs:DECKGL_FILTER_GL_POSITION": `
nearSide_above = project.projectionMode == PROJECTION_MODE_GLOBE
	? dot(geometry.position.xyz, normalize(project.cameraPosition)) / GLOBE_RADIUS - GLOBE_RADIUS / length(project.cameraPosition)
	: 1.0;
`,
		"fs:#decl": "in float nearSide_above;\n",
		"fs:#main-start": "if (nearSide_above < 0.0) discard;\n",
	},
};

class NearSideExtension extends LayerExtension {
	static override extensionName = "NearSideExtension";
	override getShaders() {
		return { modules: [nearSide] };
	}
}

/**
 * Of every path, dashed or not, so that all are drawn by one program: where software compiles it, a second one takes a second and a half.
 * Whoever is solid says so with `SOLID`. Width, colour and dashes are given as functions everywhere: for an attribute that is one
 * value for all paths the same program is compiled once more, in a quarter of a second.
 */
export const PATH_EXTENSIONS = [new PathStyleExtension({ dash: true, highPrecisionDash: true }), new NearSideExtension()];
export const SOLID: [number, number] = [0, 0];
/**
 * For every layer with this extension: it alone decides what is hidden, not the winding of triangles, and what is drawn
 * later lies above (at equal depth a line and its casing would fight).
 */
export const IN_ORDER = { cullMode: "none", depthCompare: "always", depthWriteEnabled: false } as const;

/** Upright ("billboard") paths come out wider by the distance of deck.gl's eye, 1.5 heights of the map. */
export const BILLBOARD_WIDTH = 1 / 1.5;
