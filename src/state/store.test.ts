import { expect, it, vi } from "vitest";
import { createStore } from "./store.ts";

it("tells every subscriber of a change, even after one that throws, and reports the error", () => {
	const report = vi.fn();
	vi.stubGlobal("reportError", report);
	const store = createStore(() => ({ atSec: 0 }));
	const heard: number[] = [];
	store.subscribe(() => {
		throw new Error("full");
	});
	store.subscribe(({ atSec }, before) => heard.push(before.atSec, atSec));
	store.setState({ atSec: 5 });
	expect(heard).toEqual([0, 5]);
	expect(report).toHaveBeenCalledOnce();
	vi.unstubAllGlobals();
});
