/** The tables beside the records: places, networks, context, route collectors; and what all schemas are made of. */
import * as z from "zod";
import { GRADES } from "./terms.ts";

// The pages' policy forbids eval; without this, zod tries it, and the browser reports the attempt.
z.config({ jitless: true });

export const key = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case words joined by hyphens")
	.max(200)
	// Looked up in a table, "constructor" would find an inherited member.
	.refine((name) => !(name in {}), "a word that is not a built-in member of objects, such as constructor");
export const text = z.string().trim().min(1);
/** An address that a page may link to: no `javascript:`, no `data:`. */
export const webAddress = z.url({ protocol: /^https?$/ });
/** Cities of one entry of a network. */
const MOST_POPS = 200;
export const asnSchema = z.int().min(1).max(4_294_967_295);

export const sourceSchema = z.strictObject({
	title: text,
	author: text.optional(),
	publisher: text.optional(),
	date: text.optional().describe("EDTF"),
	url: webAddress.optional(),
	archive: webAddress.optional().describe("address of an archived copy"),
	citation: text.optional().describe("what a library can find: publication, volume or day, page, publisher, ISBN or DOI"),
	kind: z.enum(["primary", "secondary", "data"]),
	measurement: text.optional().describe("what measurement data it publishes itself, and where: what rests on it may be graded measured"),
	supports: text.optional(),
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

/** Cities in which one source has a network, as of a date. `place` is how files from before `places` name a single one. */
const popSchema = z
	.strictObject({
		places: z.array(key).min(1).max(MOST_POPS).optional().describe("cities of places.yaml"),
		place: key.optional().describe("one city; files from before `places` have it"),
		asOf: text.optional().describe("EDTF: the date of the source; required in networks.yaml"),
		since: text.optional().describe("EDTF: opened, where a source says so; not used for earlier incidents"),
		until: text.optional().describe("EDTF: closed, where a source says so; not used for later incidents"),
		grade: z.enum(GRADES).optional().describe("reported: a source has the network there; inferred: deduced, `because` says from what"),
		source: text,
		url: webAddress.optional(),
		claim: z
			.enum(["named", "not said"])
			.optional()
			.describe(
				"where `popsClaim` counts PoPs without a list. named: a source that tells of the count names the city; not said: no source says whether the city is among them",
			),
		because: text.optional().describe("what an inference rests on; required when the grade is inferred"),
		note: text.optional(),
	})
	.refine((pop) => (pop.places === undefined) !== (pop.place === undefined), "either `places` or `place`");

export const networkSchema = z.strictObject({
	name: text,
	organisation: text.optional(),
	country: z.string().length(2).optional(),
	basis: text.optional().describe("where the name is from"),
	pops: z.array(popSchema).optional().describe("cities of points of presence, only where a source names them"),
	popsClaim: z.strictObject({ text, source: text }).optional().describe("what a source says of all its PoPs, beside those that are named"),
});

export const contextSchema = z.strictObject({
	id: key,
	label: text,
	at: text,
	about: z.array(z.string()).describe("ASNs or countries it concerns, e.g. AS4134"),
	kind: z.enum(["regulator", "court", "accord", "legislature", "technical"]),
	source: sourceSchema,
});

/** Where a route collector stands. `multihop`: its sessions come from elsewhere, so its city is not theirs. */
export const collectorSchema = z.strictObject({ place: key, multihop: z.boolean().optional(), source: text });
