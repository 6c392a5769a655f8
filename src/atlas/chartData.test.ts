import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KINDS } from "../incident/terms.ts";
import { type Atlas, openAtlas } from "./atlas.ts";
import { chartData, chartPoint, chartSpan, LANE_KINDS, MOST_MARKS } from "./chartData.ts";

const atlas = openAtlas(JSON.parse(readFileSync("public/data/atlas.json", "utf8")));
const everything = ({ count }: Atlas) => Uint32Array.from({ length: count }, (_, i) => i);
const DAY = 86_400;

/** So many incidents from a small generator of its own: the same ones in every run. */
function generated(count: number): Atlas {
	let seed = 7;
	const random = () => {
		seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return seed / 4_294_967_296;
	};
	const first = Date.UTC(1997, 3, 25) / 1000;
	const startSec = Float64Array.from({ length: count }, () => first + random() * 29 * 365 * DAY).sort();
	const minSec = Float64Array.from({ length: count }, () => (random() < 0.1 ? Number.NaN : 60 * 10 ** (random() * 6)));
	const maxSec = minSec.map((min) => min * (1 + random()));
	return {
		...atlas,
		count,
		startSec,
		minSec,
		maxSec,
		endSec: startSec.map((start, i) => start + (Number.isNaN(maxSec[i]) ? DAY : (maxSec[i] as number))),
		// One kind stays rare, so that its lane keeps single marks.
		kind: Uint8Array.from({ length: count }, (_, i) => (i % 1000 === 0 ? 6 : i % 6)),
		own: new Map(),
	};
}

describe("the data of the charts", () => {
	it("has a lane for each kind that occurs, and every incident in one of them", () => {
		const data = chartData(atlas, everything(atlas));
		expect(data.lanes.map(({ kind }) => kind)).toEqual(LANE_KINDS.filter((kind) => atlas.kind.includes(KINDS.indexOf(kind))));
		expect(data.lanes.reduce((sum, { count }) => sum + count, 0)).toBe(atlas.count);
		expect(data.lanes.flatMap(({ points }) => points ?? []).map(({ incident }) => incident)).toHaveLength(atlas.count);
	});

	it("has a place for every kind", () => {
		expect([...LANE_KINDS].sort()).toEqual([...KINDS].sort());
	});

	it("counts the incidents without a published duration instead of giving them one", () => {
		const data = chartData(atlas, everything(atlas));
		expect(data.unpublished).toBe([...atlas.minSec].filter(Number.isNaN).length);
		const points = data.lanes.flatMap(({ points }) => points ?? []);
		expect(points.filter(({ lasted }) => lasted === null)).toHaveLength(data.unpublished);
	});

	it("draws the six months of 2016 as six months, not to the last repeat in 2018", () => {
		const point = chartPoint(atlas, atlas.indexOf.get("2016-02-canada-korea") as number);
		expect((point.endSec - point.startSec) / DAY).toBeGreaterThan(150);
		expect((point.endSec - point.startSec) / DAY).toBeLessThan(220);
		expect(point.duration).toBe("about six months");
	});

	it("reaches from 1997 to the end of the last month, whatever is found", () => {
		expect(chartData(atlas, new Uint32Array(0))).toMatchObject({ span: chartSpan(atlas), count: 0, lanes: [] });
		expect(chartSpan(atlas).startSec).toBe(Date.UTC(1997, 0, 1) / 1000);
		expect(new Date(chartSpan(atlas).endSec * 1000).toISOString()).toMatch(/-01T00:00:00/);
	});

	it("counts one hundred thousand incidents in bins, and each exactly once", () => {
		const many = generated(100_000);
		const data = chartData(many, everything(many));
		const sum = (bins: readonly { count: number }[]) => bins.reduce((total, { count }) => total + count, 0);
		for (const lane of data.lanes) {
			const k = KINDS.indexOf(lane.kind);
			const those = [...everything(many)].filter((i) => many.kind[i] === k);
			expect(lane.count).toBe(those.length);
			expect(lane.points?.length ?? null).toBe(lane.count > MOST_MARKS ? null : lane.count);
			if (lane.points) continue;
			expect(sum(lane.whenBins)).toBe(lane.count);
			expect(sum(lane.lastedBins)).toBe(lane.count - lane.unpublished);
			const bin = lane.whenBins[20];
			expect(bin?.count).toBe(those.filter((i) => (many.startSec[i] as number) >= (bin?.from ?? 0) && (many.startSec[i] as number) < (bin?.to ?? 0)).length);
		}
		expect(data.lanes.some(({ points }) => points !== null)).toBe(true);
		expect(JSON.parse(JSON.stringify(chartData(atlas, everything(atlas))))).toEqual(chartData(atlas, everything(atlas)));
	});
});
