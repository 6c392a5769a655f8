/** Shape of what a stage draws of `derived`, for files from anywhere: there it need not be what `npm run data` made. Loaded late. */
import * as z from "zod";
import { SEEN } from "./measured.ts";
import { GRADES } from "./terms.ts";

const sec = z.number().min(-1e11).max(1e12);
const span = z.looseObject({ startSec: sec, endSec: sec }).refine(({ startSec, endSec }) => endSec >= startSec, "it ends before it starts");
const bounds = z.looseObject({ earliestSec: sec, latestSec: sec });
const grade = z.enum(GRADES);
const routeName = z.enum(["usual", "diverted"]);
/** Longitudes run on past 180. */
const lonLat = z.tuple([z.number().min(-1080).max(1080), z.number().min(-90).max(90)]);
const range = z.looseObject({ min: z.number(), max: z.number() });
const named = { id: z.string(), title: z.string() };
const words = z.looseObject({ title: z.string(), detail: z.string() });

const scene = z.looseObject({
	legs: z.array(
		z.looseObject({
			...{ id: z.string(), flow: z.string(), route: routeName, grade, from: z.string(), to: z.string() },
			line: z.array(lonLat).min(2),
			bow: z.number(),
			arrow: z.looseObject({ at: lonLat, toward: lonLat }),
			lengthKm: range,
		}),
	),
	stops: z.array(
		z.looseObject({
			...{ ...named, at: lonLat, grade, detail: z.string(), end: z.boolean() },
			routes: z.array(routeName),
			flows: z.array(z.string()),
			usualWords: words.optional(),
		}),
	),
	regions: z.array(z.looseObject({ ...named, route: routeName, flows: z.array(z.string()), ring: z.array(lonLat), hatch: z.array(z.tuple([lonLat, lonLat])) })),
	sites: z.array(z.looseObject({ ...named, at: lonLat, detail: z.string(), grade, ring: z.array(lonLat).nullable() })),
	countries: z.array(z.looseObject({ code: z.string().length(2), title: z.string(), detail: z.string(), at: lonLat })),
	bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

const FIELDS = 4;
const series = z
	.looseObject({
		...{ ...named, source: z.string(), target: z.string(), span },
		rule: z.looseObject({ unexpected: z.string(), expected: z.string() }),
		vantagePoints: z.array(z.looseObject({ collector: z.string(), peer: z.string(), asn: z.number().nullable() })),
		paths: z.array(z.string()),
		changes: z.array(z.int()),
		counts: z.looseObject({ rows: z.number(), collectors: z.number() }),
		...{ onsetSec: sec.nullable(), peak: z.looseObject({ atSec: sec, count: z.number() }).nullable(), heldAtEnd: z.number() },
		...{ lastAnnouncementSec: sec.nullable(), lastWithdrawalSec: sec.nullable(), lastHeldSec: sec.nullable(), origins: z.array(z.looseObject({})) },
	})
	.refine(
		({ changes, vantagePoints }) =>
			changes.length % FIELDS === 0 &&
			changes.every((value, i) => {
				const most = [Number.POSITIVE_INFINITY, vantagePoints.length - 1, SEEN.length - 1, Number.POSITIVE_INFINITY][i % FIELDS] as number;
				return value >= (i % FIELDS === FIELDS - 1 ? -1 : 0) && value <= most;
			}),
		"changes that fit its vantage points",
	);

const shape = z.looseObject({
	...{ overview: span, window: span, onsetSec: sec, peakSec: sec, endSec: sec.nullable(), period: z.string(), headline: z.string() },
	episodes: z
		.array(z.looseObject({ ...named, pattern: z.enum(["continuous", "intermittent"]), grade, start: bounds, end: bounds.nullable(), lastKnownSec: sec }))
		.min(1),
	segments: z
		.array(
			z.looseObject({
				...{ startSec: sec, endSec: sec },
				...{ state: z.enum(["none", "possibly diverted", "diverted", "no data"]), episode: z.string().nullable(), grade: grade.nullable() },
				why: z.enum(["start uncertain", "end uncertain", "end not published", "on and off", "observation gap"]).nullable(),
			}),
		)
		.min(1),
	stateWord: z.enum(["diverted", "disturbed"]),
	moments: z.array(bounds.and(z.looseObject({ id: z.string(), label: z.string(), clock: z.enum(["happened", "said"]), grade, precision: z.string() }))),
	duration: z.looseObject({ range: range.nullable(), text: z.string() }),
	figures: z.array(
		z.looseObject({
			flow: z.string(),
			...{ usualKm: range.nullable(), divertedKm: range.nullable(), extraKm: range.nullable(), stretch: range.nullable(), addedDelayMs: range.nullable() },
			...{ combinations: z.number(), countries: z.looseObject({ usual: z.array(z.string()), diverted: z.array(z.string()) }) },
		}),
	),
	measured: z.array(series),
	scene,
});

/** An instant at which something is going on belongs to an episode: its sentence and its lines come from there. */
export const derivedSchema = shape.refine(({ episodes, segments }) => {
	const known = new Set(episodes.map(({ id }) => id));
	return segments.every(({ state, episode }) => state === "none" || state === "no data" || (episode !== null && known.has(episode)));
}, "segments of its episodes");
