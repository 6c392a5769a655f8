import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";

const planted = "src/incident/planted.ts";
const cruise = () => {
	const run = spawnSync("npx", ["depcruise", "--config", ".dependency-cruiser.mjs", "--output-type", "json", "src", "data"], {
		encoding: "utf8",
		maxBuffer: 64e6,
	});
	return (JSON.parse(run.stdout) as { summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] } }).summary;
};
afterEach(() => rmSync(planted, { force: true }));

describe("the floors", () => {
	it("are checked: every file is read, and a wrong import is found", { timeout: 60_000 }, () => {
		writeFileSync(
			planted,
			'import { createClock } from "../state/clock.ts";\nimport { useState } from "react";\nexport const planted = [createClock, useState];\n',
		);
		const { totalCruised, violations } = cruise();
		expect(totalCruised).toBeGreaterThan(120);
		const names = violations.filter((violation) => violation.from === planted).map((violation) => violation.rule.name);
		expect(names).toContain("facts-stand-alone");
		expect(names).toContain("facts-know-no-react");
	});
});
