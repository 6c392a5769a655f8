import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Incident } from "../src/incident/derived.ts";
import type { MeasuredSeries } from "../src/incident/measured.ts";
import { createReplay, pointStories } from "../src/incident/replay.ts";
import type { IncidentRecord } from "../src/incident/schema.ts";
import { ofWords, withData } from "../src/incident/share.ts";
import { stragglersOf, usingAt } from "../src/incident/stragglers.ts";
import { visibilityRows } from "../src/incident/visibility.ts";
import { readEvidence } from "./evidence.ts";
import { readSources, SourceError } from "./sources.ts";

const recordOf = (id: string) => parse(readFileSync(`data/incidents/${id}/incident.yaml`, "utf8")) as IncidentRecord;
function seriesOf(id: string, series: string): MeasuredSeries {
	const { measured, problems } = readEvidence(`data/incidents/${id}`, recordOf(id));
	expect(problems).toEqual([]);
	const found = measured.find((one) => one.series.id === series);
	if (!found) throw new Error(`${id} has no series ${series}`);
	return found.series;
}
const clock = (atSec: number | null | undefined) => (atSec == null ? null : new Date(atSec * 1000).toISOString().slice(11, 19));
/** The row of one prefix as one origin announced it: "18:47:53 to 21:01:22, 301 on 107". */
const announced = (series: MeasuredSeries, prefix: string, origin: number) => {
	const row = series.origins.find((one) => one.prefix === prefix && one.origin === String(origin));
	return row && `${clock(row.firstSec)} to ${clock(row.lastSec)}, ${row.announcements} on ${row.sessions}`;
};

describe("YouTube 2008, from the raw file", () => {
	const series = seriesOf("2008-02-pakistan-telecom-youtube", "ris");
	const at = (time: string) => {
		const replay = createReplay(series);
		replay.goTo(Date.parse(`2008-02-24T${time}Z`) / 1000);
		return { unexpected: replay.counts[4], expected: replay.counts[3], none: replay.counts[1], unknown: replay.counts[0] };
	};
	it("has AS17557 appear at 18:47:53 and spread to 107 of 111 peers by 18:48:58", () => {
		expect(clock(series.onsetSec)).toBe("18:47:53");
		expect(series.vantagePoints.length).toBe(111);
		expect(clock(series.peak?.atSec)).toBe("18:48:58");
		expect(at("18:47:52")).toEqual({ unexpected: 0, expected: 110, none: 0, unknown: 1 });
		expect(at("18:47:53").unexpected).toBe(1);
		expect(at("18:48:58").unexpected).toBe(107);
		expect(announced(series, "208.65.153.0/24", 17557)).toBe("18:47:53 to 21:01:22, 301 on 107");
	});
	it("has YouTube answer with the same prefix at 20:07:25 and with two halves at 20:18:43", () => {
		expect(announced(series, "208.65.153.0/24", 36561)).toBe("20:07:25 to 21:03:52, 120 on 104");
		expect(announced(series, "208.65.153.0/25", 36561)).toBe("20:18:43 to 20:34:40, 26 on 20");
		expect(announced(series, "208.65.153.128/25", 36561)).toBe("20:18:43 to 20:34:40, 26 on 20");
		expect(at("20:18:43").unexpected).toBeLessThan(at("20:07:24").unexpected as number);
	});
	it("ends when the last peer drops the route, at 21:03:52; the last announcement and the last withdrawal come before", () => {
		expect(clock(series.lastAnnouncementSec)).toBe("21:01:22");
		expect(clock(series.lastWithdrawalSec)).toBe("21:01:39");
		expect(clock(series.lastHeldSec)).toBe("21:03:52");
		expect(series.heldAtEnd).toBe(0);
		expect(at("21:04:00")).toEqual({ unexpected: 0, expected: 110, none: 1, unknown: 0 });
	});
	it("goes through AS3491 on every session, and 44 announcements are prepended from 20:52:19", () => {
		const leading = series.paths.filter((path) => / 17557$/.test(` ${path}`));
		expect(leading.every((path) => / 3491 17557/.test(` ${path}`))).toBe(true);
		const raw = JSON.parse(readFileSync("data/incidents/2008-02-pakistan-telecom-youtube/evidence/youtube-pakistan-2008-02-24.bgplay.json", "utf8"));
		const prepended = raw.data.events.filter((event: { attrs: { path?: number[] } }) => event.attrs.path?.slice(-2).join() === "17557,17557");
		expect(prepended.length).toBe(44);
		expect(prepended[0].timestamp).toBe("2008-02-24T20:52:19");
	});
	it("agrees with what the record says", () => {
		const { time } = recordOf("2008-02-pakistan-telecom-youtube");
		expect(time.start.edtf).toContain(clock(series.onsetSec));
		expect(time.end.edtf).toContain(clock(series.lastHeldSec));
		const held = ["21:01:00", "21:01:22", "21:01:46"].map((at) => usingAt(series, Date.parse(`2008-02-24T${at}Z`) / 1000));
		expect(held).toEqual([27, 11, 4]);
		expect(time.end.note).toContain("27 of 111 had it at 21:01");
		expect(time.end.note).toContain("4 of 111 from 21:01:46");
		expect(time.durations?.[1]?.minSec).toBe((series.lastHeldSec ?? 0) - (series.onsetSec ?? 0));
	});
	it("tells of every peer when it first and last used the route", () => {
		const used = pointStories(series).filter((story) => story.firstSec < Infinity);
		expect(used.length).toBe(107);
		expect(clock(used[0]?.firstSec)).toBe("18:47:53");
	});
});

describe("of how many sessions a count is a share", () => {
	it("YouTube 2008: 177 of 180, 137 of the 140 known from before; 15 at three collectors have no data after their tables", () => {
		const series = seriesOf("2008-02-pakistan-telecom-youtube", "ris-routeviews");
		expect(ofWords(series, series.peak?.count ?? 0)).toBe("177 of 180");
		expect(series.told).toBe(140);
		expect(visibilityRows(series).find(({ what }) => what === "peak")?.ofTold).toBe(137);
		expect(series.silent.map(({ collector, sessions, lastSec }) => `${collector} ${sessions} ${clock(lastSec)}`)).toEqual([
			"route-views.eqix 5 10:36:42",
			"route-views.isc 9 10:05:42",
			"rrc16 1 16:00:00",
		]);
		const silent = new Set(series.silent.map(({ collector }) => collector));
		const changed = new Set(series.changes.filter((_, i) => i % 4 === 1));
		expect(series.vantagePoints.some(({ collector }, point) => silent.has(collector) && changed.has(point))).toBe(false);
	});
	it("no share from a file without a table from before", () => {
		for (const [id, series] of [
			["2008-02-pakistan-telecom-youtube", "rrc00-rv2"],
			["2010-04-as23724-origin-hijack", "rrc00-rv2"],
			["2014-04-indosat", "rrc00-rv2"],
			["2017-08-google-verizon-japan", "rrc00-rv2"],
			["2018-04-myetherwallet-route53", "rrc00-rv2"],
			["2019-06-allegheny-verizon", "rrc00-rv2"],
			["2020-04-rostelecom-cdn", "rrc00-rv2"],
			["2022-02-klayswap", "rrc00-rv2"],
		] as const)
			expect(seriesOf(id, series).told, id).toBeNull();
	});
	it.each([
		["2008-02-pakistan-telecom-youtube", "ris", 111, 110],
		["2011-03-facebook-att-skb", "ris-routeviews", 154, 154],
		["2018-04-myetherwallet-route53", "ris-routeviews", 241, 222],
		["2018-07-bitcanal", "ris-routeviews", 378, 210],
		["2018-07-iran-telegram", "ris-routeviews", 370, 214],
	])("%s, %s: %i sessions with data, %i of them known from before", (id, name, all, told) => {
		const series = seriesOf(id, name);
		expect([withData(series), series.told]).toEqual([all, told]);
	});
});

describe("how the Telegram route of 2018 went, from the raw file", () => {
	const series = seriesOf("2018-07-iran-telegram", "ris-routeviews");
	it("348 of 370 sessions after 30 s, 219 after 1 min, 32 after 2 min, 3 after 3 min; the last at 06:38:59", () => {
		const onsetSec = series.onsetSec ?? 0;
		expect([30, 60, 120, 180].map((sec) => usingAt(series, onsetSec + sec))).toEqual([348, 219, 32, 3]);
		expect(series.peak).toEqual({ atSec: onsetSec + 30, count: 348 });
		expect(clock(series.lastHeldSec)).toBe("06:38:59");
		expect(stragglersOf(series)).toEqual({ atSec: onsetSec + 153, left: 16 });
	});
	it("the page opens at that peak, not in the middle of the span", () => {
		const { derived } = JSON.parse(readFileSync("public/data/incidents/2018-07-iran-telegram.json", "utf8")) as Incident;
		expect(clock(derived.peakSec)).toBe("06:28:55");
	});
	it("which the record says", () => {
		const { time, summary } = recordOf("2018-07-iran-telegram");
		expect(time.durations?.[0]?.note).toBe("348 of 370 sessions had it after 30 seconds, 219 after 1 minute, 32 after 2 minutes, 3 after 3 minutes.");
		expect(summary[2]?.text).toMatch(/348 of 370 sessions .* 30 seconds .*, 32 after two minutes and 3 after three/);
	});
});

describe("who propagated Route 53's 205.251.192.0/24, from the raw file", () => {
	const counts = new Map<number, number>();
	for (const line of readFileSync("data/incidents/2018-04-myetherwallet-route53/evidence/amazon_1.elems.txt", "utf8").split("\n")) {
		const [kind, , , , , path = ""] = line.split("|");
		const hops = path.split(" ").map(Number);
		if (kind !== "A" || hops.at(-1) !== 10297) continue;
		const before = hops.findLast((asn) => asn !== 10297) as number;
		counts.set(before, (counts.get(before) ?? 0) + 1);
	}
	it("61 announcements through AS6939, 7 AS19151, 2 AS6079, 1 each AS4181, AS36351, AS5769", () =>
		expect(Object.fromEntries(counts)).toEqual({ 6939: 61, 19151: 7, 6079: 2, 4181: 1, 36351: 1, 5769: 1 }));
	it("all of them propagators in the record, with their counts", () => {
		const { networks } = recordOf("2018-04-myetherwallet-route53");
		for (const [asn, count] of counts)
			expect(networks.find((one) => one.asn === asn)).toMatchObject({
				roles: ["propagator"],
				note: `${count} of 73 announcements of 205.251.192.0/24.`,
			});
	});
});

describe("the other figures measured from raw files", () => {
	it.each([
		["2008-02-pakistan-telecom-youtube", "ris-routeviews", "208.65.153.0/24", 17557, "18:47:53 to 18:49:52, 283 on 177"],
		["2010-04-as23724-origin-hijack", "rrc00-rv2", "192.5.18.0/24", 23724, "15:59:50 to 16:10:18, 3 on 3"],
		["2014-04-indosat", "rrc00-rv2", "62.84.64.0/19", 4761, "19:27:19 to 20:26:39, 433 on 42"],
		["2017-08-google-verizon-japan", "rrc00-rv2", "210.171.224.0/24", 15169, "03:18:23 to 03:24:16, 8 on 5"],
		["2017-11-level3-comcast", "rrc00-rv2", "73.225.0.0/16", 33650, "17:47:47 to 19:29:31, 60 on 32"],
		["2018-04-myetherwallet-route53", "ris-routeviews", "205.251.192.0/24", 10297, "11:05:41 to 12:58:45, 73 on 52"],
		["2018-04-myetherwallet-route53", "rrc00-rv2", "205.251.193.0/24", 10297, "11:05:41 to 12:58:31, 15 on 9"],
		["2018-07-bitcanal", "ris-routeviews", "101.124.128.0/18", 197426, "13:46:39 to 13:59:43, 561 on 377"],
		["2018-07-iran-telegram", "ris-routeviews", "91.108.58.0/24", 58224, "06:28:25 to 06:37:28, 941 on 362"],
		["2019-06-allegheny-verizon", "rrc00-rv2", "104.18.32.0/21", 13335, "10:34:29 to 12:30:34, 1125 on 58"],
		["2020-04-rostelecom-cdn", "rrc00-rv2", "104.27.160.0/21", 12389, "19:32:34 to 19:38:21, 348 on 75"],
		["2022-02-klayswap", "rrc00-rv2-211", "211.249.221.0/24", 9457, "01:04:17 to 03:59:59, 1331 on 78"],
		["2022-02-klayswap", "rrc00-rv2", "121.53.104.0/24", 9457, "02:09:27 to 03:59:59, 1115 on 78"],
	])("%s, %s: %s by AS%i", (id, series, prefix, origin, expected) => expect(announced(seriesOf(id, series), prefix, origin)).toBe(expected));
	it("2011-03-facebook-att-skb: 26 sessions had AS4134 and AS9318 in the path, from 07:15:02", () => {
		const series = seriesOf("2011-03-facebook-att-skb", "ris-routeviews");
		expect([clock(series.onsetSec), series.peak?.count]).toEqual(["07:15:02", 26]);
	});
	it("2019-06-allegheny-verizon: in four announcements AS396531 reads 23456", () => {
		const raw = JSON.parse(readFileSync("data/incidents/2019-06-allegheny-verizon/evidence/cloudflare_verizon_2019_104.18.32.0_21.json", "utf8"));
		expect(raw.updates.filter((update: { as_path: number[] | null }) => update.as_path?.includes(23456)).length).toBe(4);
	});
});

/** How many sessions have not been heard from, have no route, have an unexpected one: "9, 10, 59". */
function sessionsAt(series: MeasuredSeries, day: string) {
	const replay = createReplay(series);
	return (time: string) => {
		replay.goTo(Date.parse(`${day}T${time}Z`) / 1000);
		return [replay.counts[0], replay.counts[1], replay.counts[4]].join(", ");
	};
}

describe("Level 3 2017, from the raw file", () => {
	const series = seriesOf("2017-11-level3-comcast", "rrc00-rv2");
	const at = sessionsAt(series, "2017-11-06");
	it("has one Comcast prefix behind AS3356 on all 32 sessions within 88 seconds", () => {
		expect([clock(series.onsetSec), clock(series.peak?.atSec), series.peak?.count, series.vantagePoints.length]).toEqual(["17:47:47", "17:49:15", 32, 32]);
	});
	it("sees withdrawals from 19:23:54, and 18 sessions that still have it where the file ends", () => {
		expect([at("19:23:53"), at("19:23:54"), at("19:29:59")]).toEqual(["0, 0, 32", "0, 1, 31", "0, 14, 18"]);
		expect([series.heldAtEnd, series.lastHeldSec]).toEqual([18, null]);
	});
	it("has the neighbours of AS3356 as often as the record says", () => {
		const raw = JSON.parse(readFileSync("data/incidents/2017-11-level3-comcast/evidence/level3_comcast_2017.json", "utf8"));
		const before = raw.updates.flatMap(({ as_path: path }: { as_path: number[] }) => (path.length > 0 ? [path[path.indexOf(3356) - 1]] : []));
		const times = (asn: number) => before.filter((one: number) => one === asn).length;
		expect([2914, 6453, 1239, 5511, 10310, 6830].map(times)).toEqual([27, 21, 6, 3, 2, 1]);
	});
});

describe("KLAYswap 2022, from the raw files: on and off", () => {
	const first = seriesOf("2022-02-klayswap", "rrc00-rv2-211");
	const second = seriesOf("2022-02-klayswap", "rrc00-rv2");
	const at = { first: sessionsAt(first, "2022-02-03"), second: sessionsAt(second, "2022-02-03") };
	it("has 211.249.221.0/24 alone for two minutes: 59 of 69 sessions at 01:04:46, none at 01:06:06", () => {
		expect(clock(first.onsetSec)).toBe("01:04:17");
		expect([at.first("01:04:17"), at.first("01:04:46"), at.first("01:06:06")]).toEqual(["74, 0, 4", "9, 10, 59", "8, 70, 0"]);
		expect([at.second("01:04:46"), clock(second.onsetSec)]).toEqual(["78, 0, 0", "02:09:27"]);
	});
	it("has it on one session only from 01:44:12 to 02:09:29", () => {
		expect([at.first("01:44:11"), at.first("01:44:12"), at.first("02:09:29")]).toEqual(["8, 70, 0", "8, 69, 1", "8, 69, 1"]);
	});
	it("has both almost gone at 02:17:25 and at 02:26:43, and back at 02:18:40 and 02:28:04", () => {
		expect([at.first("02:17:25"), at.second("02:17:25")]).toEqual(["0, 76, 2", "0, 77, 1"]);
		expect([at.first("02:26:43"), at.second("02:26:43")]).toEqual(["0, 76, 2", "0, 76, 2"]);
		for (const one of [at.first, at.second]) for (const time of ["02:18:40", "02:28:04"]) expect(Number(one(time).split(", ")[2])).toBeGreaterThan(55);
		expect([at.first("02:18:32"), at.first("02:18:33"), at.second("02:18:32"), at.second("02:18:33")]).toEqual([
			"0, 76, 2",
			"0, 73, 5",
			"0, 77, 1",
			"0, 74, 4",
		]);
		expect([at.second("02:27:39"), at.second("02:27:40")]).toEqual(["0, 76, 2", "0, 49, 29"]);
	});
	it("has both on 77 sessions at 03:57:15, and 26 of 78 with a route where the files end", () => {
		for (const one of [at.first, at.second]) expect([one("03:57:15"), one("03:59:59")]).toEqual(["0, 1, 77", "0, 52, 26"]);
		for (const series of [first, second]) expect([clock(series.peak?.atSec), series.peak?.count, series.heldAtEnd]).toEqual(["02:10:52", 77, 26]);
	});
});

const ID = "2018-04-myetherwallet-route53";
const FILE = "amazon_1.elems.txt";
let root = "";
const evidenceFile = () => join(root, "incidents", ID, "evidence", FILE);

/** Puts other bytes into the evidence file, with a hash that fits unless told otherwise. */
function put(text: string, hash = true): void {
	writeFileSync(evidenceFile(), text);
	if (!hash) return;
	const record = join(root, "incidents", ID, "incident.yaml");
	const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");
	const before = sha256(readFileSync(join("data", "incidents", ID, "evidence", FILE)));
	writeFileSync(record, readFileSync(record, "utf8").replace(before, sha256(text)));
}

function problems(): string {
	try {
		readSources(root);
		return "";
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		return error.message;
	}
}

describe("a bad evidence file stops the build", () => {
	const good = readFileSync(join("data", "incidents", ID, "evidence", FILE), "utf8");
	const lines = good.trimEnd().split("\n");
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), "atlas-"));
		mkdirSync(join(root, "incidents"));
		for (const table of ["places.yaml", "networks.yaml", "context.yaml", "collectors.yaml"]) cpSync(`data/${table}`, join(root, table));
		cpSync(join("data", "incidents", ID), join(root, "incidents", ID), { recursive: true });
	});
	afterEach(() => rmSync(root, { recursive: true }));

	it("but a good one does not", () => expect(problems()).toBe(""));
	it("when it is cut, with file and line", () => {
		put(good.slice(0, 20_000));
		expect(problems()).toMatch(/amazon_1\.elems\.txt:\d+: line \d+: a row that is cut or malformed/);
	});
	it("when it is of another format", () => {
		put('{"data": {"events": []}}');
		expect(problems()).toMatch(/amazon_1\.elems\.txt:1: line 1: a row that is cut or malformed/);
	});
	it("when it is empty", () => {
		put("");
		expect(problems()).toMatch(/amazon_1\.elems\.txt:1: .*holds no rows/);
	});
	it("when it is of another prefix", () => {
		put(`${[...lines, "A|1524567942|rrc00|1.2.3.4|192.0.2.0/24|1 2"].join("\n")}\n`);
		expect(problems()).toMatch(
			new RegExp(
				`amazon_1\\.elems\\.txt:${lines.length + 1}: line ${lines.length + 1}: a row of another prefix, 192\\.0\\.2\\.0/24; expected rows of 205\\.251\\.192\\.0/24`,
			),
		);
	});
	it("when it is of another period", () => {
		put(`${[...lines, "A|1203878873|rrc00|1.2.3.4|205.251.192.0/24|1 10297"].join("\n")}\n`);
		expect(problems()).toMatch(/a row of another period, 2008-02-24T18:47:53Z; expected rows from 2018-04-2/);
	});
	it("when it is not the file that the record names by its SHA-256", () => {
		put(`${good}# one more remark\n`, false);
		expect(problems()).toMatch(/amazon_1\.elems\.txt:1: its SHA-256 is [0-9a-f]{64}; expected [0-9a-f]{64}, as the record has it/);
	});
	it("when it is missing, with the line of the record", () => {
		rmSync(evidenceFile());
		expect(problems()).toMatch(/incident\.yaml:\d+: the file evidence\/amazon_1\.elems\.txt is missing/);
	});
	it("when no entry of the record tells of it", () => {
		writeFileSync(join(root, "incidents", ID, "evidence", "more.txt"), good);
		expect(problems()).toMatch(/evidence\/more\.txt:1: no entry of the record's `evidence` names this file/);
	});
	it("when the record ends before its last session does, with the right value", () => {
		// All of the sessions drop the route after the file's last row, an hour after the record's end.
		const late = lines.flatMap((line) => (/^A\|.* 10297$/.test(line) ? [line.split("|").slice(0, 5)] : []));
		const drops = late.map(([, , collector, peer, prefix]) => ["W", "1524578400", collector, peer, prefix, ""].join("|"));
		put(`${[...lines, ...new Set(drops)].join("\n")}\n`);
		expect(problems()).toBe("");
		const file = join(root, "incidents", ID, "incident.yaml");
		writeFileSync(file, readFileSync(file, "utf8").replace(/(edtf: 2018-04-24T13:01:42Z[^}]*?),\s*note: "[^"]*"/, "$1"));
		expect(problems()).toMatch(
			/incident\.yaml:\d+: the end, 2018-04-24T13:01:42Z, is earlier than that of the series ris-routeviews; expected 2018-04-24T14:00:00Z or later, when the last session drops the route/,
		);
	});
	it("when a figure gives a share that its file does not hold", () => {
		const file = join(root, "incidents", ID, "incident.yaml");
		const figure = '  - { what: sessions, text: "9 of 9 sessions of one prefix", min: 9, max: 9, grade: measured, sources: [updates] }';
		writeFileSync(file, readFileSync(file, "utf8").replace("figures:\n", `figures:\n${figure}\n`));
		expect(problems()).toMatch(/incident\.yaml:\d+: "9 of 9 sessions", from a raw file without a table from before the onset; expected how many had it/);
	});
	it("naming all that is wrong with all files at once", () => {
		put("x|y\n");
		rmSync(join(root, "incidents", ID, "evidence", "amazon_route53_mew_2018_205.251.193.0_24.json"));
		const found = problems();
		expect(found).toMatch(/amazon_1/);
		expect(found).toMatch(/amazon_route53_mew_2018_205\.251\.193\.0_24\.json is missing/);
	});
});
