/**
 * `npm run test:long`: tests that take too long for `npm test`. Runs all parts, or `--part NAME`. The number of an input is its seed, from 1:
 * `--seed N` runs only that one, `--from N --count M` a stretch of them.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { faultOf, type Part } from "./part.ts";
import { PARTS } from "./parts.ts";

/** If more than this is left in memory after a part, MB, something leaks: what is kept once, such as tables of a code path, is far less. */
const MOST_LEFT_MB = 30;
const MOST_FAULTS = 10;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
function heapMb(): number {
	// Compiled patterns are released only after several collections in which they were not used.
	for (let round = 0; round < 8; round++) collect();
	return process.memoryUsage().heapUsed / 1e6;
}

function given(name: string): string | undefined {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? undefined : process.argv[at + 1];
}
function numberGiven(name: string): number | undefined {
	const text = given(name);
	if (text === undefined) return undefined;
	if (/^\d{1,9}$/.test(text)) return Number(text);
	console.error(`--${name} ${text} is not a whole number.`);
	process.exit(2);
}

const seed = numberGiven("seed");
const from = seed ?? numberGiven("from") ?? 1;
const wanted = given("part");
const parts = PARTS.filter(({ name }) => wanted === undefined || name === wanted);
if (parts.length === 0) {
	console.error(`There is no part “${wanted}”. Parts:\n${PARTS.map(({ name, about }) => `  ${name.padEnd(14)}${about}`).join("\n")}`);
	process.exit(2);
}

async function runPart(part: Part): Promise<number> {
	const count = seed === undefined ? (numberGiven("count") ?? part.count) : 1;
	const release = await part.prepare?.();
	const started = { atMs: Date.now(), cpu: process.cpuUsage() };
	let faults = 0;
	let before = 0;
	const warmUp = Math.min(2000, Math.floor(count / 10));
	for (let i = 0; i < count; i++) {
		if (i === warmUp) before = heapMb();
		const fault = await faultOf(part, from + i);
		if (fault === null) continue;
		faults++;
		console.error(`${part.name}, seed ${from + i}: ${fault}\n  npm run test:long -- --part ${part.name} --seed ${from + i}`);
		if (faults === MOST_FAULTS) {
			console.error(`${part.name}: ${MOST_FAULTS} faults; the rest of this part was not run.`);
			break;
		}
	}
	const left = heapMb() - before;
	await release?.();
	if (left > MOST_LEFT_MB && count > 1) {
		faults++;
		console.error(`${part.name}: ${left.toFixed(1)} MB more in memory than after ${warmUp} inputs; at most ${MOST_LEFT_MB} are allowed.`);
	}
	const { user, system } = process.cpuUsage(started.cpu);
	const times = `${((user + system) / 1e6).toFixed(0)} s of processor time, ${((Date.now() - started.atMs) / 1000).toFixed(0)} s by the clock`;
	console.log(`${part.name.padEnd(14)}${count.toLocaleString("en").padStart(9)} inputs from ${from}, ${faults} faults, ${times}, ${left.toFixed(1)} MB left`);
	return faults;
}

let faults = 0;
for (const part of parts) faults += await runPart(part);
process.exit(faults > 0 ? 1 : 0);
