import { type RefObject, useEffect, useRef, useState } from "react";
import { whenAnswers } from "../state/answering.ts";
import { bringTypeface } from "../state/typeface.ts";
import { type CreateMapEngine, type MapEngine, type MapOptions, type MapState, NoWebGLError } from "./engine.ts";

export type Mounted = {
	engine: MapEngine | null;
	state: MapState | "unavailable";
	/** Why it is unavailable. */
	trouble: "no WebGL" | "failed" | null;
	retry: () => void;
};
/** Read when the engine is made; its callbacks always reach the latest ones given. */
export type Start = () => Omit<MapOptions, "container" | "onState" | "onFail">;

/** The map is four times what the rest of the page weighs: it comes when all of that is here. */
const loadEngine: CreateMapEngine = async (options) => {
	await whenAnswers("live");
	// Beside the script, which is to be the first to hear should it fail.
	const land = fetch(options.landUrls.coarse);
	land.catch(() => undefined);
	const [{ createMapEngine }] = await Promise.all([import("./createMapEngine.ts"), bringTypeface()]);
	return createMapEngine({ ...options, land });
};

/** Makes the map in `container` once the page stands, and takes it down with the component. */
export function useMapEngine(container: RefObject<HTMLElement | null>, start: Start, createEngine: CreateMapEngine = loadEngine): Mounted {
	const [engine, setEngine] = useState<MapEngine | null>(null);
	const [state, setState] = useState<Mounted["state"]>("loading");
	const [trouble, setTrouble] = useState<Mounted["trouble"]>(null);
	const [attempt, setAttempt] = useState(0);
	const latest = useRef(start);
	latest.current = start;

	// biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a new start
	useEffect(() => {
		const element = container.current;
		if (!element) return;
		let wanted = true;
		let made: MapEngine | null = null;
		setState("loading");
		setTrouble(null);
		const fail = (error: unknown) => {
			if (!wanted) return;
			wanted = false;
			setEngine(null);
			setState("unavailable");
			setTrouble(error instanceof NoWebGLError ? "no WebGL" : "failed");
		};
		createEngine({
			...latest.current(),
			container: element,
			onState: (next) => wanted && setState(next),
			onFail: fail,
			onCamera: (camera) => latest.current().onCamera(camera),
			onPick: (id, how) => latest.current().onPick?.(id, how),
			...(latest.current().onChoose ? { onChoose: (target) => latest.current().onChoose?.(target) } : {}),
		}).then((one) => {
			if (!wanted) return one.destroy();
			made = one;
			setEngine(one);
		}, fail);
		return () => {
			wanted = false;
			made?.destroy();
			setEngine(null);
		};
	}, [container, createEngine, attempt]);

	return { engine, state, trouble, retry: () => setAttempt((n) => n + 1) };
}
