import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignPaths, asnsOf, type Column, tilesOf, tileWords } from "./asPath.ts";

const words = (columns: Column[], route: "usual" | "diverted") => columns.map((column) => (column[route] ? tileWords(column[route]) : "-")).join(" ");
const aligned = (usual: string, diverted: string) => {
	const columns = alignPaths(tilesOf(usual), tilesOf(diverted));
	return [words(columns, "usual"), words(columns, "diverted"), columns.map(({ same }) => (same ? "=" : "≠")).join(" ")];
};

describe("tiles of an AS path", () => {
	it("put prepending together and keep gaps and sets", () => {
		expect(tilesOf("... {1,2} 3491 17557 17557").map(tileWords)).toEqual(["...", "{1,2}", "3491", "17557 ×2"]);
	});
	it("read a merged path back the same", () => expect(tilesOf("3491 17557 ×2 36561").map(tileWords)).toEqual(["3491", "17557 ×2", "36561"]));
	it("know the numbers of a set, and none of a gap", () => {
		expect(asnsOf({ text: "{3257,286}", times: 1 })).toEqual([3257, 286]);
		expect(asnsOf({ text: "...", times: 1 })).toEqual([]);
	});
	it("have none for an empty path", () => expect(tilesOf("  ")).toEqual([]));
});

describe("two AS paths beside each other", () => {
	it("line up what they share towards the origin", () => {
		expect(aligned("7018 3356 13335", "3303 701 396531 33154 3356 13335")).toEqual([
			"- - - 7018 3356 13335",
			"3303 701 396531 33154 3356 13335",
			"≠ ≠ ≠ ≠ = =",
		]);
	});
	it("show a change of origin beside the origin, not after it", () => {
		expect(aligned("... 174 36561", "... 3491 17557")).toEqual(["... 174 36561", "... 3491 17557", "≠ ≠ ≠"]);
	});
	it("line up a vantage point that both start from", () => {
		expect(aligned("7018 3356 32934 32934", "7018 4134 9318 32934 32934 32934")).toEqual(["7018 - 3356 32934 ×2", "7018 4134 9318 32934 ×3", "= ≠ ≠ ="]);
	});
	it("take the same network as the same however often it is prepended", () => expect(aligned("1 2 2", "1 2")[2]).toBe("= ="));
	it("never take two gaps as the same", () => expect(aligned("... 5", "... 5")[2]).toBe("≠ ="));
	it("stand alone without a usual path", () => expect(aligned("", "3491 17557")).toEqual(["- -", "3491 17557", "≠ ≠"]));
	it("lose no tile and keep the order, whatever the paths", () => {
		const path = fc.array(fc.constantFrom("1", "2", "3", "...", "{4,5}"), { maxLength: 9 }).map((hops) => hops.join(" "));
		fc.assert(
			fc.property(path, path, (usual, diverted) => {
				const [a, b] = [tilesOf(usual), tilesOf(diverted)];
				const columns = alignPaths(a, b);
				expect(columns.flatMap((column) => column.usual ?? [])).toEqual(a);
				expect(columns.flatMap((column) => column.diverted ?? [])).toEqual(b);
				expect(columns.every((column) => column.usual !== null || column.diverted !== null)).toBe(true);
				let shared = 0;
				while (shared < a.length && shared < b.length && a.at(-1 - shared)?.text === b.at(-1 - shared)?.text && a.at(-1 - shared)?.text !== "...") shared++;
				expect(shared === 0 || columns.slice(-shared).every(({ same }) => same)).toBe(true);
			}),
		);
	});
});
