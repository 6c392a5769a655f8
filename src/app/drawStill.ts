/** Draws a still in the browser. Loaded when one is needed: a projection and the taking apart of land come with it. */
import type { Land } from "../poster/land.ts";
import { type StillInput, stillSvg } from "../poster/still.ts";
import { basemapOf } from "../poster/world.ts";

export const drawStill = ({ land, ...input }: Omit<StillInput, "basemap"> & { land: Land }): string => stillSvg({ ...input, basemap: basemapOf(land) });
