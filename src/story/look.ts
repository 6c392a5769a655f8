/** How a chapter's view looks on a map, for whoever draws one: stage, presenter window, page, desk and paper. */
import { type Camera, scaledCamera } from "../incident/address.ts";
import type { Incident } from "../incident/derived.ts";
import { focusOf } from "../incident/focus.ts";
import { withRoutes } from "../incident/showing.ts";
import type { Box } from "../poster/boxes.ts";
import type { PosterInput } from "../poster/poster.ts";
import { cameraFit } from "../poster/projection.ts";
import { CAMERA_WIDTH_PX, type ChapterView } from "./chapter.ts";

type View = Pick<ChapterView, "atSec" | "series"> & Partial<Pick<ChapterView, "camera" | "fact" | "hidden" | "routes">>;
export type Look = Pick<PosterInput, "incident" | "atSec" | "hidden" | "series" | "fit" | "lit">;

/** `free`: the part of the picture that a camera looks into, px. Without a camera the map is fitted by the poster. */
export function lookOf(record: Incident, { atSec, series, camera, fact, hidden, routes = null }: View, free: Box): Look {
	const incident = withRoutes(record, routes);
	return {
		...{ incident, atSec, series },
		...(hidden ? { hidden } : {}),
		...(camera ? { fit: cameraFit(camera, CAMERA_WIDTH_PX, free) } : {}),
		...(fact ? { lit: focusOf(incident, fact) } : {}),
	};
}

/** A chapter's camera on a map so wide, and a map's camera as a chapter has it. */
export const onMap = (camera: Camera, mapPx: number): Camera => scaledCamera(camera, CAMERA_WIDTH_PX, mapPx);
export const fromMap = (camera: Camera, mapPx: number): Camera => scaledCamera(camera, mapPx, CAMERA_WIDTH_PX);
