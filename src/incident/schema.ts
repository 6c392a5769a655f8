/** What an incident is. One definition, used by the data build, the app and the published JSON Schema. */
import * as z from "zod";
import { DEFENCES, GRADES, KINDS, ROLES, SCHEMA_VERSION } from "./terms.ts";

// The pages' policy forbids eval; without this, zod tries it, and the browser reports the attempt.
z.config({ jitless: true });

export type { Grade, Kind } from "./terms.ts";

const key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case words joined by hyphens");
const text = z.string().trim().min(1);
export const asnSchema = z.int().min(1).max(4_294_967_295);

/** How well a fact is known. `inferred` must say from what. */
const evidence = {
	grade: z.enum(GRADES).describe("measured: published measurement · reported: a source says so in words · inferred: deduced by us"),
	sources: z.array(key).optional().describe("keys of this record's `sources`"),
	because: text.optional().describe("what an inference rests on; required when the grade is inferred"),
	note: text.optional(),
};

/** An EDTF date or time (`2016-02`, `2016-08~`, `2018-11-12T21:12:16Z`), or the words `unknown` and `open`. */
export const instantSchema = z.strictObject({
	edtf: text,
	about: z.boolean().optional().describe("the source says 'about' of a clock time: drawn with a soft edge of 5 minutes each way"),
	notBefore: text.optional().describe("EDTF; narrows an unknown time from below"),
	notAfter: text.optional().describe("EDTF; narrows an unknown time from above"),
	...evidence,
});

const PATTERNS = ["continuous", "intermittent"] as const;

const episodeSchema = z.strictObject({
	id: key,
	title: text,
	start: instantSchema,
	end: instantSchema,
	pattern: z.enum(PATTERNS).optional().describe("intermittent: on and off, single dates not published"),
	note: text.optional(),
});

const momentSchema = z.strictObject({
	id: key,
	label: text,
	at: text.describe("EDTF"),
	clock: z.enum(["happened", "said"]).describe("happened: in the network · said: reported, answered, ruled on"),
	...evidence,
});

const durationSchema = z.strictObject({
	text: text.describe("as the source puts it"),
	minSec: z.number().positive().optional(),
	maxSec: z.number().positive().optional(),
	...evidence,
});

const gapSchema = z.strictObject({ start: text, end: text, reason: text });

const networkRoleSchema = z
	.strictObject({
		asn: asnSchema.optional(),
		name: text.optional().describe("for a network whose number is not published"),
		country: z.string().length(2).optional(),
		roles: z.array(z.enum(ROLES)).min(1),
		...evidence,
	})
	.refine((n) => n.asn !== undefined || n.name !== undefined, "a network needs an asn or a name");

const prefixSchema = z.strictObject({
	prefix: text,
	status: z.enum(["announced", "legitimate", "affected"]),
	origin: asnSchema.optional(),
	rpki: z.enum(["Valid", "Invalid", "NotFound"]).optional(),
	...evidence,
});

const hopSchema = z.strictObject({
	place: key.optional().describe("what the source says: a city, a region or a country of places.yaml; leave out for an unknown hop"),
	drawAt: key.optional().describe("a place chosen by us to draw it at; where that decides the shape of a leg, grade the leg as inferred"),
	network: asnSchema.optional(),
	label: text.optional().describe("the second line beside the place, e.g. 'China Telecom PoP'"),
	leg: z
		.strictObject({ grade: z.enum(GRADES), because: text.optional() })
		.optional()
		.describe("grade of the leg that arrives here, where it differs from the hop's"),
	rttMs: z.number().positive().optional(),
	...evidence,
});

const routeSchema = z.strictObject({
	hops: z.array(hopSchema).min(1),
	outcome: z.enum(["delivered", "blackholed", "imposture", "unknown"]).optional(),
	outcomeNote: text.optional(),
});

/** One traffic flow with its usual and its diverted route: data plane only. */
const flowSchema = z.strictObject({
	id: key,
	title: text,
	episodes: z.array(key).optional().describe("default: all"),
	usual: routeSchema.optional(),
	diverted: routeSchema.optional(),
	usualUnknown: text.optional().describe("why no usual route is given"),
	note: text.optional(),
});

/** One AS path as BGP showed it, written vantage point → origin: control plane only. */
const asPathSchema = z.strictObject({
	path: z
		.string()
		.regex(/^(\.\.\. )?((\d+|\{\d+(,\d+)*\}|\.\.\.)( |$))+$/, "AS numbers separated by spaces, `{1,2}` for alternatives, `...` for what is left out"),
	route: z.enum(["usual", "diverted"]),
	prefix: text.optional(),
	at: text.optional().describe("EDTF"),
	vantage: text.optional().describe("where it was seen from"),
	...evidence,
});

const siteSchema = z.strictObject({
	place: key,
	label: text,
	...evidence,
});

const figureSchema = z.strictObject({
	what: z.enum(["prefixes", "routes", "networks", "countries", "traffic", "addresses", "money", "sessions", "other"]),
	text: text.describe("the figure in words, e.g. 'about 37,000 prefixes'"),
	min: z.number().optional(),
	max: z.number().optional(),
	...evidence,
});

const claimSchema = z.strictObject({
	id: key,
	by: text,
	stance: z.enum(["malice", "error", "denied", "no view", "undetermined"]),
	text: text.describe("what they say, in our words"),
	quote: text.optional().describe("their words, under 25 of them"),
	at: text.optional().describe("EDTF"),
	answers: key.optional().describe("id of the claim this one answers"),
	sources: z.array(key).min(1),
});

const verdictSchema = z.strictObject({
	verdict: z.enum(["potential", "corroborated", "confirmed by operator", "disputed", "retracted", "benign"]),
	by: text,
	at: text.optional(),
	note: text.optional(),
	sources: z.array(key).min(1),
});

const defenceSchema = z.strictObject({
	measure: z.enum(DEFENCES),
	answer: z.enum(["yes", "no", "partly", "unknown"]),
	because: text,
});

const contradictionSchema = z.strictObject({ about: text, text, sources: z.array(key).min(1) });

const sourceSchema = z.strictObject({
	title: text,
	author: text.optional(),
	publisher: text.optional(),
	date: text.optional().describe("EDTF"),
	url: z.url().optional(),
	kind: z.enum(["primary", "secondary", "data"]),
	supports: text.optional(),
});

const relatedSchema = z.strictObject({
	id: key,
	relation: z.enum(["same leak as", "explains", "explained by", "recurs", "overlaps in time"]),
	note: text.optional(),
	title: text.optional().describe("of the other incident; filled in by `npm run data`"),
});

const place = { name: text, country: z.string().length(2).optional(), note: text.optional() };
const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export const placeSchema = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("city"), ...place, at: lonLat.describe("[longitude, latitude]"), geonames: z.int().optional() }),
	z.strictObject({
		kind: z.enum(["region", "country"]),
		...place,
		candidates: z.array(key).min(1).describe("cities the undisclosed place may be: the outline is drawn through them and lengths are taken over all of them"),
	}),
]);

export const networkSchema = z.strictObject({
	name: text,
	organisation: text.optional(),
	country: z.string().length(2).optional(),
	basis: text.optional().describe("where the name is from"),
	pops: z.array(z.strictObject({ place: key, asOf: text.optional(), source: text })).optional(),
});

export const contextSchema = z.strictObject({
	id: key,
	label: text,
	at: text,
	about: z.array(z.string()).describe("ASNs or countries it concerns, e.g. AS4134"),
	kind: z.enum(["regulator", "court", "accord", "legislature", "technical"]),
	source: sourceSchema,
});

export const incidentSchema = z.strictObject({
	schemaVersion: z.literal(SCHEMA_VERSION),
	id: z.string().regex(/^\d{4}-\d{2}-[a-z0-9-]+$/, "year-month-words, e.g. 2016-02-canada-korea"),
	title: text.max(90),
	kinds: z.array(z.enum(KINDS)).min(1).describe("the first is the one shown in lists"),
	leakType: z
		.strictObject({ type: z.enum(["1", "2", "3", "4", "5", "6", "1 or 4", "2 or 4", "1, 2 or 4", "3 and 4", "4 and 6"]), ...evidence })
		.optional()
		.describe("RFC 7908"),
	summary: text.describe("two or three plain sentences: what was seen, by whom, for how long"),
	related: z.array(relatedSchema).optional(),
	time: z.strictObject({
		start: instantSchema,
		end: instantSchema,
		pattern: z.enum(PATTERNS).optional(),
		durations: z.array(durationSchema).optional(),
		episodes: z.array(episodeSchema).optional(),
		moments: z.array(momentSchema).optional(),
		gaps: z.array(gapSchema).optional().describe("stretches without any observation"),
	}),
	networks: z.array(networkRoleSchema).min(1),
	prefixes: z.array(prefixSchema).optional(),
	flows: z.array(flowSchema).optional(),
	noRoute: text.optional().describe("required without flows: why no route can be drawn"),
	sites: z.array(siteSchema).optional().describe("places a source names that are not stops of a route"),
	asPaths: z.array(asPathSchema).optional(),
	figures: z.array(figureSchema).optional(),
	claims: z.array(claimSchema).optional(),
	verdicts: z.array(verdictSchema).min(1),
	independentCheck: text.describe("who else checked it, or that nobody did, in one sentence"),
	defences: z.array(defenceSchema).optional(),
	contradictions: z.array(contradictionSchema).optional(),
	sources: z.record(key, sourceSchema),
});

/** A published incident file carries what it refers to, so that it can be opened on its own. */
export const publishedSchema = incidentSchema.extend({
	$schema: z.string().optional(),
	places: z.record(key, placeSchema),
	registry: z.record(z.string().regex(/^AS\d+$/), networkSchema),
	context: z.array(contextSchema),
	alsoLive: z.array(z.strictObject({ id: z.string(), title: text, start: text, end: text, note: text.optional() })),
	derived: z.looseObject({}).optional().describe("precomputed by `npm run data`; recomputed when absent"),
});

export type IncidentRecord = z.infer<typeof incidentSchema>;
export type Published = z.infer<typeof publishedSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Network = z.infer<typeof networkSchema>;
export type Context = z.infer<typeof contextSchema>;
export type Instant = z.infer<typeof instantSchema>;
export type Episode = z.infer<typeof episodeSchema>;
export type Hop = z.infer<typeof hopSchema>;
export type Route = z.infer<typeof routeSchema>;
export type Flow = z.infer<typeof flowSchema>;
export type AsPath = z.infer<typeof asPathSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Source = z.infer<typeof sourceSchema>;
