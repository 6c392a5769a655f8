import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { createReplay } from "../incident/replay.ts";
import type { Land } from "../poster/land.ts";
import { posterSvg } from "../poster/poster.ts";
import { readView, type Story } from "./chapter.ts";
import { openStoryFile, type StoryFile, storyFileText } from "./file.ts";
import { type RedactChoice, redactable, redacted } from "./redact.ts";

// Whole records are taken apart here; a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = new URL("../../", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(`public/${path}`, ROOT), "utf8"));
const land = read("map/land-110m.json") as Land;
const incidentOf = (id: string) => read(`data/incidents/${id}.json`) as Incident;
const [CANADA, YOUTUBE, MILAN] = ["2016-02-canada-korea", "2008-02-pakistan-telecom-youtube", "2016-10-us-milan-bank"] as const;

/** The written stories of some records, one after the other, with words of one's own in the first chapter. */
function fileOf(ids: readonly string[], words: Partial<{ title: string; text: string; notes: string }> = {}): StoryFile {
	const stories = ids.map((id) => read(`data/stories/${id}.json`) as Story);
	const chapters = stories.flatMap(({ chapters: all }, n) => all.map((one) => ({ ...one, id: `${n}-${one.id}` })));
	const [first, ...rest] = chapters as [Story["chapters"][number], ...Story["chapters"]];
	const story: Story = {
		title: words.title ?? "A briefing",
		lang: "en",
		chapters: [{ ...first, text: words.text ?? first.text, notes: words.notes ?? first.notes }, ...rest],
	};
	return { story, incidents: new Map(ids.map((id) => [id, incidentOf(id)])), redacted: null };
}

const hiding = (file: StoryFile, choice: Partial<RedactChoice>) => redacted(file, { networks: [], vantagePoints: [], keepBits: null, ...choice });
const textWithout = (file: StoryFile, choice: Partial<RedactChoice>) => {
	const result = hiding(file, choice);
	expect(result.leftovers).toEqual([]);
	return storyFileText(result.file);
};

/** It opens without a problem, every chapter's view is understood, and its picture can be drawn. */
async function expectShown(file: StoryFile) {
	const opened = await openStoryFile(storyFileText(file));
	expect(opened.problems).toEqual([]);
	expect(opened.redacted).toEqual(file.redacted);
	const pictures = opened.story.chapters.map(({ incident: id, view: query, sources }) => {
		const incident = opened.incidents.get(id) as Incident;
		expect(incident, id).toBeDefined();
		const { view, problems } = readView(query, incident);
		expect(problems, query).toEqual([]);
		for (const key of sources) expect(incident.sources).toHaveProperty(key);
		const parts = { legend: true, credit: true, title: true };
		return posterSvg({
			incident,
			atSec: view.atSec,
			series: view.series,
			hidden: view.hidden,
			widthPx: 900,
			heightPx: 560,
			theme: "light",
			locale: "en",
			land,
			parts,
		});
	});
	return { opened, pictures };
}

describe("what can be redacted", () => {
	it("is listed with every name: of the registry, of the record, beside a hop, and shorter ones", () => {
		const { networks, vantagePoints, prefixes } = redactable(fileOf([CANADA, YOUTUBE, MILAN]));
		const named = (key: string) => networks.find((one) => one.key === key);
		expect(named("AS4134")).toEqual({
			key: "AS4134",
			asn: 4134,
			names: expect.arrayContaining(["China Telecom", "CHINANET backbone"]),
			incidents: [CANADA, MILAN],
		});
		expect(named("AS3491")?.names).toEqual(["PCCW Global", "PCCW"]);
		expect(named("South Korean government sites")?.asn).toBeNull();
		expect(vantagePoints).toContainEqual({ key: `${YOUTUBE} rrc00 12.0.1.63`, name: "12.0.1.63 (AS7018) at rrc00", incident: YOUTUBE });
		expect(prefixes).toContainEqual({ key: "208.65.153.0/24", incident: YOUTUBE });
		expect(redactable({ ...fileOf([CANADA]), story: { title: "", lang: "en", chapters: [] } }).networks).toEqual([]);
	});
});

describe("a redacted network", () => {
	it("is one letter in every record, word and label, and is told of in the file", async () => {
		const file = fileOf([CANADA, MILAN], {
			title: "China Telecom twice",
			text: "First china-telecom, then CHINA  TELECOM (AS4134).",
			notes: "AS 4134, ASN4134, “4134 812”, asn-4134; as04134.",
		});
		const result = hiding(file, { networks: ["AS4134"] });
		expect(result.leftovers).toEqual([]);
		const { story, incidents, redacted: said } = result.file;
		expect(story.title).toBe("[redacted network A] twice");
		expect(story.chapters[0]?.text).toBe("First [redacted network A], then [redacted network A].");
		expect(story.chapters[0]?.notes).toBe("[redacted network A], “[redacted network A] 812”, [redacted network A]; [redacted network A].");
		expect(said?.[0]).toBe("1 network");
		expect([...incidents.keys()]).toEqual([CANADA, MILAN]);
		for (const incident of incidents.values()) expect(JSON.stringify([incident.flows, incident.derived])).toContain("[redacted network A]");
		const text = storyFileText(result.file);
		expect(text).not.toMatch(/china[^a-z]{0,3}telecom|chinanet|(?<!\d)4134(?!\d)/i);
		const { pictures } = await expectShown(result.file);
		expect(pictures.join("")).toContain("[redacted network A]");
		expect(pictures.join("")).not.toMatch(/china telecom/i);
	});

	it("goes from claims, titles of sources, web addresses, moments, numbers and the registry", () => {
		const file = fileOf([CANADA]);
		const before = incidentOf(CANADA);
		expect(JSON.stringify([before.claims, before.sources.globe?.url, before.networks, before.registry])).toMatch(/China Telecom.*china-telecom.*4134.*AS4134/);
		const moments = [{ ...(before.time.moments?.[0] as object), id: "china-telecom", label: "China Telecom answers" }] as NonNullable<
			Incident["time"]["moments"]
		>;
		const incident = {
			...before,
			time: { ...before.time, moments },
			derived: {
				...before.derived,
				moments: [{ ...before.derived.moments[0], id: "china-telecom", label: "China Telecom answers" }] as Incident["derived"]["moments"],
			},
		};
		const given: StoryFile = {
			...file,
			incidents: new Map([[CANADA, incident]]),
			story: { ...file.story, chapters: file.story.chapters.map((chapter) => ({ ...chapter, view: "t=china-telecom&fact=time.moments.china-telecom" })) },
		};
		const result = hiding(given, { networks: ["AS4134"] });
		expect(result.leftovers).toEqual([]);
		const after = result.file.incidents.get(CANADA) as Incident;
		expect(after.claims).toBeUndefined();
		expect(after.registry).not.toHaveProperty("AS4134");
		expect(after.registry).toHaveProperty("AS812");
		expect(after.sources.globe).toMatchObject({ title: "[redacted network A] diverted internet traffic in U.S. and Canada, report finds" });
		expect(after.sources.globe).not.toHaveProperty("url");
		expect(after.networks.map(({ asn, name }) => asn ?? name)).toContain("[redacted network A]");
		expect(after.flows?.flatMap((flow) => flow.diverted?.hops.map(({ network }) => network) ?? [])).not.toContain(4134);
		expect(after.derived.moments[0]).toMatchObject({ id: "redacted-a", label: "[redacted network A] answers" });
		for (const { view } of result.file.story.chapters) expect(view).toMatch(/^t=2018-10-21&fact=time\.moments\.redacted-a$/);
	});

	it("whose name is in the id of a record gives the record another, in step with its chapters", async () => {
		const { file, leftovers } = hiding(fileOf([YOUTUBE], { notes: `See record ${YOUTUBE}.` }), { networks: ["AS17557"] });
		expect(leftovers).toEqual([]);
		expect([...file.incidents.keys()]).toEqual(["2008-02-redacted-a"]);
		expect(file.incidents.get("2008-02-redacted-a")?.id).toBe("2008-02-redacted-a");
		expect(new Set(file.story.chapters.map(({ incident }) => incident))).toEqual(new Set(["2008-02-redacted-a"]));
		expect(file.story.chapters[0]?.notes).toBe("See record 2008-02-redacted-a.");
		await expectShown(file);
	});

	it("is found with accents and without, joined and encoded in addresses, but short names only as words", () => {
		const file = fileOf(["2015-03-vega-bt", "2010-04-as23724-origin-hijack"], {
			text: "BT, not subtle; Telefonica, TELEFÓNICA; https://telef%C3%B3nica.example/x and https://example.org/bt-vega and https://example.org/subtle",
		});
		const { story } = hiding(file, { networks: ["AS2856", "AS12956"] }).file;
		expect(story.chapters[0]?.text).toBe(
			"[redacted network A], not subtle; [redacted network B]; [redacted address] and [redacted address] and https://example.org/subtle",
		);
	});

	it("may have a number that is also a count or a year: only what is said to be an AS number goes", () => {
		const file = fileOf([CANADA], { text: "In 812 days 812 routes: AS812, AS 812 and path 701 812, 812.5 km." });
		expect(hiding(file, { networks: ["AS812"] }).file.story.chapters[0]?.text).toBe(
			"In 812 days 812 routes: [redacted network A] and path 701 [redacted network A], 812.5 km.",
		);
	});

	it("redacted a second time goes on with the next letter, and adds up", async () => {
		const once = hiding(fileOf([CANADA, YOUTUBE]), { networks: ["AS4134"], keepBits: { v4: 8, v6: 32 } }).file;
		const twice = hiding(once, { networks: ["AS812", "AS17557"], keepBits: { v4: 16, v6: 16 } });
		expect(twice.leftovers).toEqual([]);
		expect(twice.file.redacted?.slice(0, 2)).toEqual(["3 networks", "prefixes beyond 8 (IPv4) and 16 (IPv6) bits"]);
		const text = storyFileText(twice.file);
		for (const letter of "ABC") expect(text).toContain(`[redacted network ${letter}]`);
		expect(text).not.toContain("[redacted network D]");
		expect(redactable(twice.file).networks.map(({ key }) => key)).not.toContain("AS4134");
		await expectShown(twice.file);
	});
});

describe("redacted prefixes", () => {
	it("keep their first bits, wherever an address stands in a text, and the rest is zero", () => {
		const words =
			"From 208.65.153.0/24 (208.65.153/24) at 203.0.113.77, 2001:db8:85a3::8a2e:370:7334 and 2a0a:f280:1::/48; ::ffff:192.0.2.1. At 18:47:53 UTC, 10.0.0.0/8, v1.2.3.";
		const { file, leftovers } = hiding(fileOf([YOUTUBE], { text: words }), { keepBits: { v4: 8, v6: 16 } });
		expect(leftovers).toEqual([]);
		expect(file.story.chapters[0]?.text).toBe(
			"From 208.0.0.0/8 [redacted] (208.0.0.0/8 [redacted]) at 203.0.0.0/8 [redacted], 2001::/16 [redacted] and 2a0a::/16 [redacted]; ::/16 [redacted]. At 18:47:53 UTC, 10.0.0.0/8, v1.2.3.",
		);
		expect(storyFileText(file)).not.toContain("208.65");
		expect(file.redacted?.[0]).toBe("prefixes beyond 8 (IPv4) and 16 (IPv6) bits");
	});

	it("stay where nobody asks for it", () => {
		expect(textWithout(fileOf([YOUTUBE]), { networks: ["AS3491"] })).toContain("208.65.153.0/24");
	});
});

describe("a redacted vantage point", () => {
	const point = `${YOUTUBE} rrc00 12.0.1.63`;
	it("goes with its changes, and leaves all others as they were at every instant", async () => {
		const file = fileOf([YOUTUBE], { notes: "Seen from 12.0.1.63." });
		const result = hiding(file, { vantagePoints: [point] });
		expect(result.leftovers).toEqual([]);
		expect(result.file.redacted?.[0]).toBe("1 vantage point");
		expect(result.file.story.chapters[0]?.notes).toBe("Seen from [redacted vantage point].");
		const [before, after] = [file, result.file].map(
			({ incidents }) => incidents.get(YOUTUBE)?.derived.measured[0] as NonNullable<Incident["derived"]["measured"][0]>,
		);
		const gone = before?.vantagePoints.findIndex(({ peer }) => peer === "12.0.1.63") as number;
		expect(after?.vantagePoints).toEqual(before?.vantagePoints.filter((_, i) => i !== gone));
		const [then, now] = [createReplay(before as never), createReplay(after as never)];
		for (const atSec of [...then.instants, before?.span.endSec as number]) {
			then.goTo(atSec);
			now.goTo(atSec);
			expect([...now.states]).toEqual([...then.states].filter((_, i) => i !== gone));
		}
		await expectShown(result.file);
	});

	it("that is known by its AS number alone goes from one's own words too, and its network stays in the record", async () => {
		const file = fileOf(["2010-04-as23724-origin-hijack"], { title: "What AS6939 saw", notes: "First at AS 6939 (asn6939), not at AS69391." });
		const before = redactable(file).vantagePoints.find(({ key }) => key.endsWith(" AS6939"))?.key as string;
		const result = hiding(file, { vantagePoints: [before] });
		expect(result.leftovers).toEqual([]);
		expect(result.file.story.title).toBe("What [redacted vantage point] saw");
		expect(result.file.story.chapters[0]?.notes).toBe("First at [redacted vantage point] ([redacted vantage point]), not at AS69391.");
		expect([...result.file.incidents.values()][0]?.registry).toHaveProperty("AS6939");
		await expectShown(result.file);
	});

	it("that was the last of its series takes the series along, and no view asks for it", async () => {
		const file = fileOf([YOUTUBE]);
		const keys = redactable(file).vantagePoints.map(({ key }) => key);
		const { file: without, leftovers } = hiding(file, { vantagePoints: keys });
		expect(leftovers).toEqual([]);
		expect(without.incidents.get(YOUTUBE)?.derived.measured).toEqual([]);
		expect(without.story.chapters.map(({ view }) => view).join()).not.toMatch(/series=|fact=measured/);
		await expectShown(without);
	});
});

describe("a file from elsewhere", () => {
	/** A briefing whose record has a vantage point of that name, with notes that mention it. */
	const withPeer = (peer: string, notes: string): StoryFile => {
		const file = fileOf([YOUTUBE], { notes });
		const incident = structuredClone(file.incidents.get(YOUTUBE)) as Incident;
		Object.assign(incident.derived.measured[0]?.vantagePoints[0] as object, { collector: "rrc00", peer });
		return { ...file, incidents: new Map([[YOUTUBE, incident]]) };
	};

	it.each(["(a+)+.$", "1.2.3.4(", "1.2.3.4|.*", "[.]", "1.2.3.4\\", "a.b?*+{2}^"])("has vantage points whose names are not treated as patterns: %s", (peer) => {
		// As a pattern, the first would practically never finish.
		const others = `${"a".repeat(60)}! and 9.9.9.9`;
		const result = hiding(withPeer(peer, `Seen from ${peer} alone. ${others}`), { vantagePoints: [`${YOUTUBE} rrc00 ${peer}`] });
		expect(result.leftovers).toEqual([]);
		expect(result.file.story.chapters[0]?.notes).toBe(`Seen from [redacted vantage point] alone. ${others}`);
	});

	it.each(["\ufeff", "AS812 ".repeat(16)])("may have vantage points whose names become empty or too long: %j", async (peer) => {
		const file = withPeer(peer, "");
		const incident = file.incidents.get(YOUTUBE) as Incident;
		Object.assign(incident.registry, { AS812: { name: "Rogers" } });
		const result = hiding(file, { networks: ["AS812"] });
		expect((await openStoryFile(storyFileText(result.file))).problems).toEqual([]);
	});

	it("may have names made of punctuation only", () => {
		const file = fileOf([CANADA], { notes: "By -- and by ?!*( alone." });
		const incident = structuredClone(file.incidents.get(CANADA)) as Incident;
		Object.assign(incident.registry, { AS64500: { name: "--" }, AS64501: { name: "?!*(" } });
		const result = hiding({ ...file, incidents: new Map([[CANADA, incident]]) }, { networks: ["AS64500", "AS64501"] });
		expect(result.file.story.chapters[0]?.notes).toBe("By [redacted network A] and by [redacted network B] alone.");
	});

	it("may have views that are not addresses: without their record, those that cannot be decoded are dropped", () => {
		const file = fileOf([CANADA]);
		const views = ["t=%ff", "t=%E0%A4%A", "t=%2541S812", "t=100%", "t=peak", "t=AS%20812"];
		const chapters = views.map((view, i) => ({ ...(file.story.chapters[0] as Story["chapters"][number]), id: `c${i}`, incident: "elsewhere", view }));
		const result = hiding({ ...file, story: { ...file.story, chapters: [...file.story.chapters, ...chapters] } }, { networks: ["AS812"] });
		expect(result.file.story.chapters.slice(-views.length).map(({ view }) => view)).toEqual(["", "", "", "t=100%", "t=peak", ""]);
	});

	it("may cite a source that it does not have: the key stays a key, and the record opens again", async () => {
		const file = fileOf([CANADA]);
		const incident = structuredClone(file.incidents.get(CANADA)) as Incident;
		Object.assign(incident.verdicts[0] as object, { sources: ["china-telecom-paper"] });
		const result = hiding({ ...file, incidents: new Map([[CANADA, incident]]) }, { networks: ["AS4134"] });
		expect((await openStoryFile(storyFileText(result.file))).problems).toEqual([]);
	});

	it("may have a network named like a country code: country codes stay", async () => {
		const file = fileOf([CANADA]);
		const incident = structuredClone(file.incidents.get(CANADA)) as Incident;
		Object.assign(incident.registry, { AS64500: { name: "KR" } });
		const result = hiding({ ...file, incidents: new Map([[CANADA, incident]]) }, { networks: ["AS64500"] });
		const { problems, incidents } = await openStoryFile(storyFileText(result.file));
		expect(problems).toEqual([]);
		expect([...incidents.values()][0]?.derived.figures[0]?.countries).toEqual(incident.derived.figures[0]?.countries);
	});

	it("may contain redaction marks that are not ours", () => {
		const file = fileOf([CANADA], { notes: `[redacted network ${"Z".repeat(300)}] and [redacted network C] beside Rogers.` });
		const result = hiding({ ...file, redacted: [`${"9".repeat(400)} networks`] }, { networks: ["AS812"] });
		expect(result.file.story.chapters[0]?.notes).toContain("[redacted network D]");
		expect(result.file.redacted?.[0]).toBe("1 network");
	});
});

describe("any redaction", () => {
	it("without a choice gives the file as it is", () => {
		const file = fileOf([CANADA]);
		expect(hiding(file, {})).toEqual({ file, leftovers: [] });
	});

	it("draws no other routes in the place of those that went", async () => {
		const asking = (id: string, view: string): StoryFile => {
			const file = fileOf([id]);
			return { ...file, story: { ...file.story, chapters: file.story.chapters.map((chapter) => ({ ...chapter, view })) } };
		};
		const viewsOf = async (id: string, view: string) => {
			const { file, leftovers } = hiding(asking(id, view), { networks: ["AS4134"], keepBits: { v4: 16, v6: 32 } });
			expect(leftovers).toEqual([]);
			await expectShown(file);
			return file.story.chapters[0]?.view;
		};
		expect(await viewsOf(CANADA, "t=2016-06-14&routes=none")).toBe("t=2016-06-14&hide=usual,diverted");
		expect(await viewsOf(YOUTUBE, "t=2008-02-24T19:00Z&routes=none")).toBe("t=2008-02-24T19:00Z");
		expect(await viewsOf(YOUTUBE, "t=2008-02-24T19:00Z")).toBe("t=2008-02-24T19:00Z");
	});

	it("leaves of AS paths no network, no city and no line, and says that they went", async () => {
		for (const id of [YOUTUBE, "2018-07-iran-telegram", "2010-04-as23724-origin-hijack"]) {
			const file = fileOf([id]);
			const record = incidentOf(id);
			const { file: lean } = hiding(file, { keepBits: { v4: 8, v6: 16 } });
			const [left] = [...lean.incidents.values()] as [Incident];
			const text = JSON.stringify(left);
			const { flows = [], networks, sites = [], collectors = {} } = record;
			const ofParts = new Set([
				...networks.map(({ asn }) => asn),
				...record.derived.measured.flatMap(({ vantagePoints }) => vantagePoints.map(({ asn }) => asn)),
			]);
			const asns = new Set(record.derived.placed.ways.flatMap(({ path }) => path.split(/\D+/).map(Number)));
			const cities = new Set(record.derived.placed.ways.flatMap(({ start, handovers }) => [start.place, ...handovers.flatMap(({ candidates }) => candidates)]));
			for (const place of [...sites.map((site) => site.place), ...Object.values(collectors).map((one) => one.place)]) cities.delete(place);
			expect(flows).toEqual([]);
			expect(
				[asns.size, cities.size].every((size) => size > 1),
				id,
			).toBe(true);
			for (const asn of asns) if (!ofParts.has(asn)) expect(text, id).not.toMatch(new RegExp(`\\b(AS)?${asn}\\b`));
			for (const city of cities) {
				expect(left.places, id).not.toHaveProperty(city);
				expect(text, `${id} ${city}`).not.toContain(`"${city}"`);
			}
			expect(left.derived.scene.legs).toEqual([]);
			expect(left.derived.scenes).toEqual({});
			expect(left.derived.placed.ways).toEqual([]);
			expect(left).not.toHaveProperty("asPaths");
			for (const { path } of record.derived.placed.ways) expect(text).not.toContain(path);
			const { pictures } = await expectShown(lean);
			for (const picture of pictures) {
				expect(picture).not.toContain("AS path, placed");
				expect(picture).toContain("AS paths were taken out of this file");
			}
		}
	});

	it("takes facts that went out of the views", () => {
		const { story } = hiding(fileOf(["2015-12-skb-verizon-apac", CANADA]), { networks: ["AS812"] }).file;
		const views = story.chapters.map(({ view }) => view);
		expect(views.join()).not.toMatch(/fact=(claims|independentCheck|asPaths)/);
		expect(views.some((view) => view.includes("fact=flows."))).toBe(true);
	});

	it("of a written story leaves nothing that was chosen, all networks together and every second one", { timeout: 120_000 }, () => {
		const ids = readdirSync(new URL("data/incidents/", ROOT)).filter((id) => existsSync(new URL(`data/incidents/${id}/story.en.md`, ROOT)));
		expect(ids.length).toBeGreaterThanOrEqual(14);
		for (const id of ids) {
			const file = fileOf([id]);
			const { networks, vantagePoints } = redactable(file);
			const all = networks.map(({ key }) => key);
			for (const keys of [all, all.filter((_, i) => i % 2 === 0), all.filter((_, i) => i % 2 === 1)])
				expect(hiding(file, { networks: keys }).leftovers, `${id} ${keys}`).toEqual([]);
			expect(hiding(file, { keepBits: { v4: 0, v6: 0 }, vantagePoints: vantagePoints.map(({ key }) => key) }).leftovers, id).toEqual([]);
		}
	});

	it("of any of three records leaves no chosen string, opens and draws", { timeout: 120_000 }, async () => {
		const records = [fileOf([CANADA]), fileOf([YOUTUBE]), fileOf(["2015-12-skb-verizon-apac", CANADA])];
		const choice = fc.constantFrom(...records).chain((file) => {
			const { networks, vantagePoints } = redactable(file);
			return fc.record({
				file: fc.constant(file),
				networks: fc.subarray(networks),
				vantagePoints: fc.subarray(vantagePoints),
				keepBits: fc.option(fc.record({ v4: fc.integer({ min: 0, max: 32 }), v6: fc.integer({ min: 0, max: 128 }) })),
			});
		});
		await fc.assert(
			fc.asyncProperty(choice, async ({ file, networks, vantagePoints, keepBits }) => {
				const result = redacted(file, { networks: networks.map(({ key }) => key), vantagePoints: vantagePoints.map(({ key }) => key), keepBits });
				expect(result.leftovers).toEqual([]);
				const text = storyFileText(result.file).toLowerCase();
				for (const { names, asn } of networks) {
					for (const name of names.filter(({ length }) => length > 4))
						for (const joint of [" ", "-", ""]) expect(text).not.toContain(name.toLowerCase().split(" ").join(joint));
					if (asn !== null) expect(text).not.toMatch(new RegExp(`as ?${asn}\\b|"(asn|network)":${asn}\\b`));
				}
				if (keepBits && keepBits.v4 < 24) expect(text.replaceAll(`208.65.152.0/${keepBits.v4} `, "")).not.toMatch(/208\.65\.15\d\.\d+\/2[4-9]/);
				const { opened } = await expectShown(result.file);
				const still = [...opened.incidents.values()].flatMap(({ derived }) => derived.measured.flatMap((series) => series.vantagePoints));
				for (const { name } of vantagePoints)
					expect(still.map(({ collector, peer }) => `${peer} at ${collector}`)).not.toContain(name.replace(/ \(AS\d+\)/, ""));
			}),
			{ numRuns: 15 },
		);
	});
});
