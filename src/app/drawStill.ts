/** Draws a still in the browser. Loaded when one is needed: a projection and the taking apart of land come with it. */
import type { Camera } from "../incident/address.ts";
import type { Land } from "../poster/land.ts";
import { standAt } from "../poster/mercator.ts";
import { type Posed, type StillInput, stillSvg } from "../poster/still.ts";
import { basemapOf } from "../poster/world.ts";

/** A camera of the reader's own, in a map of this size. */
export type Pose = Omit<Posed, "stand"> & { camera: Camera };

type Given = Omit<StillInput, "basemap" | "posed"> & { land: Land; pose?: Pose };

export function drawStill({ land, pose, ...input }: Given): string {
	return stillSvg({ ...input, basemap: basemapOf(land), ...(pose ? { posed: { ...pose, stand: standAt(pose.camera) } } : {}) });
}
