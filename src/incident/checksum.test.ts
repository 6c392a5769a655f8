import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checksumOf } from "./checksum.ts";
import { openIncident } from "./open.ts";

const folder = join(import.meta.dirname, "..", "..", "public", "data", "incidents");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

describe("checksumOf", () => {
	it("tells every published file from every other, and from itself with one letter changed, missing or moved", () => {
		const sums = new Set<string>();
		for (const name of files) {
			const text = textOf(name);
			const middle = text.length >> 1;
			const swapped = `${text.slice(0, middle)}${text[middle + 1]}${text[middle]}${text.slice(middle + 2)}`;
			const others = [text.slice(0, -1), `${text} `, text.replace("2", "3"), ...(swapped === text ? [] : [swapped])];
			for (const one of [text, ...others]) sums.add(checksumOf(one));
			expect(new Set(others.map(checksumOf)).has(checksumOf(text)), name).toBe(false);
		}
		expect(sums.size).toBeGreaterThan(files.length * 4);
	});

	it("writes 16 hexadecimal digits, the same on every machine", () => {
		expect(checksumOf("")).toBe("811c9dc59747b28c");
		expect(checksumOf("a")).toMatch(/^[0-9a-f]{16}$/);
	});
});

describe("a file that is opened by its checksum alone", () => {
	it.each(files)("%s is what the check by the schema would have given", async (name) => {
		const json = JSON.parse(textOf(name)) as unknown;
		expect(await openIncident(json)).toEqual(json);
	});
});
