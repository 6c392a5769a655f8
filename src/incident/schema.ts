/** What an incident is. One definition, used by the data build, the app and the published JSON Schema. */
import * as z from "zod";
import { asnSchema, collectorSchema, contextSchema, key, networkSchema, placeSchema, sourceSchema, text, webAddress } from "./tables.ts";
import { CHANGE_KINDS, DEFENCES, EVIDENCE_FORMATS, EXAMPLE_DOCUMENTS, GRADES, KINDS, ROLES, SCHEMA_VERSION, STANCES } from "./terms.ts";

export type { Grade, Kind } from "./terms.ts";

/** No record has more entries of a kind. Pages compare each with the others, so a list without a limit could block them. */
const MOST_ENTRIES = 300;
const list = <Entry extends z.ZodType>(entry: Entry, most = MOST_ENTRIES) => z.array(entry).max(most);

/** How well a fact is known. `inferred` must say from what. */
const evidence = {
	grade: z.enum(GRADES).describe("measured: published measurement · reported: a source says so in words · inferred: deduced by us"),
	sources: z.array(key).optional().describe("keys of this record's `sources`"),
	because: text.optional().describe("what an inference rests on; required when the grade is inferred"),
	quote: text.optional().describe("the source's own words for it, under 25 of them"),
	note: text.optional(),
};

/**
 * A sentence of ours about the incident, with what it rests on. A sentence without a grade has no support on record
 * (files of version 1); the page then says so, and `npm run data` asks for it.
 */
const statementSchema = z.strictObject({ text, ...evidence, grade: evidence.grade.optional() });

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
	hops: list(hopSchema).min(1),
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
	vantage: text.optional().describe("where it was seen from, in words"),
	from: key.optional().describe("a city: of the vantage point, or of its collector where the session is local; leave out for a multihop session"),
	...evidence,
});

const siteSchema = z.strictObject({
	place: key,
	label: text,
	network: asnSchema.optional().describe("a network that a source puts there, in this incident: AS paths through it are placed through this city alone"),
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
	asToldBy: text.optional().describe("who reported it, where the source is not the speaker's own text"),
	stance: z.enum(STANCES).describe("what the speaker says of the cause; deliberate: on purpose, without a word on the motive"),
	text: text.describe("what they say, in our words"),
	quote: text.optional().describe("their words, under 25 of them"),
	at: text.optional().describe("EDTF"),
	answers: z
		.union([key, z.array(key).min(1)])
		.optional()
		.describe("id of the claim this one is a reply to, or several; what was said beside it answers nothing"),
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

const contradictionSchema = z.strictObject({
	about: text,
	text,
	sources: z.array(key).min(1),
	of: z.array(text).optional().describe("the facts it puts in doubt, as paths in this record, e.g. time.start or flows.0.diverted.hops.1"),
});

/** Where control plane and data plane are both known, and whether they tell the same. */
const planesSchema = z.strictObject({ answer: z.enum(["agree", "differ"]), text, ...evidence });

/** Routes of a kind: announced by one of these origins, or with this run of AS numbers in the path. */
const routesSchema = z
	.strictObject({
		origin: z.array(asnSchema).min(1).optional(),
		through: z
			.string()
			.regex(/^\d+( \d+)*$/, "AS numbers separated by spaces")
			.optional(),
	})
	.refine((routes) => (routes.origin === undefined) !== (routes.through === undefined), "either `origin` or `through`");

/** A raw measurement file in the record's folder `evidence/`. What the timeline shows is computed from it. */
const evidenceFileSchema = z.strictObject({
	id: key,
	title: text.describe("what it holds, in a few words"),
	file: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, "a file name without a folder"),
	format: z.enum(EVIDENCE_FORMATS),
	source: key.describe("key of this record's `sources`"),
	target: text.describe("the prefix whose routes are followed; routes of covering and more-specific prefixes in the file count too"),
	span: z
		.strictObject({ start: text, end: text })
		.optional()
		.describe("UTC times the file covers, where it does not say so itself; default: its first to its last row"),
	unexpected: routesSchema.describe("which routes are the incident's"),
	expected: routesSchema.optional().describe("which routes are as usual, where that is known"),
	date: text.describe("EDTF; when it was measured"),
	added: text.describe("EDTF; when it was added to this record"),
	from: webAddress.describe("where the copy is from, at a fixed version"),
	licence: text,
	credit: text,
	sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"),
	note: text.optional(),
});

const relatedSchema = z.strictObject({
	id: key,
	relation: z.enum(["same leak as", "explains", "explained by", "recurs", "overlaps in time"]),
	note: text.optional(),
	title: text.optional().describe("of the other incident; filled in by `npm run data`"),
});

export const incidentSchema = z.strictObject({
	schemaVersion: z.literal(SCHEMA_VERSION),
	id: z.string().regex(/^\d{4}-\d{2}-[a-z0-9-]+$/, "year-month-words, e.g. 2016-02-canada-korea"),
	title: text.max(90),
	account: text
		.optional()
		.describe(
			"whose account this is, in few words, where the latest verdict is potential or disputed: it stands in the title and the summary's first sentence",
		),
	exampleOf: z.array(z.enum(EXAMPLE_DOCUMENTS)).optional().describe("documents that give this incident as an example"),
	kinds: z.array(z.enum(KINDS)).min(1).describe("the first is the one shown in lists"),
	leakType: z
		.strictObject({ type: z.enum(["1", "2", "3", "4", "5", "6", "1 or 4", "2 or 4", "1, 2 or 4", "3 and 4", "2 or 4, and 6"]), ...evidence })
		.optional()
		.describe("RFC 7908"),
	summary: list(statementSchema).min(1).describe("two or three plain sentences: what was seen, by whom, for how long"),
	related: list(relatedSchema).optional(),
	time: z.strictObject({
		start: instantSchema,
		end: instantSchema,
		pattern: z.enum(PATTERNS).optional(),
		durations: list(durationSchema).optional(),
		episodes: list(episodeSchema).optional(),
		moments: list(momentSchema).optional(),
		gaps: list(gapSchema).optional().describe("stretches without any observation"),
	}),
	networks: list(networkRoleSchema).min(1),
	prefixes: list(prefixSchema, 2000).optional(),
	flows: list(flowSchema).optional(),
	noRoute: text.optional().describe("required without flows: why no route can be drawn"),
	sites: list(siteSchema).optional().describe("places a source names that are not stops of a route"),
	asPaths: list(asPathSchema).optional(),
	notPlaced: text.optional().describe("why its AS paths are not placed on the map: a source says that packets did not go that way"),
	figures: list(figureSchema).optional(),
	claims: list(claimSchema).optional(),
	verdicts: list(verdictSchema).min(1),
	independentCheck: statementSchema.describe("who else checked it, or that nobody did, in one sentence"),
	defences: list(defenceSchema).optional(),
	contradictions: list(contradictionSchema).optional(),
	planes: planesSchema.optional(),
	evidence: list(evidenceFileSchema).optional(),
	sources: z.record(key, sourceSchema),
});

/** A published incident file carries what it refers to, so that it can be opened on its own. */
export const publishedSchema = incidentSchema.extend({
	$schema: z.string().optional(),
	places: z.record(key, placeSchema),
	registry: z.record(z.string().regex(/^AS\d+$/), networkSchema),
	context: list(contextSchema),
	collectors: z.record(z.string(), collectorSchema).optional(),
	alsoLive: list(z.strictObject({ id: z.string(), title: text, start: text, end: text, note: text.optional() })),
	history: list(z.strictObject({ at: z.iso.datetime(), kind: z.enum(CHANGE_KINDS), text, facts: list(text).optional() }))
		.optional()
		.describe("what data/changes.yaml says of this record, oldest first; `facts`: names of what was corrected"),
	derived: z.looseObject({}).optional().describe("precomputed by `npm run data`; recomputed when absent"),
});

export type IncidentRecord = z.infer<typeof incidentSchema>;
export type Published = z.infer<typeof publishedSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Network = z.infer<typeof networkSchema>;
export type Collector = z.infer<typeof collectorSchema>;
export type Context = z.infer<typeof contextSchema>;
export type Instant = z.infer<typeof instantSchema>;
export type Episode = z.infer<typeof episodeSchema>;
export type Hop = z.infer<typeof hopSchema>;
export type Route = z.infer<typeof routeSchema>;
export type Flow = z.infer<typeof flowSchema>;
export type AsPath = z.infer<typeof asPathSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;
export type Source = z.infer<typeof sourceSchema>;
