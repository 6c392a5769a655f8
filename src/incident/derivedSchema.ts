/**
 * Shape of `derived` in files from anywhere, which need not be what `npm run data` made. Loaded late. Everything that pages read of it
 * is checked, so that a damaged file gets a sentence and no page fails; unknown fields are dropped.
 */
import * as z from "zod";
import { type Derived, PLACED_NOTHING, ROUTES, WHY_NOT_PLACED } from "./derived.ts";
import { SEEN } from "./measured.ts";
import { key } from "./tables.ts";
import { GRADES } from "./terms.ts";

/** 1970 to 2100: no route was diverted outside these years, and a timeline of millennia would show nothing. */
const inTime = "not an instant from 1970 to 2100, in seconds";
const sec = z.number().min(0, inTime).max(4_102_444_800, inTime);
const ordered = { message: "it ends before it starts" };
const span = z.object({ startSec: sec, endSec: sec }).refine(({ startSec, endSec }) => endSec >= startSec, ordered);
const bounds = { earliestSec: sec, latestSec: sec };
const inOrder = ({ earliestSec, latestSec }: { earliestSec: number; latestSec: number }) => latestSec >= earliestSec;
const grade = z.enum(GRADES);
const routeName = z.enum(["usual", "diverted"]);
/** Longitudes run on past 180. */
const lonLat = z.tuple([z.number().min(-1080).max(1080), z.number().min(-90).max(90)]);
const amount = z.number().min(-1e12).max(1e12);
const range = z.object({ min: amount, max: amount });
const count = z.int().min(0).max(1e9);
const country = z.string().regex(/^[A-Z]{2}$/, "two capital letters");
/** Ids of drawn things may be made of several other ids. */
const name = z
	.string()
	.max(1000)
	.refine((text) => !(text in {}), "an id that is not a built-in member of objects, such as constructor");
const named = { id: name, title: z.string() };
const words = z.object({ title: z.string(), detail: z.string() });

const scene = z.object({
	plane: z.exactOptional(z.enum(["data", "control"])),
	legs: z.array(
		z.object({
			...{ id: name, flow: key, route: routeName, grade, from: name, to: name },
			line: z.array(lonLat).min(2),
			// Kept versions from before it have none. Only the build reads it, of today's records.
			bow: z.number().min(-10).max(10).default(0),
			arrow: z.object({ at: lonLat, toward: lonLat }).nullable(),
			gap: z.exactOptional(z.literal(true)),
			lengthKm: range,
		}),
	),
	stops: z.array(
		z.object({
			...{ ...named, at: lonLat, grade, detail: z.string(), end: z.boolean() },
			...{ routes: z.array(routeName), flows: z.array(key), usualWords: z.exactOptional(words) },
		}),
	),
	regions: z.array(z.object({ ...named, route: routeName, flows: z.array(key), ring: z.array(lonLat), hatch: z.array(z.tuple([lonLat, lonLat])) })),
	sites: z.array(z.object({ ...named, at: lonLat, detail: z.string(), grade, ring: z.array(lonLat).nullable() })),
	countries: z.array(z.object({ code: country, title: z.string(), detail: z.string(), at: lonLat })),
	bounds: z.tuple([lonLat.def.items[0], lonLat.def.items[1], lonLat.def.items[0], lonLat.def.items[1]]),
});

const number = count.max(4_294_967_295);
const placed = z
	.object({
		ways: z.array(
			z.object({
				...{ id: name, route: routeName, fact: z.string().nullable(), path: z.string(), paths: count, legs: z.array(name) },
				start: z.object({ place: name, network: number.nullable(), seen: z.boolean() }),
				handovers: z.array(
					z.object({ from: number, to: number, leave: name, enter: name, gap: z.boolean(), candidates: z.array(name), between: z.array(z.string()) }),
				),
				...{ roughly: z.array(number), unknown: z.array(z.string()), km: range.nullable(), gapKm: amount, countries: z.array(country) },
			}),
		),
		series: z.record(key, z.array(z.int().min(-1))),
		pairs: z.array(z.object({ usual: name, diverted: name, points: count.nullable(), extraKm: amount })),
		left: z.array(z.object({ fact: z.string(), why: z.enum(WHY_NOT_PLACED) })),
		why: z.enum(WHY_NOT_PLACED).nullable(),
	})
	.refine(({ ways, series }) => Object.values(series).every((used) => used.every((way) => way < ways.length)), "ways of its list");

const FIELDS = 4;
const session = z.string().min(1).max(100);
const series = z
	.object({
		...{ id: key, title: z.string(), source: key, target: z.string(), span },
		rule: z.object({ unexpected: z.string(), expected: z.string() }),
		vantagePoints: z.array(z.object({ collector: session, peer: session, asn: count.max(4_294_967_295).nullable() })),
		told: count.nullable(),
		silent: z.array(z.object({ collector: session, sessions: count, lastSec: sec })),
		paths: z.array(z.string()),
		changes: z.array(z.int()),
		counts: z.object({ rows: count, tableEntries: count, announcements: count, withdrawals: count, collectors: count }),
		...{ onsetSec: sec.nullable(), peak: z.object({ atSec: sec, count }).nullable(), heldAtEnd: count },
		...{ lastAnnouncementSec: sec.nullable(), lastWithdrawalSec: sec.nullable(), lastHeldSec: sec.nullable() },
		origins: z.array(
			z.object({
				...{ prefix: z.string(), origin: z.string(), seen: z.enum(SEEN) },
				...{ firstSec: sec, lastSec: sec, announcements: count, sessions: count },
			}),
		),
	})
	.refine(
		({ changes, vantagePoints, paths }) =>
			changes.length % FIELDS === 0 &&
			changes.every((value, i) => {
				const most = [Number.POSITIVE_INFINITY, vantagePoints.length - 1, SEEN.length - 1, paths.length - 1][i % FIELDS] as number;
				return value >= (i % FIELDS === FIELDS - 1 ? -1 : 0) && value <= most;
			}),
		"changes that fit its vantage points and paths",
	)
	.refine(
		({ told, silent, vantagePoints }) => (told ?? 0) + silent.reduce((sum, { sessions }) => sum + sessions, 0) <= vantagePoints.length,
		"no more vantage points told of than it has",
	);

const shape: z.ZodType<Derived> = z.object({
	...{ overview: span, window: span, onsetSec: sec, peakSec: sec, endSec: sec.nullable() },
	...{ period: z.string(), when: z.string(), headline: z.string(), search: z.string() },
	days: z.string().regex(/^(?:\d{1,6}[npdx])*$/, "days as numbers and letters"),
	episodes: z
		.array(
			z.object({
				...{ id: key, title: z.string(), pattern: z.enum(["continuous", "intermittent"]), grade },
				...{ start: z.object(bounds).refine(inOrder, ordered), end: z.object(bounds).refine(inOrder, ordered).nullable(), lastKnownSec: sec },
			}),
		)
		.min(1),
	segments: z
		.array(
			z.object({
				...{ startSec: sec, endSec: sec },
				...{ state: z.enum(["none", "possibly diverted", "diverted", "no data"]), episode: key.nullable(), grade: grade.nullable() },
				why: z.enum(["start uncertain", "end uncertain", "end not published", "on and off", "observation gap"]).nullable(),
			}),
		)
		.min(1),
	stateWord: z.enum(["diverted", "disturbed"]),
	moments: z.array(
		z
			.object({
				...{ ...bounds, id: key, label: z.string(), clock: z.enum(["happened", "said"]), grade },
				precision: z.enum(["second", "minute", "day", "month", "year", "other"]),
			})
			.refine(inOrder, ordered),
	),
	duration: z.object({ range: range.nullable(), text: z.string() }),
	figures: z.array(
		z.object({
			flow: key,
			...{ usualKm: range.nullable(), divertedKm: range.nullable(), extraKm: range.nullable(), stretch: range.nullable(), addedDelayMs: range.nullable() },
			...{ combinations: count, countries: z.object({ usual: z.array(country), diverted: z.array(country) }) },
		}),
	),
	measured: z.array(series),
	scene,
	// Files from before AS paths were placed have none of these.
	routes: z.enum(ROUTES).default("packets"),
	scenes: z.object({ packets: z.exactOptional(scene), paths: z.exactOptional(scene), none: z.exactOptional(scene) }).default({}),
	placed: placed.default(PLACED_NOTHING),
});

/** A sentence and the lines of an instant are found by its segment, and those of its segment by the episode. */
export const derivedSchema = shape
	.refine(({ episodes, segments }) => {
		const known = new Set(episodes.map(({ id }) => id));
		return segments.every(({ state, episode }) => state === "none" || state === "no data" || (episode !== null && known.has(episode)));
	}, "segments of its episodes")
	.refine(
		({ overview, segments }) =>
			segments.every(({ startSec, endSec }, i) => endSec >= startSec && startSec === (segments[i - 1]?.endSec ?? overview.startSec)) &&
			segments.at(-1)?.endSec === overview.endSec,
		"segments that fill its timeline",
	);
