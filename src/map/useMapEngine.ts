import { type RefObject, useEffect, useRef, useState } from "react";
import { type CreateMapEngine, type MapEngine, type MapOptions, type MapState, NoWebGLError } from "./engine.ts";

export type Mounted = {
	engine: MapEngine | null;
	state: MapState | "unavailable";
	/** Why it is unavailable. */
	trouble: "no WebGL" | "failed" | null;
	retry: () => void;
};
/** Read when the engine is made; its callbacks always reach the latest ones given. */
export type Start = () => Omit<MapOptions, "container" | "onState">;

const loadEngine: CreateMapEngine = async (options) => (await import("./createMapEngine.ts")).createMapEngine(options);

/** Asks for the map's script before there is a place for the map: it is large, and taking the page over keeps the browser busy meanwhile. */
export function fetchMapEarly(): void {
	// Who makes the map asks again, and tells what went wrong.
	void import("./createMapEngine.ts").catch(() => undefined);
}

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
		createEngine({
			...latest.current(),
			container: element,
			onState: (next) => wanted && setState(next),
			onCamera: (camera) => latest.current().onCamera(camera),
			onPick: (id, how) => latest.current().onPick?.(id, how),
			...(latest.current().onChoose ? { onChoose: (target) => latest.current().onChoose?.(target) } : {}),
		}).then(
			(one) => {
				if (!wanted) return one.destroy();
				made = one;
				setEngine(one);
			},
			(error: unknown) => {
				if (!wanted) return;
				setState("unavailable");
				setTrouble(error instanceof NoWebGLError ? "no WebGL" : "failed");
			},
		);
		return () => {
			wanted = false;
			made?.destroy();
			setEngine(null);
		};
	}, [container, createEngine, attempt]);

	return { engine, state, trouble, retry: () => setAttempt((n) => n + 1) };
}
