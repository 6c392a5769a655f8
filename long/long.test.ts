import { describe, expect, it, vi } from "vitest";
import { faultOf } from "./part.ts";
import { PARTS } from "./parts.ts";
import { Random } from "./random.ts";

vi.setConfig({ testTimeout: 120_000 });

describe("the first inputs of npm run test:long", () => {
	it.each(PARTS.map((part) => [part.name, part] as const))("find no fault in %s", async (name, part) => {
		const release = await part.prepare?.();
		for (let seed = 1; seed <= part.quick; seed++) expect(await faultOf(part, seed), `npm run test:long -- --part ${name} --seed ${seed}`).toBeNull();
		await release?.();
	});

	it("add up to a million in a whole run", () => expect(PARTS.reduce((sum, { count }) => sum + count, 0)).toBe(1_000_000));

	it("repeat with their seed, and differ from seed to seed", () => {
		const from = (seed: number) => {
			const random = new Random(seed);
			return Array.from({ length: 3 }, () => random.share());
		};
		expect(from(7)).toEqual(from(7));
		const firsts = Array.from({ length: 1000 }, (_, seed) => new Random(seed).below(1_000_000));
		expect(new Set(firsts).size).toBeGreaterThan(990);
	});
});

describe("an input", () => {
	const part = (run: () => unknown) => ({ name: "planted", about: "", count: 1, quick: 1, run });
	it.each<[string, () => unknown, RegExp]>([
		["throws", () => JSON.parse("{"), /SyntaxError/],
		["returns what cannot be cloned", () => ({ kind: Object.prototype.toString }), /could not be cloned/],
		[
			"changes a built-in prototype",
			() => {
				(Object.prototype as Record<string, unknown>).planted = 1;
			},
			/prototype/,
		],
	])("that %s is a fault", async (_, run, words) => {
		expect(await faultOf(part(run), 1)).toMatch(words);
		delete (Object.prototype as Record<string, unknown>).planted;
	});
	it("that takes too long is a fault", async () => {
		const busy = part(() => Array.from({ length: 300_000 }, (_, i) => String(i)).join());
		expect(await faultOf(busy, 1, 1)).toMatch(/ms of processor time; at most 1 may pass/);
	});
});
